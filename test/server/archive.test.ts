import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { type ClientOptions, DRAFT, TestClient, textsOf, until } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

/** Two drafts that agree on a spelling and a title; all people are invented. */
const OTHERS = {
  '/desk/a.txt': 'افتتح المهندس رامي الدمنهوري المصنع الجديد أمس.',
  '/desk/b.txt': 'عاد من السفر أمس.\n\nوقال المهندس رامي الدمنهوري إن العمل بدأ.',
};
const ODD = 'زار المهندس رامي الضمنهوري المصنع، وقال إن العمل بدأ.';

async function startWith(options: ClientOptions): Promise<void> {
  client = await TestClient.start({ settings: { language: 'en' }, ...options });
}

const acrossOf = async (uri = DRAFT) =>
  (await client.diagnostics(uri)).filter(({ code }) => String(code).endsWith('/across-drafts'));

async function untilAcross(count: number, uri = DRAFT): Promise<Awaited<ReturnType<typeof acrossOf>>> {
  const start = Date.now();
  for (;;) {
    const found = await acrossOf(uri);
    if (found.length === count) return found;
    if (Date.now() - start > 10_000) throw new Error(`waited in vain for ${count} findings across drafts`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const fileChanged = (path: string, type: FileChangeType): Promise<void> =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `file://${path}`, type }],
  });

describe('the people of the folder’s other drafts', () => {
  it('are read after the first check, and the draft is asked for again', async () => {
    await startWith({ files: OTHERS });
    const document = await client.open(ODD);
    await client.diagnostics();
    await until(() => client.refreshes > 0);
    const [finding] = await acrossOf();
    expect(finding).toMatchObject({ code: 'names/across-drafts' });
    expect(textsOf(document, [finding!])).toEqual(['رامي الضمنهوري']);
    const places = finding!.relatedInformation!.map(({ location }) => location);
    expect(places.map(({ uri }) => uri)).toEqual(['file:///desk/a.txt', 'file:///desk/b.txt']);
    expect(places[1]!.range).toEqual({
      start: { line: 2, character: 13 },
      end: { line: 2, character: 27 },
    });
  });

  it('count as an editor holds them, not as the disk has them', async () => {
    await startWith({ files: OTHERS });
    await client.open(ODD);
    await untilAcross(1);
    const uri = 'file:///desk/a.txt';
    const other = await client.open(OTHERS['/desk/a.txt'], { uri });
    await client.edit(other, 'الدمنهوري', 'الضمنهوري');
    await client.diagnostics(uri);
    await untilAcross(0);
    await client.close(uri);
    await untilAcross(1);
  });

  it('follow files that change, come and go', async () => {
    await startWith({ files: { '/desk/a.txt': OTHERS['/desk/a.txt'] } });
    await client.open(ODD);
    await client.diagnostics();
    await until(() => client.refreshes > 0 || client.checked.length > 0);
    expect(await acrossOf()).toEqual([]);
    client.files['/desk/b.txt'] = OTHERS['/desk/b.txt'];
    await fileChanged('/desk/b.txt', FileChangeType.Created);
    await untilAcross(1);
    client.files['/desk/b.txt'] = 'قال الوزير إن العمل بدأ.';
    await fileChanged('/desk/b.txt', FileChangeType.Changed);
    await untilAcross(0);
    client.files['/desk/b.txt'] = OTHERS['/desk/b.txt'];
    await fileChanged('/desk/b.txt', FileChangeType.Changed);
    await untilAcross(1);
    delete client.files['/desk/a.txt'];
    await fileChanged('/desk/a.txt', FileChangeType.Deleted);
    await untilAcross(0);
  });

  it('are not read where the folder is not trusted', async () => {
    await startWith({ files: OTHERS, options: { trusted: false } });
    await client.open(ODD);
    await client.diagnostics();
    expect(await acrossOf()).toEqual([]);
    await client.connection.sendNotification('mudaqqiq/trusted');
    await untilAcross(1);
  });

  it('leave out what the folder’s configuration leaves out', async () => {
    await startWith({ files: { ...OTHERS, '/desk/mudaqqiq.json': '{ "exclude": ["a.txt"] }' } });
    await client.open(ODD);
    await client.diagnostics();
    await until(() => client.refreshes > 0);
    expect(await acrossOf()).toEqual([]);
    client.files['/desk/mudaqqiq.json'] = '{}';
    await fileChanged('/desk/mudaqqiq.json', FileChangeType.Changed);
    await untilAcross(1);
  });

  it('wait in the storage for the next session', async () => {
    const options: ClientOptions = { files: OTHERS, options: { storageUri: 'file:///storage' } };
    await startWith(options);
    await client.open(ODD);
    await untilAcross(1);
    await client.stop();
    const [path] = Object.keys(client.files).filter((each) => each.startsWith('/storage/'));
    const kept = JSON.parse(client.files[path!]!) as { drafts: Record<string, unknown> };
    expect(Object.keys(kept.drafts)).toEqual(['/desk/a.txt', '/desk/b.txt']);
    // The next session trusts it: names that are not in any file are found.
    const changed = client.files[path!]!.replaceAll('الدمنهوري', 'الشربيني');
    await startWith({ ...options, files: { ...OTHERS, [path!]: changed } });
    await client.open(ODD.replace('الضمنهوري', 'الشربنيي'));
    const [finding] = await untilAcross(1);
    expect(finding!.message).toContain('الشربيني');
  });

  it('stop being read when the user says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, at) => [
        `/desk/x${at}.txt`,
        `${OTHERS['/desk/a.txt']} ${at}\n`.repeat(60),
      ]),
    );
    await startWith({
      files: many,
      capabilities: {
        textDocument: { diagnostic: {} },
        window: { workDoneProgress: true },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
    });
    const seen: { kind: string; cancellable?: boolean }[] = [];
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ token, value }) => {
      if (seen.length === 0)
        void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      seen.push(value);
    });
    await client.open(ODD);
    await client.diagnostics();
    await until(() => seen.some(({ kind }) => kind === 'end'));
    expect(seen[0]).toMatchObject({ kind: 'begin', cancellable: true });
    expect(seen.filter(({ kind }) => kind === 'report').length).toBeLessThan(90);
  });
});
