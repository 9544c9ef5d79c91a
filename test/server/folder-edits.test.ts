import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { type FolderPlan, requests, reviewPlan, serverCommands } from '../../src/server/protocol.ts';
import { type ClientOptions, DRAFT, TestClient, until } from './client.ts';

const HERE = 'ناقش الوفد سبل الإستثمار في الواحات .\n';
const FILES: Readonly<Record<string, string>> = {
  '/desk/b.txt': 'زادت فرص الإستثمار هذا العام، وطالب الخبراء بالإستثمار في الزراعة.\n',
  '/desk/c.txt': 'بدأ الإجتماع أمس في المدينة .\n',
  '/desk/d.txt': 'بدأ الاستثمار في المدينة أمس.\n',
  '/desk/e.txt': 'زادت فرص الإستثمار في المدينة.\n',
  // A letter was lost: it is found, and never changed over the folder.
  '/desk/f.txt': 'زادت فرص المدي\ufffdة في الإستثمار .\n',
  '/desk/mudaqqiq.json': JSON.stringify({
    overrides: [{ files: ['/e.txt'], rules: { 'spelling/*': 'off' } }],
  }),
};
const CONFIRMS: ClientOptions['capabilities'] = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

let client: TestClient;
afterEach(() => client.stop());

async function start(capabilities?: ClientOptions['capabilities']): Promise<TextDocument> {
  client = await TestClient.start({
    settings: { language: 'en' },
    files: { ...FILES, '/desk/draft.txt': HERE },
    ...(capabilities ? { capabilities } : {}),
  });
  return client.open(HERE);
}

async function actionAt(document: TextDocument, find: string): Promise<CodeAction | undefined> {
  const at = document.positionAt(document.getText().indexOf(find) + 1);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: DRAFT },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  return actions.find(({ command }) => command?.command === serverCommands.fixAlikeInFolder);
}

/** Once the server has read what the other drafts have. */
async function offeredAt(document: TextDocument, find: string): Promise<CodeAction> {
  const limit = Date.now() + 15_000;
  for (;;) {
    const action = await actionAt(document, find);
    if (action || Date.now() > limit) return action!;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Each draft as it would be when all is confirmed. */
async function run(document: TextDocument, action: CodeAction): Promise<Record<string, string>> {
  const asked: WorkspaceEdit[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    asked.push(edit);
    return { applied: true };
  });
  await client.request('workspace/executeCommand', { ...action.command });
  const annotations = Object.values(asked[0]?.changeAnnotations ?? {});
  expect(
    annotations.every(({ label }) =>
      label.endsWith('f.txt left alone, as writing into their format or encoding is not safe'),
    ),
  ).toBe(true);
  expect(annotations.every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
  const changes = (asked[0]?.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument: { uri, version }, edits }) => {
      expect(version).toBe(uri === DRAFT ? document.version : null);
      for (const edit of edits)
        expect(edit).toHaveProperty('annotationId', Object.keys(asked[0]!.changeAnnotations!)[0]);
      const path = uri.replace('file://', '');
      const text = TextDocument.create(uri, 'plaintext', 0, FILES[path] ?? HERE);
      return [path, TextDocument.applyEdits(text, edits as TextEdit[])];
    }),
  );
}

describe('a finding in the whole folder', () => {
  it('of one word is corrected where the same word is wrong, each with its clitics', async () => {
    const document = await start(CONFIRMS);
    const action = await offeredAt(document, 'الإستثمار');
    expect(action.title).toContain('Correct “الإستثمار” to “الاستثمار” in all drafts');
    expect(await run(document, action)).toEqual({
      '/desk/b.txt': FILES['/desk/b.txt']!.replaceAll('إستثمار', 'استثمار'),
      '/desk/draft.txt': HERE.replace('الإستثمار', 'الاستثمار'),
    });
  });

  it('of anything else takes all that the rule reports, once the folder was checked', async () => {
    const document = await start(CONFIRMS);
    expect(await actionAt(document, ' .')).toBeUndefined();
    await client.request(requests.checkFolder, { uri: 'file:///desk' });
    const action = await offeredAt(document, ' .');
    expect(action.title).toMatch(/^Fix all in the drafts of the folder: /);
    expect(await run(document, action)).toEqual({
      '/desk/c.txt': FILES['/desk/c.txt']!.replace(' .', '.'),
      '/desk/draft.txt': HERE.replace(' .', '.'),
    });
  });

  it('is not offered where no other draft has the word, though one has it right', async () => {
    const document = await start(CONFIRMS);
    for (const path of ['/desk/b.txt', '/desk/e.txt', '/desk/f.txt']) client.files[path] = 'زاد الاستثمار.\n';
    expect(await actionAt(document, 'الإستثمار')).toBeUndefined();
  });

  it('is not offered where a client cannot ask first', async () => {
    const document = await start();
    expect(await actionAt(document, 'الإستثمار')).toBeUndefined();
  });

  it('asks nothing when all was corrected meanwhile', async () => {
    const document = await start(CONFIRMS);
    const action = await offeredAt(document, 'الإستثمار');
    client.files['/desk/b.txt'] = 'زادت فرص الاستثمار.';
    await client.edit(document, 'الإستثمار', 'الاستثمار');
    expect(await run(document, action)).toEqual({});
  });
});

