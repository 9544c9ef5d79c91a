import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { serverCommands } from '../../src/server/protocol.ts';
import { type ClientOptions, DRAFT, TestClient } from './client.ts';

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
    const action = (await actionAt(document, 'الإستثمار'))!;
    expect(action.title).toContain('Correct “الإستثمار” to “الاستثمار” in all drafts');
    expect(await run(document, action)).toEqual({
      '/desk/b.txt': FILES['/desk/b.txt']!.replaceAll('إستثمار', 'استثمار'),
      '/desk/draft.txt': HERE.replace('الإستثمار', 'الاستثمار'),
    });
  });

  it('of anything else takes all that the rule reports', async () => {
    const document = await start(CONFIRMS);
    const action = (await actionAt(document, ' .'))!;
    expect(action.title).toMatch(/^Fix all that typography\//);
    expect(await run(document, action)).toEqual({
      '/desk/c.txt': FILES['/desk/c.txt']!.replace(' .', '.'),
      '/desk/draft.txt': HERE.replace(' .', '.'),
    });
  });

  it('is not offered where a client cannot ask first', async () => {
    const document = await start();
    expect(await actionAt(document, 'الإستثمار')).toBeUndefined();
  });

  it('asks nothing when all was corrected meanwhile', async () => {
    const document = await start(CONFIRMS);
    const action = (await actionAt(document, 'الإستثمار'))!;
    client.files['/desk/b.txt'] = 'زادت فرص الاستثمار.';
    await client.edit(document, 'الإستثمار', 'الاستثمار');
    expect(await run(document, action)).toEqual({});
  });
});
