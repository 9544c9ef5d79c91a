import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { requests, type Status } from '../../src/server/protocol.ts';
import { type ClientOptions, DRAFT, dataOf, TestClient, textsOf, until } from './client.ts';
import { STORY } from './story.ts';

let client: TestClient;
const start = async (options?: ClientOptions): Promise<void> => {
  client = await TestClient.start(options);
};
afterEach(() => client.stop());

const codes = (items: readonly { readonly code?: unknown }[]): unknown[] => items.map(({ code }) => code);

describe('diagnostics', () => {
  it('carry the rule, its page, the message and all a quick fix needs', async () => {
    await start({ options: { rulesUri: 'file:///rules' } });
    const document = await client.open(STORY);
    const items = await client.diagnostics();
    const slip = items.find(({ code }) => code === 'names/variant')!;
    expect(document.getText(slip.range)).toBe('الترابيشي');
    expect(slip.severity).toBe(DiagnosticSeverity.Warning);
    expect(slip.source).toBe('mudaqqiq');
    expect(slip.codeDescription?.href).toBe('file:///rules/names/variant.md');
    expect(slip.message).toContain('الطرابيشي');
    const { version, fixes } = dataOf(slip);
    expect(version).toBe(1);
    expect(fixes[0]!.edits).toEqual([{ range: slip.range, newText: 'الطرابيشي' }]);
  });

  it('point from one title to the other', async () => {
    await start();
    const document = await client.open(STORY);
    const titles = (await client.diagnostics()).filter(({ code }) => code === 'titles/honorific');
    const related = titles.flatMap((each) => each.relatedInformation ?? []);
    expect(textsOf(document, titles)).toEqual(['الأستاذ', 'الدكتور']);
    expect(related.map(({ location }) => document.getText(location.range))).toEqual(['الدكتور', 'الأستاذ']);
    expect(related.every(({ location }) => location.uri === DRAFT)).toBe(true);
  });

  it('follow incremental edits', async () => {
    await start();
    const document = await client.open(STORY);
    expect(codes(await client.diagnostics())).toContain('names/variant');
    await client.edit(document, 'الترابيشي', 'الطرابيشي');
    const items = await client.diagnostics();
    expect(codes(items)).not.toContain('names/variant');
    expect(items.map((item) => dataOf(item).version)).toContain(2);
  });

  it('are not sent again when nothing changed', async () => {
    await start();
    const document = await client.open(STORY);
    const first = await client.pull();
    expect((await client.pull(DRAFT, first.resultId!)).kind).toBe('unchanged');
    await client.edit(document, 'غدًا', 'اليوم');
    expect((await client.pull(DRAFT, first.resultId!)).kind).toBe('full');
  });

  it('are those of the draft that is open now when another had its name and version', async () => {
    await start();
    await client.open('قال المدير إن العمل مستمر في الموقع منذ أيام.');
    const { resultId } = await client.pull();
    await client.close();
    await client.open(STORY);
    const report = await client.pull(DRAFT, resultId!);
    expect(report.kind === 'full' && codes(report.items)).toContain('names/variant');
  });

  it('answer a cancelled request as cancelled', async () => {
    await start();
    await client.open(STORY);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const pending = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: DRAFT } },
      source.token,
    );
    source.cancel();
    await expect(pending).rejects.toMatchObject({ code: -32800 });
  });

  it('are pushed to a client that cannot pull, with the version', async () => {
    await start({ capabilities: {} });
    const document = await client.open(STORY);
    await until(() => client.published.length > 0);
    expect(client.published[0]).toMatchObject({ uri: DRAFT, version: 1 });
    expect(codes(client.published[0]!.diagnostics)).toContain('names/variant');
    await client.edit(document, 'الترابيشي', 'الطرابيشي');
    await until(() => client.published.at(-1)!.version === 2);
    expect(codes(client.published.at(-1)!.diagnostics)).not.toContain('names/variant');
    await client.close();
    await until(() => client.published.at(-1)!.diagnostics.length === 0);
  });

  it('wrap Arabic for an interface laid out from the left, when asked', async () => {
    await start({ options: { isolateArabic: true } });
    await client.open(STORY);
    const [item] = await client.diagnostics();
    expect(item!.message).toMatch(/^\u2067.*\u2069$/);
    expect(dataOf(item!).fixes.every(({ title }) => /^\u2067.*\u2069$/.test(title))).toBe(true);
    expect(JSON.stringify(dataOf(item!).fixes.map(({ edits }) => edits))).not.toMatch(/[\u2067\u2069]/);
  });

  it('are in English when asked', async () => {
    await start({ settings: { language: 'en' } });
    await client.open(STORY);
    const slip = (await client.diagnostics()).find(({ code }) => code === 'names/variant')!;
    expect(slip.message).toMatch(/accept/);
  });

  it('fade what the fix takes away', async () => {
    await start();
    await client.open('اختتم مهرجان الحكايات دورته في في القاهرة أمس. وقال المنظمون إن الإقبال كبير.');
    const items = await client.diagnostics();
    expect(items.filter(({ tags }) => tags?.includes(1)).length).toBeGreaterThan(0);
  });
});

