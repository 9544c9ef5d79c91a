import { afterEach, describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL_KIND, type FixAllResult, requests, serverCommands } from '../../src/server/protocol.ts';
import { applyTo, type ClientOptions, DRAFT, TestClient, until } from './client.ts';
import { STORY } from './story.ts';

let client: TestClient;
const start = async (options?: ClientOptions): Promise<void> => {
  client = await TestClient.start({ settings: { language: 'en' }, ...options });
};
afterEach(() => client.stop());

/** The actions a client asks for with the cursor in the word. */
async function actionsAt(document: TextDocument, find: string, only?: string[]): Promise<CodeAction[]> {
  const offset = document.getText().indexOf(find) + 1;
  const position = document.positionAt(offset);
  const diagnostics = (await client.diagnostics(document.uri)).filter(
    ({ range }) => document.offsetAt(range.start) <= offset && offset <= document.offsetAt(range.end),
  );
  return client.request('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: position, end: position },
    context: { diagnostics, ...(only ? { only } : {}) },
  });
}

const titled = (actions: readonly CodeAction[], part: string): CodeAction =>
  actions.find(({ title }) => title.includes(part))!;

describe('quick fixes', () => {
  it('put the right name in place, first and preferred, linked to what they settle', async () => {
    await start();
    const document = await client.open(STORY);
    const [first] = await actionsAt(document, 'الترابيشي');
    expect(first).toMatchObject({ kind: CodeActionKind.QuickFix, isPreferred: true });
    expect(first!.diagnostics?.[0]?.code).toBe('names/variant');
    expect(applyTo(document, first!.edit!)).toBe(STORY.replace('الترابيشي', 'الطرابيشي'));
  });

  it('fix every occurrence in the draft, each with its own clitics', async () => {
    await start();
    const text =
      'ناقش الوفد سبل الإستثمار وفرص الإجتماع. وطالب بالإستثمار في الواحات، وقال إن للإستثمار ثمنًا.';
    const document = await client.open(text);
    const everywhere = titled(await actionsAt(document, 'الإستثمار'), 'occurrences');
    expect(applyTo(document, everywhere.edit!)).toBe(text.replaceAll('إستثمار', 'استثمار'));
  });

  it('do not offer every occurrence of what occurs once', async () => {
    await start();
    const document = await client.open(STORY);
    expect(titled(await actionsAt(document, 'الترابيشي'), 'occurrences')).toBeUndefined();
  });

  it('come without diagnostics from the client too', async () => {
    await start();
    const document = await client.open(STORY);
    const position = document.positionAt(STORY.indexOf('الترابيشي') + 2);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(applyTo(document, actions[0]!.edit!)).toContain('وقدم الطرابيشي شرحًا');
  });

  it('are of the text as it is now when the client shows older diagnostics', async () => {
    await start();
    const document = await client.open(STORY);
    const old = await client.diagnostics();
    await client.edit(document, 'صندوق رعاية الواحات يبحث', 'وفد من صندوق رعاية الواحات يبحث');
    const position = document.positionAt(document.getText().indexOf('الترابيشي') + 1);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range: { start: position, end: position },
      context: { diagnostics: old },
    });
    expect(applyTo(document, actions[0]!.edit!)).toBe(document.getText().replace('الترابيشي', 'الطرابيشي'));
  });

  it('are none where nothing is wrong', async () => {
    await start();
    const document = await client.open(STORY);
    expect(await actionsAt(document, 'النخيل')).toEqual([]);
  });

  it('are not mixed into a request for other kinds', async () => {
    await start();
    const document = await client.open(STORY);
    expect(await actionsAt(document, 'الترابيشي', ['refactor'])).toEqual([]);
  });
});

describe('fixing all that is safe', () => {
  const fixed = STORY.replaceAll('الإستثمار', 'الاستثمار').replace('غدًا .', 'غدًا.');

  it('is a source action that leaves an editor’s choices alone', async () => {
    await start();
    const document = await client.open(STORY);
    for (const only of [FIX_ALL_KIND, 'source.fixAll', 'source']) {
      const [action, ...others] = await actionsAt(document, 'النخيل', [only]);
      expect(others).toEqual([]);
      expect(action!.kind).toBe(FIX_ALL_KIND);
      expect(applyTo(document, action!.edit!)).toBe(fixed);
    }
  });

  it('is not computed for the light bulb', async () => {
    await start();
    const document = await client.open(STORY);
    expect((await actionsAt(document, 'الإستثمار')).map(({ kind }) => kind)).not.toContain(FIX_ALL_KIND);
  });

  it('is a request that says which version it is of', async () => {
    await start();
    const document = await client.open(STORY);
    await client.edit(document, 'النخيل', 'النخل');
    const result = await client.request<FixAllResult>(requests.fixAll, { uri: DRAFT });
    expect(result.version).toBe(2);
    expect(result.fixed).toBe(3);
  });

  it('goes on until no safe fix is left', async () => {
    await start();
    const document = await client.open('قال المدير إن العمل  .  وأضاف أن الإجتماع مستمر ، و هو مفتوح .');
    const [action] = await actionsAt(document, 'العمل', [FIX_ALL_KIND]);
    const text = applyTo(document, action!.edit!);
    await client.close();
    await client.open(text);
    expect((await client.request<FixAllResult>(requests.fixAll, { uri: DRAFT })).edits).toEqual([]);
  });
});

