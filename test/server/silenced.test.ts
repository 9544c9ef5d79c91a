import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ACTION_KINDS,
  notifications,
  type RememberedParams,
  requests,
  type Silenced,
} from '../../src/server/protocol.ts';
import { DRAFT, TestClient, until } from './client.ts';

const HERE = 'ناقش الوفد سبل الإستثمار والإلتزامات في الواحات .\n';

let client: TestClient;
afterEach(() => client.stop());

async function start(files: Readonly<Record<string, string>> = {}) {
  client = await TestClient.start({
    settings: { language: 'en' },
    files: { '/desk/draft.txt': HERE, ...files },
  });
  const told: RememberedParams[] = [];
  client.connection.onNotification(notifications.remembered, (params: RememberedParams) => {
    told.push(params);
  });
  return { document: await client.open(HERE), told };
}

async function offersAt(document: TextDocument, find: string): Promise<CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(find) + 1);
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: DRAFT },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
}

async function decide(document: TextDocument, kind: keyof typeof ACTION_KINDS): Promise<void> {
  const offer = (await offersAt(document, 'الإستثمار')).findLast((each) => each.kind === ACTION_KINDS[kind]);
  await client.request('workspace/executeCommand', { ...offer!.command });
}

const silenced = () => client.request<Silenced[]>(requests.silenced, { uri: DRAFT });
const hamzas = async () =>
  (await client.diagnostics()).filter(({ code }) => code === 'spelling/hamza').length;

describe('a decision', () => {
  it('is told with what was written, so that it can be taken back', async () => {
    const { document, told } = await start();
    await decide(document, 'accept');
    await until(() => told.length === 1);
    const [{ text, files }] = told as [RememberedParams];
    expect(text).toBe('“الإستثمار” is accepted here.');
    expect(files).toEqual([
      {
        uri: 'file:///desk/mudaqqiq.accepted.json',
        before: null,
        after: client.files['/desk/mudaqqiq.accepted.json'],
      },
    ]);
  });

  it('keeps what the file had before', async () => {
    const before = '{\n  // The desk\n  "words": ["بلتون"]\n}\n';
    const { document, told } = await start({ '/desk/mudaqqiq.json': before });
    await decide(document, 'rule');
    await until(() => told.length === 1);
    expect(told[0]!.text).toBe('Switched off in this folder: Hamza.');
    expect(told[0]!.files[0]).toMatchObject({ uri: 'file:///desk/mudaqqiq.json', before });
  });
});

describe('what is silenced', () => {
  it('is nothing in a new folder', async () => {
    await start();
    expect(await silenced()).toEqual([]);
  });

  it('is listed and reported again when it is taken back', async () => {
    const { document, told } = await start();
    expect(await hamzas()).toBe(2);
    await decide(document, 'accept');
    await until(() => told.length === 1);
    expect(await hamzas()).toBe(1);
    const [accepted] = await silenced();
    expect(accepted).toMatchObject({
      kind: 'accepted',
      finding: { rule: 'spelling/hamza', text: 'الإستثمار', before: 'ناقش الوفد سبل' },
    });
    await client.request(requests.takeBack, { uri: DRAFT, silenced: accepted });
    expect(await hamzas()).toBe(2);
    expect(await silenced()).toEqual([]);
  });

  it('is a rule that is off, in the folder or in one draft, and a word; comments stay', async () => {
    await start({
      '/desk/mudaqqiq.json': `{
        // The desk
        "rules": { "spelling/hamza": "off", "style/repetition": "hint" },
        "overrides": [{ "files": ["/a.txt"], "rules": { "style/repetition": "off" } }],
        "words": ["بلتون", "سيجما"]
      }`,
    });
    const file = 'file:///desk/mudaqqiq.json';
    expect(await silenced()).toEqual([
      { kind: 'rule', file, rule: 'spelling/hamza' },
      { kind: 'rule', file, rule: 'style/repetition', drafts: '/a.txt', place: 0 },
      { kind: 'word', file, word: 'بلتون' },
      { kind: 'word', file, word: 'سيجما' },
    ]);
    expect(await hamzas()).toBe(0);
    for (const each of (await silenced()).slice(0, 3))
      await client.request(requests.takeBack, { uri: DRAFT, silenced: each });
    expect(await silenced()).toEqual([{ kind: 'word', file, word: 'سيجما' }]);
    expect(client.files['/desk/mudaqqiq.json']).toContain('// The desk');
    expect(client.files['/desk/mudaqqiq.json']).toContain('"style/repetition": "hint"');
    expect(await hamzas()).toBe(2);
  });

  it('is nothing of a half-written file', async () => {
    await start({ '/desk/mudaqqiq.json': '{ "words": 3, "overrides": { ' });
    expect(await silenced()).toEqual([]);
  });
});

describe('all of a rule', () => {
  it('is fixed at once in the draft', async () => {
    const { document } = await start();
    const offer = (await offersAt(document, 'الإستثمار')).find(({ kind }) => kind === ACTION_KINDS.ofRule);
    expect(offer?.title).toBe('Fix all in this draft: Hamza (2)');
    expect(offer?.edit?.documentChanges?.[0]).toMatchObject({
      edits: [{ newText: 'الاستثمار' }, { newText: 'والالتزامات' }],
    });
  });

  it('is not offered for one finding, nor where each is a choice', async () => {
    const { document } = await start();
    expect((await offersAt(document, ' .')).some(({ kind }) => kind === ACTION_KINDS.ofRule)).toBe(false);
    await client.close();
    const text = 'افتتح الأستاذ كريم الطرابيشي المعرض أمس. وقال الدكتور كريم الطرابيشي إن العمل مستمر.\n';
    const titles = await client.open(text);
    const offers = await offersAt(titles, 'الأستاذ');
    expect(offers.length).toBeGreaterThan(1);
    expect(offers.some(({ kind }) => kind === ACTION_KINDS.ofRule)).toBe(false);
  });
});
