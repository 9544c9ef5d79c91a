import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type CheckFolderResult, requests } from '../../src/server/protocol.ts';
import { type ClientOptions, TestClient, until } from './client.ts';
import { STORY } from './story.ts';

let client: TestClient;
afterEach(() => client.stop());

const CLEAN = 'قالت الوزارة إن العمل مستمر في المشروع.';
const uri = 'file:///desk';

async function startWith(
  files: Readonly<Record<string, string>>,
  options: ClientOptions = {},
): Promise<void> {
  client = await TestClient.start({ settings: { language: 'en' }, ...options, files });
}

const check = (): Promise<CheckFolderResult> => client.request(requests.checkFolder, { uri });
const shown = (path: string) =>
  client.published.findLast((params) => params.uri === `file:///desk/${path}`)?.diagnostics ?? [];

describe('checking a folder', () => {
  it('lists the findings of every draft and counts them', async () => {
    await startWith({
      '/desk/a.txt': STORY,
      '/desk/b/c.md': `# عنوان\n\n${STORY}`,
      '/desk/clean.txt': CLEAN,
      '/desk/english.txt': 'Only English here.',
      '/desk/photo.jpg': 'no text',
      '/desk/.hidden/d.txt': STORY,
      '/desk/node_modules/e.txt': STORY,
    });
    const result = await check();
    expect(result).toMatchObject({ files: 4, checked: 4, withFindings: 2, cancelled: false, dropped: 0 });
    expect(result.skipped).toEqual([]);
    expect(shown('a.txt').map(({ code }) => code)).toContain('names/variant');
    expect(shown('b/c.md').map(({ code }) => code)).toContain('names/variant');
    expect(shown('clean.txt')).toEqual([]);
    const listed = client.published.flatMap(({ diagnostics }) => diagnostics).length;
    const { error, warning, info } = result.counts;
    expect(listed).toBe(error + warning + info);
  });

  it('keeps to what the folder includes and excludes', async () => {
    await startWith({
      '/desk/mudaqqiq.json': '{ "include": ["*.txt"], "exclude": ["old"] }',
      '/desk/a.txt': STORY,
      '/desk/a.md': STORY,
      '/desk/old/b.txt': STORY,
    });
    expect(await check()).toMatchObject({ files: 1, withFindings: 1 });
  });

  it('says what it could not check and why', async () => {
    await startWith({ '/desk/a.txt': `${'قال'.repeat(400_000)}`, '/desk/b.txt': `ا\u0000ب` });
    const { skipped } = await check();
    expect(skipped.map((each) => each.uri)).toEqual(['file:///desk/a.txt', 'file:///desk/b.txt']);
    expect(skipped[0]!.reason).toMatch(/too large/);
    expect(skipped[1]!.reason).toMatch(/not a text/);
  });

  it('replaces the findings of the last check', async () => {
    await startWith({ '/desk/a.txt': STORY });
    await check();
    expect(shown('a.txt').length).toBeGreaterThan(0);
    client.files['/desk/a.txt'] = CLEAN;
    await check();
    expect(shown('a.txt')).toEqual([]);
    await client.request(requests.clearFolder, {});
  });

  it('takes its findings off the list when asked', async () => {
    await startWith({ '/desk/a.txt': STORY });
    await check();
    await client.request(requests.clearFolder, {});
    await until(() => shown('a.txt').length === 0);
  });

  it('leaves an open draft to its own diagnostics, and takes it back when it is closed', async () => {
    await startWith({ '/desk/a.txt': STORY });
    const open = { uri: 'file:///desk/a.txt' };
    await client.open(STORY, open);
    await check();
    expect(shown('a.txt')).toEqual([]);
    await client.close(open.uri);
    await until(() => shown('a.txt').length > 0);
    await client.open(STORY, open);
    await until(() => shown('a.txt').length === 0);
  });

  it('informs a client that keeps the list itself about open drafts too, and reads them again when asked', async () => {
    await startWith({ '/desk/a.txt': STORY }, { options: { folderFindings: true } });
    const open = { uri: 'file:///desk/a.txt' };
    const document = await client.open(STORY, open);
    await check();
    const found = client.listed.at(-1)!;
    expect(found.uri).toBe(open.uri);
    expect(found.diagnostics.map(({ code }) => code)).toContain('names/variant');
    expect(client.published).toEqual([]);
    await client.edit(document, 'الترابيشي', 'الطرابيشي');
    await client.connection.sendNotification('mudaqqiq/recheck', open);
    await until(() => client.listed.at(-1) !== found);
    expect(client.listed.at(-1)!.diagnostics.map(({ code }) => code)).not.toContain('names/variant');
  });

  it('reports progress and stops when it is asked to', async () => {
    const drafts = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`/desk/${String(at).padStart(2, '0')}.txt`, STORY]),
    );
    await startWith(drafts, {
      capabilities: { window: { workDoneProgress: true }, workspace: { configuration: true } },
    });
    const source = new CancellationTokenSource();
    const seen: { kind: string; percentage?: number; message?: string }[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: (typeof seen)[number] }) => {
      seen.push(value);
      if (seen.filter(({ kind }) => kind === 'report').length === 3) source.cancel();
    });
    const result = await client.connection.sendRequest<CheckFolderResult>(
      requests.checkFolder,
      { uri, workDoneToken: 'token' },
      source.token,
    );
    expect(result.cancelled).toBe(true);
    expect(result.files).toBe(30);
    expect(result.checked).toBeGreaterThanOrEqual(3);
    expect(result.checked).toBeLessThan(30);
    expect(seen[0]).toMatchObject({ kind: 'begin', cancellable: true });
    expect(seen[1]).toMatchObject({ kind: 'report', percentage: 0, message: '00.txt' });
  });

  it('lists at most a hundred findings of a file and tells how many more there are', async () => {
    await startWith({ '/desk/a.txt': 'ناقش الوفد فرص الإستثمار في البلاد.\n'.repeat(120) });
    const result = await check();
    expect(shown('a.txt')).toHaveLength(100);
    expect(result.dropped).toBe(result.counts.error + result.counts.warning + result.counts.info - 100);
  });

  it('finds nothing in an empty folder', async () => {
    await startWith({ '/desk/photo.jpg': '' });
    expect(await check()).toMatchObject({ files: 0, checked: 0 });
  });
});