describe('a document that a fix could damage', () => {
  it.each([
    ['data.csv', 'plaintext', STORY],
    ['data.json', 'json', STORY],
    ['data.po', 'plaintext', STORY],
    ['draft.txt', 'plaintext', `{"a": "قال الوزير , نعم ."}`],
    ['draft.txt', 'plaintext', `${STORY}وقال الوز\ufffdر.`],
  ])('%s as %s is fixed only where somebody looks', async (name, languageId, text) => {
    await start();
    const uri = `file:///desk/${name}`;
    await client.open(text, { uri, languageId });
    const result = await client.request<FixAllResult>(requests.fixAll, { uri });
    expect([result.fixed, result.edits]).toEqual([0, []]);
    expect(result.refused).toContain('Nothing is fixed unasked here');
  });

  it.each([
    ['notes.press', 'arabic-press'],
    ['page.xhtml', 'html'],
    ['README', 'plaintext'],
  ])('%s as %s is none', async (name, languageId) => {
    await start();
    const uri = `file:///desk/${name}`;
    await client.open(STORY, { uri, languageId });
    const result = await client.request<FixAllResult>(requests.fixAll, { uri });
    expect([result.fixed, result.refused]).toEqual([3, undefined]);
  });
});

describe('decisions', () => {
  async function decide(document: TextDocument, find: string, title: string): Promise<void> {
    const action = titled(await actionsAt(document, find), title);
    const { command, arguments: given } = action.command!;
    const refreshes = client.refreshes;
    await client.request('workspace/executeCommand', { command, arguments: given });
    await until(() => client.refreshes > refreshes);
  }
  const codes = async (): Promise<unknown[]> => (await client.diagnostics()).map(({ code }) => code);

  it('that two people are two are kept by context and survive edits', async () => {
    await start();
    const document = await client.open(STORY);
    await decide(document, 'الترابيشي', 'two people');
    expect(await codes()).not.toContain('names/variant');
    expect(JSON.parse(client.files['/desk/mudaqqiq.accepted.json']!).accepted).toMatchObject([
      { rule: 'names/variant', text: 'الترابيشي' },
    ]);
    await client.edit(document, 'شارك وفد', 'وشارك وفد كبير');
    expect(await codes()).not.toContain('names/variant');
  });

  it('add to the acceptances that are there', async () => {
    const kept = { rule: 'style/x', text: 'ا', before: 'ب', after: 'ت' };
    await start({ files: { '/desk/mudaqqiq.accepted.json': JSON.stringify({ accepted: [kept] }) } });
    const document = await client.open(STORY);
    await decide(document, 'الإستثمار', 'Accept');
    const { accepted } = JSON.parse(client.files['/desk/mudaqqiq.accepted.json']!);
    expect(accepted).toHaveLength(2);
    expect(accepted[0]).toEqual(kept);
  });

  it('never overwrite a file of acceptances that is broken', async () => {
    await start({ files: { '/desk/mudaqqiq.accepted.json': '{ "accepted": [' } });
    const document = await client.open(STORY);
    const action = titled(await actionsAt(document, 'الإستثمار'), 'Accept');
    const { command, arguments: given } = action.command!;
    await expect(client.request('workspace/executeCommand', { command, arguments: given })).rejects.toThrow();
    expect(client.files['/desk/mudaqqiq.accepted.json']).toBe('{ "accepted": [');
  });

  it('switch a rule off in mudaqqiq.json and leave its comments', async () => {
    await start({ files: { '/desk/mudaqqiq.json': '{\n  // the desk\n  "extends": "strict"\n}\n' } });
    const document = await client.open(STORY);
    await decide(document, 'الترابيشي', 'Switch off in this folder');
    expect(await codes()).not.toContain('names/variant');
    expect(client.files['/desk/mudaqqiq.json']).toContain('// the desk');
    expect(client.files['/desk/mudaqqiq.json']).toContain('"names/variant": "off"');
  });

  it('offer no switch in the folder for a rule that the settings name, which hold before it', async () => {
    await start({ settings: { language: 'en', rules: { 'names/variant': 'error', 'titles/*': 'error' } } });
    const document = await client.open(STORY);
    const switches = async (word: string): Promise<string[]> =>
      (await actionsAt(document, word)).flatMap(({ command, title }) =>
        command?.command === serverCommands.setRule ? [title] : [],
      );
    expect(await switches('الترابيشي')).toEqual([]);
    // The folder's own word for a rule counts more than the settings' for its whole group.
    expect(await switches('الدكتور')).toHaveLength(2);
  });

  it('switch a rule off for one draft, beside what the folder says', async () => {
    const config =
      '{\n  // the desk\n  "overrides": [{ "files": ["*.md"], "rules": { "names/variant": "error" } }]\n}\n';
    const other = 'file:///desk/old/draft.txt';
    await start({ files: { '/desk/mudaqqiq.json': config } });
    const document = await client.open(STORY);
    await client.open(STORY, { uri: other });
    await decide(
      document,
      'الترابيشي',
      'Switch off in this draft: A person’s name spelt otherwise than elsewhere in the draft',
    );
    expect(await codes()).not.toContain('names/variant');
    expect(await codes()).toContain('spelling/hamza');
    await decide(document, 'الإستثمار', 'Switch off in this draft: Hamza');
    expect(await codes()).not.toContain('spelling/hamza');
    const written = client.files['/desk/mudaqqiq.json']!;
    expect(written).toContain('// the desk');
    expect(JSON.parse(written.replace('// the desk', '')).overrides).toEqual([
      { files: ['*.md'], rules: { 'names/variant': 'error' } },
      { files: ['/draft.txt'], rules: { 'names/variant': 'off', 'spelling/hamza': 'off' } },
    ]);
    // A draft of the same name in another folder is another draft.
    const there = (await client.diagnostics(other)).map(({ code }) => code);
    expect(there).toContain('names/variant');
  });

  it('find one draft again whatever its name', async () => {
    await start();
    const uri = `file:///desk/${encodeURIComponent('خبر [1] (مراجعة)! {أ}.txt')}`;
    const document = await client.open(STORY, { uri });
    await decide(
      document,
      'الترابيشي',
      'Switch off in this draft: A person’s name spelt otherwise than elsewhere in the draft',
    );
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('names/variant');
    await client.open(STORY, { uri: 'file:///desk/1.txt' });
    expect((await client.diagnostics('file:///desk/1.txt')).map(({ code }) => code)).toContain(
      'names/variant',
    );
  });

  it('are of the folder alone for a draft on no disk', async () => {
    await start();
    const document = await client.open(STORY, { uri: 'untitled:Untitled-1' });
    const titles = (await actionsAt(document, 'الترابيشي')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Switch off'))).toEqual([
      'Switch off in this folder: A person’s name spelt otherwise than elsewhere in the draft',
    ]);
  });

  it('of two people are kept with the user where no folder is open', async () => {
    const uri = 'untitled:Untitled-1';
    await start({ noFolder: true, options: { userTermsUri: 'file:///user/mudaqqiq.terms.json' } });
    const document = await client.open(STORY, { uri });
    const actions = await actionsAt(document, 'الترابيشي');
    expect(actions.filter(({ title }) => title.startsWith('Switch off'))).toEqual([]);
    const { command, arguments: given } = titled(actions, 'two people').command!;
    await client.request('workspace/executeCommand', { command, arguments: given });
    expect(client.files['/user/mudaqqiq.accepted.json']).toContain('names/variant');
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).not.toContain('names/variant');
    expect(found.map(({ code }) => code)).toContain('spelling/hamza');
  });

  it('keep a word without its particles', async () => {
    await start();
    const document = await client.open('وصف الكاتب والفلقطونية في روايته الجديدة التي صدرت أمس.');
    expect(await codes()).toContain('spelling/unknown');
    const words = ['والفلقطونية'];
    expect(await client.request(requests.houseWords, { uri: DRAFT, words })).toEqual(['فلقطونية']);
    await decide(document, 'والفلقطونية', 'house’s words');
    expect(await codes()).not.toContain('spelling/unknown');
    expect(JSON.parse(client.files['/desk/mudaqqiq.json']!).words).toEqual(['فلقطونية']);
  });

  it('are written where the folder’s files are, not into every folder of drafts', async () => {
    await start({ files: { '/desk/mudaqqiq.json': '{}', '/desk/2025/03/draft.txt': STORY } });
    const document = await client.open(STORY, { uri: 'file:///desk/2025/03/draft.txt' });
    const action = titled(await actionsAt(document, 'الترابيشي'), 'Switch off');
    const { command, arguments: given } = action.command!;
    await client.request('workspace/executeCommand', { command, arguments: given });
    expect(Object.keys(client.files)).toEqual(['/desk/mudaqqiq.json', '/desk/2025/03/draft.txt']);
    expect(client.files['/desk/mudaqqiq.json']).toContain('off');
  });

  it('of an older text are left', async () => {
    await start();
    const document = await client.open(STORY);
    const action = titled(await actionsAt(document, 'الترابيشي'), 'two people');
    await client.edit(document, 'النخيل', 'النخل');
    const [given] = action.command!.arguments!;
    await client.request('workspace/executeCommand', { command: serverCommands.accept, arguments: [given] });
    expect(client.files['/desk/mudaqqiq.accepted.json']).toBeUndefined();
  });

  it('are not offered where they could not be written', async () => {
    await start({ options: { trusted: false } });
    const document = await client.open(STORY);
    const actions = await actionsAt(document, 'الترابيشي');
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ command }) => command)).toEqual([]);
  });
});