describe('a file that is not for checking', () => {
  const statusOf = (): Promise<Status> => client.request(requests.status, { uri: DRAFT });

  it.each([
    ['an English text', 'The library opens on Sunday. Its director said so.', 'plaintext'],
    ['an empty file', '', 'plaintext'],
    [
      'an English read-me that quotes a word',
      `# مدقق\n\n${'A tool for Arabic drafts. '.repeat(9)}`,
      'markdown',
    ],
    ['a table of numbers', '12;13;14\n15;16;17\n', 'plaintext'],
  ])('gets no diagnostics and a reason: %s', async (_name, text, languageId) => {
    await start();
    await client.open(text, { languageId });
    expect(await client.diagnostics()).toEqual([]);
    expect(await statusOf()).toMatchObject({ state: 'idle', reason: 'no-arabic' });
  });

  it('is still checked when it is an Arabic press draft', async () => {
    await start();
    await client.open('', { languageId: 'arabic-press' });
    expect(await statusOf()).toMatchObject({ state: 'checked' });
  });

  it('says that checking is switched off', async () => {
    await start({ settings: { enable: false } });
    await client.open(STORY);
    expect(await client.diagnostics()).toEqual([]);
    expect(await statusOf()).toMatchObject({ state: 'idle', reason: 'disabled' });
  });

  it('says that it is too long', async () => {
    await start();
    await client.open('قال المدير إن العمل مستمر.\n'.repeat(80_000));
    expect(await statusOf()).toMatchObject({ state: 'idle', reason: 'too-large' });
  });

  it('says that the folder leaves it out', async () => {
    await start({ files: { '/desk/mudaqqiq.json': '{ "exclude": ["draft.txt"] }' } });
    await client.open(STORY);
    expect(await statusOf()).toMatchObject({ state: 'idle', reason: 'excluded' });
  });

  it('says that it is not open', async () => {
    await start();
    expect(await statusOf()).toMatchObject({ state: 'idle', reason: 'not-open' });
  });
});

describe('the status', () => {
  it('comes with each check, counts by severity', async () => {
    await start();
    await client.open(STORY);
    const items = await client.diagnostics();
    expect(client.checked).toHaveLength(1);
    const { uri, version, status } = client.checked[0]!;
    expect([uri, version]).toEqual([DRAFT, 1]);
    if (status.state !== 'checked') throw new Error(status.state);
    const { error, warning, info, hint } = status.counts;
    expect(error + warning + info + hint).toBe(items.length);
    expect(error).toBe(items.filter(({ severity }) => severity === DiagnosticSeverity.Error).length);
  });
});

describe('settings', () => {
  const off = { rules: { 'names/variant': 'off' } };

  it('of the folder hold', async () => {
    await start({ files: { '/desk/mudaqqiq.json': JSON.stringify(off) } });
    await client.open(STORY);
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });

  it('of the client hold over those of the folder', async () => {
    await start({
      files: { '/desk/mudaqqiq.json': JSON.stringify(off) },
      settings: { rules: { 'names/variant': 'error' } },
    });
    await client.open(STORY);
    const slip = (await client.diagnostics()).find(({ code }) => code === 'names/variant');
    expect(slip?.severity).toBe(DiagnosticSeverity.Error);
  });

  it('that are nonsense count as not set', async () => {
    await start({ settings: { rules: { 'names/variant': 'loud' }, enable: 'maybe', language: 7 } });
    await client.open(STORY);
    expect(codes(await client.diagnostics())).toContain('names/variant');
  });

  it('that change have the drafts checked again', async () => {
    await start();
    await client.open(STORY);
    await client.diagnostics();
    client.settings = off;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > 0);
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });

  it('that change while they are read leave no finding of the old ones', async () => {
    await start();
    await client.open(STORY);
    const { connection } = client;
    let answerSlowly: ((settings: object[]) => void) | undefined;
    connection.onRequest('workspace/configuration', () => new Promise((resolve) => (answerSlowly = resolve)));
    const report = client.pull();
    await until(() => answerSlowly !== undefined);
    connection.onRequest('workspace/configuration', () => [off]);
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    answerSlowly!([{}]);
    await report;
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });

  it('of a client that cannot be asked come with its first message', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } }, options: { settings: off } });
    await client.open(STORY);
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });

  it('of a folder that change on the disk hold at once', async () => {
    await start();
    await client.open(STORY);
    await client.diagnostics();
    client.files['/desk/mudaqqiq.json'] = JSON.stringify(off);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///desk/mudaqqiq.json', type: 1 }],
    });
    await until(() => client.refreshes > 0);
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });

  it('of a broken file are reported and the draft is checked without them', async () => {
    await start({ files: { '/desk/mudaqqiq.json': '{ "rules": ' } });
    await client.open(STORY);
    expect(codes(await client.diagnostics())).toContain('names/variant');
    const { status } = client.checked[0]!;
    expect(status.state === 'checked' && status.notes[0]).toContain('mudaqqiq.json:1');
  });
});

describe('an untrusted folder', () => {
  const files = { '/desk/mudaqqiq.json': '{ "rules": { "names/variant": "off" } }' };

  it('has its drafts checked and its files left unread, and says so', async () => {
    await start({ files, options: { trusted: false } });
    await client.open(STORY);
    expect(codes(await client.diagnostics())).toContain('names/variant');
    const { status } = client.checked[0]!;
    expect(status.state === 'checked' && status.notes).toHaveLength(1);
  });

  it('is read once it is trusted', async () => {
    await start({ files, options: { trusted: false } });
    await client.open(STORY);
    await client.diagnostics();
    await client.connection.sendNotification('mudaqqiq/trusted');
    await until(() => client.refreshes > 0);
    expect(codes(await client.diagnostics())).not.toContain('names/variant');
  });
});
