import { afterEach, describe, expect, it } from 'vitest';
import type {
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  Location,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type PeopleResult, requests, type TermsResult } from '../../src/server/protocol.ts';
import { applyTo, type ClientOptions, DRAFT, TestClient, textsOf } from './client.ts';
import { STORY } from './story.ts';

const TERMS = `{
  // the desk's people
  "entries": [
    { "kind": "person", "canonical": "كريم الطرابيشي", "gender": "m" },
    { "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"], "note": "صيغة الدار" }
  ]
}`;

let client: TestClient;
const start = async (options?: ClientOptions): Promise<void> => {
  client = await TestClient.start(options);
};
afterEach(() => client.stop());

const KARIM = ['كريم الطرابيشي', 'كريم الطرابيشي', 'الترابيشي'];

describe('highlights and references', () => {
  it('are every mention of the person, the misspelt one too', async () => {
    await start();
    const document = await client.open(STORY);
    const highlights = await client.at<DocumentHighlight[]>(
      document,
      'textDocument/documentHighlight',
      'كريم الطرابيشي',
    );
    expect(textsOf(document, highlights)).toEqual(KARIM);
    const references = await client.at<Location[]>(document, 'textDocument/references', 'الترابيشي', {
      context: { includeDeclaration: true },
    });
    expect(textsOf(document, references)).toEqual(KARIM);
  });

  it('start from the title as well', async () => {
    await start();
    const document = await client.open(STORY);
    const highlights = await client.at<DocumentHighlight[]>(
      document,
      'textDocument/documentHighlight',
      'الدكتور',
    );
    expect(textsOf(document, highlights)).toEqual(KARIM);
  });

  it('are empty on a word that is not a person', async () => {
    await start();
    const document = await client.open(STORY);
    expect(await client.at(document, 'textDocument/documentHighlight', 'النخيل')).toEqual([]);
    expect(await client.at(document, 'textDocument/references', 'النخيل', { context: {} })).toEqual([]);
  });
});

describe('definition', () => {
  it('is the first full mention', async () => {
    await start();
    const document = await client.open(STORY);
    const place = await client.at<Location>(document, 'textDocument/definition', 'وقالت الدمنهوري', {}, 8);
    expect(place.uri).toBe(DRAFT);
    expect(document.getText(place.range)).toBe('ليلى الدمنهوري');
  });

  it('goes on from there to the house’s terminology', async () => {
    await start({ files: { '/desk/mudaqqiq.terms.json': TERMS } });
    const document = await client.open(STORY);
    const place = await client.at<Location>(document, 'textDocument/definition', 'كريم الطرابيشي');
    expect(place.uri).toBe('file:///desk/mudaqqiq.terms.json');
    expect(place.range.start.line).toBe(3);
  });
});

describe('hover', () => {
  const textOf = ({ contents }: Hover): string => (contents as { value: string }).value;

  it('is the person’s card', async () => {
    await start({ files: { '/desk/mudaqqiq.terms.json': TERMS } });
    const document = await client.open(STORY);
    const hover = await client.at<Hover>(document, 'textDocument/hover', 'كريم الطرابيشي');
    expect(textOf(hover)).toContain('**كريم الطرابيشي**');
    expect(textOf(hover)).toContain('الأستاذ');
    expect(textOf(hover)).toContain('المدير التنفيذي للصندوق');
    expect(textOf(hover)).toContain('مذكر');
    expect(textOf(hover)).toContain('من مصطلحات الدار');
    expect(document.getText(hover.range as Range)).toBe('كريم الطرابيشي');
  });

  it('is the reason for a finding where nobody is named', async () => {
    await start({ settings: { language: 'en' }, options: { rulesUri: 'file:///rules' } });
    const document = await client.open(STORY);
    const hover = await client.at<Hover>(document, 'textDocument/hover', 'الإستثمار');
    expect(textOf(hover)).toContain('(file:///rules/spelling/hamza.md)');
    expect(document.getText(hover.range as Range)).toBe('الإستثمار');
  });

  it('is plain for a client without Markdown', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    const document = await client.open(STORY);
    const hover = await client.at<Hover>(document, 'textDocument/hover', 'كريم الطرابيشي');
    expect(textOf(hover)).not.toContain('*');
  });

  it('is nothing elsewhere', async () => {
    await start();
    const document = await client.open(STORY);
    expect(await client.at(document, 'textDocument/hover', 'النخيل')).toBeNull();
  });
});