describe('a client with a list of its own', () => {
  async function startReviewing(): Promise<{ document: TextDocument; plans: FolderPlan[] }> {
    client = await TestClient.start({
      settings: { language: 'en' },
      files: { ...FILES, '/desk/draft.txt': HERE },
      options: { reviewsPlans: true },
    });
    const plans: FolderPlan[] = [];
    client.connection.onRequest(reviewPlan, (plan: FolderPlan) => void plans.push(plan));
    return { document: await client.open(HERE), plans };
  }

  /** What each place would become, by draft. */
  const changes = ({ drafts }: FolderPlan) =>
    Object.fromEntries(
      drafts.map(({ name, places }) => [name, places.map(({ before, after }) => `${before} ← ${after}`)]),
    );

  it('gets each place with its sentence', async () => {
    const { document, plans } = await startReviewing();
    const action = await offeredAt(document, 'الإستثمار');
    await client.request('workspace/executeCommand', { ...action.command });
    await until(() => plans.length === 1);
    const [plan] = plans as [FolderPlan];
    expect(changes(plan)).toEqual({
      'b.txt': ['الإستثمار ← الاستثمار', 'بالإستثمار ← بالاستثمار'],
      'draft.txt': ['الإستثمار ← الاستثمار'],
    });
    expect(plan.title).toContain('Correct “');
    expect(plan.left).toEqual(['f.txt']);
    const [{ version, places }] = plan.drafts as [FolderPlan['drafts'][number]];
    expect(version).toBeNull();
    expect(places[1]!.sentence).toContain('وطالب الخبراء بالإستثمار في الزراعة');
    const [edit] = places[1]!.edits;
    const text = TextDocument.create('b', 'plaintext', 0, FILES['/desk/b.txt']!);
    expect(text.getText(edit!.range)).toBe(edit!.oldText);
    expect(plan.drafts[1]!.version).toBe(document.version);
  });

  it('gets what is safe in the whole folder, where writing is', async () => {
    const { plans } = await startReviewing();
    await client.request(requests.fixFolder, { uri: DRAFT });
    await until(() => plans.length === 1);
    expect(Object.keys(changes(plans[0]!))).toEqual(['b.txt', 'c.txt', 'draft.txt']);
    expect(changes(plans[0]!)['c.txt']).toEqual(['الإجتماع ← الاجتماع', 'المدينة . ← المدينة.']);
  });

  it('is told when there is nothing', async () => {
    const { document, plans } = await startReviewing();
    const action = await offeredAt(document, 'الإستثمار');
    client.files['/desk/b.txt'] = 'زادت فرص الاستثمار.';
    await client.edit(document, 'الإستثمار', 'الاستثمار');
    await client.request('workspace/executeCommand', { ...action.command });
    await until(() => plans.length === 1);
    expect(plans[0]!.drafts).toEqual([]);
  });

  it('gets a person’s other drafts after a rename', async () => {
    const { plans } = await startReviewing();
    const other = 'حضر المهندس رامي الدمنهوري أمس. وقال الدمنهوري إن العمل مستمر.\n';
    client.files['/desk/g.txt'] = other;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///desk/g.txt', type: 1 }],
    });
    const here = await client.open('عقد المهندس رامي الدمنهوري اجتماعًا.\n', { uri: 'file:///desk/h.txt' });
    const edit = await client.at<WorkspaceEdit>(here, 'textDocument/rename', 'الدمنهوري', {
      newName: 'رامي الضمور',
    });
    expect(edit.documentChanges).toHaveLength(1);
    await until(() => plans.length === 1);
    expect(changes(plans[0]!)).toEqual({
      'g.txt': ['رامي الدمنهوري ← رامي الضمور', 'الدمنهوري ← الضمور'],
    });
  });
});

describe('the report on a folder', () => {
  it('is a page with its drafts and findings', async () => {
    await start(CONFIRMS);
    const page = await client.request<string>(requests.folderReport, { uri: 'file:///desk' });
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('b.txt');
    expect(page).toContain('spelling/hamza');
    expect(page).not.toContain('/desk/');
  });
});
