import { afterEach, describe, expect, it } from 'vitest';
import {
  type Location,
  SymbolKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, TestClient, textsOf } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

/** All people are invented. */
const HERE =
  'افتتح المهندس رامي الدمنهوري المصنع الجديد. وقال الدمنهوري إن العمل بدأ في صندوق رعاية الواحات.';
const OTHERS: Readonly<Record<string, string>> = {
  '/desk/b.txt': 'عاد من السفر أمس.\n\nوقال المهندس رامي الدمنهوري إن العمل بدأ، ووعد الدمنهوري بالمزيد.',
  '/desk/c.txt': 'وقالت الدكتورة هدى الصاوي إن صندوق رعاية الواحات بدأ العمل.',
};

const CONFIRMS: ClientOptions['capabilities'] = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

async function startWith(options: ClientOptions = {}) {
  client = await TestClient.start({ files: OTHERS, ...options });
  return client.open(HERE);
}

describe('references', () => {
  it('are those of the other drafts too', async () => {
    const document = await startWith();
    const found = await client.at<Location[]>(document, 'textDocument/references', 'رامي', {
      context: { includeDeclaration: true },
    });
    expect(textsOf(document, found.slice(0, 2))).toEqual(['رامي الدمنهوري', 'الدمنهوري']);
    const other = TextDocument.create('file:///desk/b.txt', 'plaintext', 0, OTHERS['/desk/b.txt']!);
    expect(found.slice(2).map(({ uri }) => uri)).toEqual([other.uri, other.uri]);
    expect(textsOf(other, found.slice(2))).toEqual(['رامي الدمنهوري', 'الدمنهوري']);
  });

  it('are of a draft’s own in a folder that is not trusted', async () => {
    const document = await startWith({ options: { trusted: false } });
    const found = await client.at<Location[]>(document, 'textDocument/references', 'رامي', { context: {} });
    expect(found.map(({ uri }) => uri)).toEqual([document.uri, document.uri]);
  });
});

describe('renaming', () => {
  const rename = (document: TextDocument, newName: string): Promise<WorkspaceEdit> =>
    client.at<WorkspaceEdit>(document, 'textDocument/rename', 'رامي', { newName });

  it('changes the other drafts when the editor confirms', async () => {
    const document = await startWith({ capabilities: CONFIRMS });
    const { documentChanges = [], changeAnnotations = {} } = await rename(document, 'رامي الجوهري');
    const [own, other] = documentChanges as TextDocumentEdit[];
    expect(own!.edits.map((edit) => edit)).not.toContainEqual(
      expect.objectContaining({ annotationId: expect.anything() }),
    );
    expect(other!.textDocument).toEqual({ uri: 'file:///desk/b.txt', version: null });
    const edits = other!.edits as { newText: string; annotationId: string }[];
    expect(edits.map(({ newText }) => newText)).toEqual(['رامي الجوهري', 'الجوهري']);
    for (const { annotationId } of edits)
      expect(changeAnnotations[annotationId]!.needsConfirmation).toBe(true);
    expect(documentChanges).toHaveLength(2);
  });

  it('leaves the other drafts alone where a client cannot ask', async () => {
    const document = await startWith();
    expect((await rename(document, 'رامي الجوهري')).documentChanges).toHaveLength(1);
  });

  it('names the version of a draft that is open', async () => {
    const document = await startWith({ capabilities: CONFIRMS });
    await client.open(OTHERS['/desk/b.txt']!, { uri: 'file:///desk/b.txt' });
    const { documentChanges = [] } = await rename(document, 'رامي الجوهري');
    expect((documentChanges[1] as TextDocumentEdit).textDocument.version).toBe(1);
  });
});

describe('workspace symbols', () => {
  const symbols = (query: string): Promise<WorkspaceSymbol[]> =>
    client.request<WorkspaceSymbol[]>('workspace/symbol', { query });

  it('are people and organisations of every draft', async () => {
    await startWith();
    await client.diagnostics();
    const found = await symbols('الدمنهوري');
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['رامي الدمنهوري', SymbolKind.Class],
      ['رامي الدمنهوري', SymbolKind.Class],
    ]);
    expect(found.map(({ location }) => location.uri)).toEqual([
      'file:///desk/draft.txt',
      'file:///desk/b.txt',
    ]);
    expect((found[1]!.location as Location).range.start).toEqual({ line: 2, character: 13 });
    const organisations = (await symbols('الواحات')).filter(({ kind }) => kind === SymbolKind.Module);
    expect(new Set(organisations.map(({ location }) => location.uri))).toEqual(
      new Set(['file:///desk/draft.txt', 'file:///desk/c.txt']),
    );
  });

  it('are found however the query writes them', async () => {
    await startWith();
    await client.diagnostics();
    // Typed on a Persian keyboard, with a mark, without a hamza.
    for (const query of ['الدمنهوری', 'رامي الدَّمنهوري'])
      expect((await symbols(query)).map(({ name }) => name)).toContain('رامي الدمنهوري');
  });

  it.each([
    ['عبدالله', 'قال المهندس عبد الله الدمنهوري إن العمل بدأ.'],
    ['عبد الله', 'قال المهندس عبدالله الدمنهوري إن العمل بدأ.'],
    ['إسماعیل', 'قال المهندس إسماعيل الدمنهوري إن العمل بدأ.'],
    ['اسماعيل', 'قال المهندس إسماعيل الدمنهوري إن العمل بدأ.'],
  ])('finds %s as the draft writes it', async (query, text) => {
    client = await TestClient.start({ files: { '/desk/d.txt': text } });
    await client.open('عاد المهندس من السفر أمس.');
    await client.diagnostics();
    expect((await symbols(query)).length).toBeGreaterThan(0);
  });

  it('are empty for what is not a name', async () => {
    await startWith();
    await client.diagnostics();
    expect(await symbols('الجرجاوي')).toEqual([]);
  });
});