describe('completion', () => {
  async function completeAfter(typed: string, options?: ClientOptions): Promise<[string, string][]> {
    await start(options);
    const text = `${STORY}${typed}`;
    const document = await client.open(text);
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: DRAFT },
      position: document.positionAt(text.length),
    });
    return list.items.map(({ label, textEdit }) => {
      if (!textEdit || !('range' in textEdit)) throw new Error('no edit');
      return [label, document.getText(textEdit.range)];
    });
  }

  it('offers the draft’s people after two letters', async () => {
    expect(await completeAfter('وأكد كر')).toEqual([['كريم الطرابيشي', 'كر']]);
  });

  it('keeps the clitics that were typed', async () => {
    const items = await completeAfter('وذلك وفقًا للدمن');
    expect(items).toContainEqual(['للدمنهوري', 'للدمن']);
  });

  it('knows names without their hamza', async () => {
    const items = await completeAfter('قال أحمد الشامي. وأضاف احم');
    expect(items.map(([label]) => label)).toContain('أحمد الشامي');
  });

  it('offers the house’s terms', async () => {
    const options = { files: { '/desk/mudaqqiq.terms.json': TERMS } };
    expect(await completeAfter('وبمشر', options)).toContainEqual(['وبمشروعات', 'وبمشر']);
  });

  it('checks nothing anew for a letter: the names of the last check will do', async () => {
    await start();
    const document = await client.open(`${STORY}وختم `);
    await client.diagnostics();
    await client.edit(document, 'وختم ', 'وختم كر');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: DRAFT },
      position: document.positionAt(document.getText().length),
    });
    expect(list.items.map(({ label }) => label)).toEqual(['كريم الطرابيشي']);
    expect(client.checked).toHaveLength(1);
  });

  it('waits for the second letter', async () => {
    expect(await completeAfter('وأكد ك')).toEqual([]);
  });
});

describe('outline', () => {
  it('lists the people with their mentions', async () => {
    await start();
    const document = await client.open(STORY);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: DRAFT },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['كريم الطرابيشي', 'ليلى الدمنهوري']);
    const [karim, layla] = symbols;
    expect(karim!.detail).toContain('الأستاذ');
    expect(layla!.detail).toContain('المهندسة');
    expect(textsOf(document, layla!.children!)).toEqual(['ليلى الدمنهوري', 'الدمنهوري']);
  });
});

