import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { readContent, writeContent } from '../../src/server/content.ts';
import {
  type EditDocumentResult,
  type ReadDraftResult,
  requests,
  type ShowDocumentResult,
  WORD_MARK,
} from '../../src/server/protocol.ts';
import { toPath, toUri } from '../../src/server/uris.ts';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { wordDocument } from '../workspace/word-document.ts';
import { TestClient } from './client.ts';

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const bytes = wordDocument(`<w:p>${run('قدمت صع')}${run('دة الخطة')}</w:p>`);
const uri = toUri('/desk/a.docx');
const content = writeContent(bytes, '');

let started: TestClient | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(options: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  started = await TestClient.start(options);
  return started;
}

describe('a document', () => {
  it('is shown with its text, and edits come back as a document', async () => {
    const client = await start();
    const shown = await client.request<ShowDocumentResult>(requests.showDocument, { uri, content });
    expect(shown).toMatchObject({
      text: 'قدمت صعدة الخطة\n',
      isWritable: true,
      blocks: [{ start: 0, end: 15 }],
    });
    const edits = [
      { start: 5, end: 9, text: 'سعادة' },
      { start: 14, end: 16, text: '' },
    ];
    const edited = await client.request<EditDocumentResult>(requests.editDocument, { uri, content, edits });
    expect([edited.refused, edited.document.text]).toEqual([1, 'قدمت سعادة الخطة\n']);
    const written = readContent(edited.content);
    expect(readWordDocument(written).text).toBe('قدمت سعادة الخطة\n');
    expect(strFromU8(unzipSync(written)['word/document.xml']!).match(/<w:r>/g)).toHaveLength(2);
  });

  it('of a format that is only read takes no edit', async () => {
    const client = await start();
    const rtf = writeContent(new TextEncoder().encode('{\\rtf1 one\\par two}'), '');
    const params = { uri: toUri('/desk/a.rtf'), content: rtf };
    const shown = await client.request<ShowDocumentResult>(requests.showDocument, params);
    expect(shown).toMatchObject({ isWritable: false, blocks: [{ start: 0 }, { start: 4 }] });
    const edits = [{ start: 0, end: 3, text: 'x' }];
    const edited = await client.request<EditDocumentResult>(requests.editDocument, { ...params, edits });
    expect([edited.refused, edited.content]).toEqual([1, rtf]);
  });

  it('that is broken says why', async () => {
    const client = await start();
    const broken = { uri, content: writeContent(new TextEncoder().encode('شيء'), '') };
    expect(await client.request<ShowDocumentResult>(requests.showDocument, broken)).toEqual({
      problem: expect.stringContaining('ليس مستند Word'),
    });
  });
});

describe('the address of its text', () => {
  const address = `mudaqqiq-word://file/desk/a.docx${encodeURIComponent(WORD_MARK)}`;

  it.each([
    [address, '/desk/a.docx'],
    [address.replace('/desk', '/c%3A/desk'), 'C:/desk/a.docx'.replace('C', 'c')],
    [address.replace('file', 'file%2Bserver'), 'file://server/desk/a.docx'],
    [address.replace('file', 'vscode-vfs%2Bgithub'), 'vscode-vfs://github/desk/a.docx'],
  ])('%s is that of the file', (from, path) => {
    expect(toPath(from)).toBe(path);
  });

  it('an open text is the draft of its file; what is saved can be asked for', async () => {
    const client = await start({ files: { '/desk/a.txt': 'وصل الوفد.' } });
    const own = `mudaqqiq-word://file/desk/a.txt${encodeURIComponent(WORD_MARK)}`;
    await client.open('وصل الوفد أمس.', { uri: own });
    const read = (saved: boolean): Promise<ReadDraftResult> =>
      client.request(requests.readDraft, { uri: toUri('/desk/a.txt'), saved });
    expect([await read(false), await read(true)]).toEqual([
      { text: 'وصل الوفد أمس.' },
      { text: 'وصل الوفد.' },
    ]);
  });
});
