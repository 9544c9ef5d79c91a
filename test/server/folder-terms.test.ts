import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CollectedName,
  type CountTermsResult,
  entryKey,
  type FileContent,
  type PlanImportResult,
  requests,
  type TermsResult,
} from '../../src/server/protocol.ts';
import { type ClientOptions, DRAFT, TestClient } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

/** All people are invented. */
const TERMS = `{
  // الدار
  "entries": [
    { "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"], "note": "صيغة الدار" },
    { "kind": "person", "canonical": "هدى الصاوي", "wrong": ["هدى السوي"] }
  ]
}`;
const FILES = {
  '/desk/mudaqqiq.terms.json': TERMS,
  '/desk/b.txt': 'بحث المهندس رامي الدمنهوري المشاريع، ووصف رامي الدمنهوري مشروعات الصندوق بالمهمة.',
  '/desk/c.txt': 'قال المهندس رامي الدمنهوري إن مشاريع صندوق رعاية الواحات مهمة.',
  '/desk/d.txt': 'زار المهندس رامي الضمنهوري صندوق رعاية الواحات.',
};
const HERE = 'عرض الوفد المشاريع والمشروعات، وقالت هدى الصاوي إن صندوق رعاية الواحات يعمل.';
const CONFIRMS: ClientOptions['capabilities'] = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

async function start(capabilities?: ClientOptions['capabilities']) {
  client = await TestClient.start({ files: FILES, ...(capabilities ? { capabilities } : {}) });
  const document = await client.open(HERE);
  await client.diagnostics();
  return document;
}

describe('counts', () => {
  it('of the draft come with the terms', async () => {
    await start();
    const { entries } = await client.request<TermsResult>(requests.terms, { uri: DRAFT });
    expect(entries.map(({ canonical, uses }) => [canonical, uses])).toEqual([
      ['مشروعات', { all: 2, wrong: 1 }],
      ['هدى الصاوي', { all: 1, wrong: 0 }],
    ]);
  });

  it('of the folder are made when asked for', async () => {
    await start();
    const { drafts, counts } = await client.request<CountTermsResult>(requests.countTerms, { uri: DRAFT });
    expect(drafts).toBe(4);
    expect(counts[entryKey({ kind: 'term', canonical: 'مشروعات' })]).toEqual({ all: 5, wrong: 3 });
  });
});

describe('collecting', () => {
  it('proposes people and bodies the terminology has not', async () => {
    await start();
    const names = await client.request<CollectedName[]>(requests.collectNames, { uri: DRAFT });
    expect(
      names.map(({ entry, drafts, mentions }) => [entry.kind, entry.canonical, drafts, mentions]),
    ).toEqual([
      ['organisation', 'صندوق رعاية الواحات', 3, 3],
      ['person', 'رامي الدمنهوري', 2, 3],
    ]);
    expect(names[1]).toMatchObject({
      entry: { gender: 'm', honorific: 'المهندس' },
      alike: ['رامي الضمنهوري'],
    });
  });
});

describe('one entry in the whole folder', () => {
  it('is corrected where the editor confirms', async () => {
    const document = await start(CONFIRMS);
    const range = {
      start: document.positionAt(HERE.indexOf('مشاريع')),
      end: document.positionAt(HERE.indexOf('مشاريع') + 2),
    };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ command }) => command?.command === 'mudaqqiq.server.fixInFolder')!;
    const asked: WorkspaceEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      asked.push(edit);
      return { applied: true };
    });
    await client.request('workspace/executeCommand', { ...action.command });
    const changes = asked[0]!.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => [textDocument.uri, textDocument.version])).toEqual([
      ['file:///desk/b.txt', null],
      ['file:///desk/c.txt', null],
      [DRAFT, 1],
    ]);
    expect(changes[0]!.edits).toMatchObject([{ newText: 'المشروعات' }]);
    expect(Object.values(asked[0]!.changeAnnotations!)).toMatchObject([{ needsConfirmation: true }]);
  });

  it('is not offered where a client cannot ask', async () => {
    const document = await start();
    const at = document.positionAt(HERE.indexOf('مشاريع') + 1);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    expect(actions.some(({ command }) => command?.command === 'mudaqqiq.server.fixInFolder')).toBe(false);
    expect(actions.length).toBeGreaterThan(0);
  });
});

describe('import and export', () => {
  it('says what a table would bring before anything is written', async () => {
    await start();
    client.files['/in/names.csv'] = [
      'kind,canonical,wrong,gender',
      'person,سامي النجار,سامي النقار,m',
      'person,هدى الصاوي,هدا الصاوي,',
      'term,مشاريع,,',
      'person,,,',
    ].join('\n');
    const plan = await client.request<PlanImportResult>(requests.planImport, {
      uri: 'file:///in/names.csv',
      text: TERMS,
    });
    expect(plan).toMatchObject({
      added: ['سامي النجار'],
      changed: ['هدى الصاوي'],
      conflicts: [{ name: 'مشاريع', with: 'مشروعات' }],
      problems: [{ line: 5 }],
    });
    const document = TextDocument.create('file:///t', 'jsonc', 0, TERMS);
    const after = TextDocument.applyEdits(document, [...plan.edits]);
    expect(after).toContain('// الدار');
    expect(after).toContain('هدا الصاوي');
    expect(after).toContain('سامي النجار');
  });

  it('gives every format', async () => {
    await start();
    for (const format of ['csv', 'tbx', 'json', 'xlsx']) {
      const { content } = await client.request<FileContent>(requests.exportTerms, { text: TERMS, format });
      const bytes = Buffer.from(content as string, 'base64');
      if (format === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
      else expect(bytes.toString('utf8')).toContain('مشروعات');
    }
  });
});

describe('an entry’s note', () => {
  it('is shown beside the completion and over the word', async () => {
    const document = await start();
    const hover = await client.at<{ contents: { value: string } }>(document, 'textDocument/hover', 'مشاريع');
    expect(hover.contents.value).toContain('صيغة الدار');
    const other = await client.open('عرض الوفد مشرو', { uri: 'file:///desk/e.txt' });
    const list = await client.at<{ items: { label: string; documentation?: string }[] }>(
      other,
      'textDocument/completion',
      'مشرو',
      {},
      4,
    );
    expect(list.items[0]).toMatchObject({ label: 'مشروعات', documentation: 'صيغة الدار' });
  });
});