describe('rename', () => {
  async function rename(text: string, find: string, newName: string, into = 1): Promise<string> {
    await start();
    const document = await client.open(text);
    const edit = await client.at<WorkspaceEdit>(document, 'textDocument/rename', find, { newName }, into);
    return applyTo(document, edit);
  }

  it('offers the whole name to change', async () => {
    await start();
    const document = await client.open(STORY);
    const offer = await client.at<{ range: Range; placeholder: string }>(
      document,
      'textDocument/prepareRename',
      'الترابيشي',
    );
    expect(offer.placeholder).toBe('كريم الطرابيشي');
    expect(document.getText(offer.range)).toBe('الترابيشي');
  });

  it('refuses where nobody is named', async () => {
    await start();
    const document = await client.open(STORY);
    expect(await client.at(document, 'textDocument/prepareRename', 'النخيل')).toBeNull();
    await expect(client.at(document, 'textDocument/rename', 'النخيل', { newName: 'سامي' })).rejects.toThrow();
    await expect(client.at(document, 'textDocument/rename', 'كريم', { newName: '  ' })).rejects.toThrow();
  });

  it.each([
    ['figures', '12'],
    ['a direction mark', 'سامي\u200f الحلبي'],
    ['presentation forms', '\ufeb3\ufe8e\ufee3\ufef2'],
  ])('refuses %s as a name', async (_, newName) => {
    await start();
    const document = await client.open(STORY);
    await expect(client.at(document, 'textDocument/rename', 'كريم', { newName })).rejects.toThrow();
  });

  it('puts the whole name where the whole name is written, the family name where it is written alone', async () => {
    expect(await rename(STORY, 'كريم الطرابيشي', 'سامي الحلبي')).toBe(
      STORY.replaceAll('كريم الطرابيشي', 'سامي الحلبي').replace('الترابيشي', 'الحلبي'),
    );
  });

  it('keeps titles and clitics', async () => {
    const text =
      'قال المهندس ماجد الحلبي إن العمل مستمر. وأضاف المهندس الحلبي أنه مهم. ووجه الوزير الشكر للحلبي على جهده.';
    expect(await rename(text, 'ماجد الحلبي', 'سامي شاهين')).toBe(
      'قال المهندس سامي شاهين إن العمل مستمر. وأضاف المهندس شاهين أنه مهم. ووجه الوزير الشكر لشاهين على جهده.',
    );
  });

  it('writes an article after ل as Arabic does', async () => {
    const text = 'قال المهندس ماجد شاهين إن العمل مستمر. ووجه الوزير الشكر لشاهين على جهده.';
    expect(await rename(text, 'ماجد شاهين', 'سامي الحلبي')).toBe(
      'قال المهندس سامي الحلبي إن العمل مستمر. ووجه الوزير الشكر للحلبي على جهده.',
    );
  });

  it('takes a family name alone for the family name, as a client without a box sends it', async () => {
    expect(await rename(STORY, 'وقالت الدمنهوري', 'الشامي', 8)).toBe(STORY.replaceAll('الدمنهوري', 'الشامي'));
  });
});

describe('the sidebar', () => {
  it('has the people with titles, mentions and warnings', async () => {
    await start();
    const document = await client.open(STORY);
    const { version, people } = await client.request<PeopleResult>(requests.people, { uri: DRAFT });
    expect(version).toBe(1);
    const [karim, layla] = people;
    expect(karim).toMatchObject({ name: 'كريم الطرابيشي', gender: 'm', severity: 'warning' });
    expect(textsOf(document, karim!.mentions)).toEqual(KARIM);
    expect(karim!.mentions.map(({ kind }) => kind)).toEqual(['mention', 'mention', 'slip']);
    expect(karim!.mentions[2]).toMatchObject({ severity: 'warning', before: 'وقدم ' });
    expect(karim!.titles.map(({ text }) => text)).toEqual(['الأستاذ', 'المدير التنفيذي للصندوق', 'الدكتور']);
    expect(layla!.severity).toBeUndefined();
  });

  it('has no people of a text that is not a draft', async () => {
    await start();
    await client.open('Only English here.');
    expect(await client.request(requests.people, { uri: DRAFT })).toBeNull();
  });

  it('has the terminology with the place of each entry', async () => {
    await start({ files: { '/desk/mudaqqiq.terms.json': TERMS } });
    const terms = await client.request<TermsResult>(requests.terms, { uri: DRAFT });
    expect(terms.uri).toBe('file:///desk/mudaqqiq.terms.json');
    expect(terms.entries.map(({ canonical }) => canonical)).toEqual(['كريم الطرابيشي', 'مشروعات']);
    expect(terms.entries[1]).toMatchObject({ wrong: ['مشاريع'], note: 'صيغة الدار' });
    expect(terms.entries[1]!.range.start.line).toBe(4);
  });

  it('says where the terminology would be, and what is wrong with it', async () => {
    await start();
    expect(await client.request(requests.terms, { uri: DRAFT })).toEqual({
      uri: 'file:///desk/mudaqqiq.terms.json',
      entries: [],
    });
    client.files['/desk/mudaqqiq.terms.json'] = '{ "entries": [ { "kind": "person" } ] }';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///desk/mudaqqiq.terms.json', type: 1 }],
    });
    const terms = await client.request<TermsResult>(requests.terms, { uri: DRAFT });
    expect(terms.problem).toContain('mudaqqiq.terms.json:1');
  });
});
