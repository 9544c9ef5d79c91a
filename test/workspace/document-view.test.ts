import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { showLines, showWordDocument } from '../../src/workspace/document-view.ts';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { wordDocument } from './word-document.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, style = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${inside}</w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

/** Word in Arabic numbers its styles. */
const STYLES =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="List Paragraph"/></w:style>';

function document(): Uint8Array {
  const table = `<w:tbl><w:tr>${cell('س')}${cell('ص')}</w:tr><w:tr>${cell('ع')}${cell('غ')}</w:tr></w:tbl>`;
  const body =
    paragraph(run('عنوان'), 'a3') +
    paragraph(
      `${run('قال ')}${run('الوزير', '<w:bCs/><w:i w:val="0"/>')}${reference('footnote', 7)} أمس`,
      'a4',
    ) +
    paragraph(`${run('فرعي')}${reference('comment', 2)}`, '1') +
    table;
  const bytes = wordDocument(body, {
    notes: {
      styles: STYLES,
      footnotes: `<w:footnote w:id="7">${paragraph(run('هامش'))}</w:footnote>`,
      header: paragraph(run('ترويسة')),
      comments: `<w:comment w:id="2" w:author="سلمى">${paragraph(run('راجع'))}</w:comment>`,
    },
  });
  return bytes;
}

it('headings, cells, notes and comments are what they are, at their places in the text', () => {
  const { text } = readWordDocument(document());
  const { blocks, references } = showWordDocument(document());
  expect(
    blocks.map(({ part, start, end, level, cell: at, number, author }) =>
      [part, text.slice(start, end), level, at && `${at.table}.${at.row}.${at.cell}`, number, author].filter(
        (each) => each !== undefined,
      ),
    ),
  ).toEqual([
    ['body', 'عنوان', 1],
    ['body', 'قال الوزير', 0],
    ['body', 'فرعي', 1],
    ['body', 'س', 0, '0.0.0'],
    ['body', 'ص', 0, '0.0.1'],
    ['body', 'ع', 0, '0.1.0'],
    ['body', 'غ', 0, '0.1.1'],
    ['footnotes', 'هامش', 0, 1],
    ['header', 'ترويسة', 0],
    ['comments', 'راجع', 0, 1, 'سلمى'],
  ]);
  expect(references).toEqual([
    { at: text.indexOf('الوزير') + 6, part: 'footnotes', number: 1 },
    { at: text.indexOf('فرعي') + 4, part: 'comments', number: 1 },
  ]);
  const start = text.indexOf('الوزير');
  expect(blocks[1]!.styles).toEqual([
    { start, end: start + 6, bold: true, italic: false, underlined: false },
  ]);
});

it('a table within a cell belongs to the cell, and the next table is another', () => {
  const inner = `<w:tbl><w:tr>${cell('داخل')}${cell('داخلي')}</w:tr></w:tbl>`;
  const bytes = wordDocument(
    `<w:tbl><w:tr><w:tc>${paragraph(run('قبل'))}${inner}</w:tc>${cell('بعد')}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell('ثان')}</w:tr></w:tbl>`,
  );
  expect(showWordDocument(bytes).blocks.map(({ cell: at }) => [at!.table, at!.row, at!.cell])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
    [1, 0, 0],
  ]);
});

it('a document without styles or relationships is paragraphs', () => {
  const files = unzipSync(wordDocument(paragraph(run('نص'), 'a3')));
  const bare = zipSync({ 'word/document.xml': files['word/document.xml']!, 'x.txt': strToU8('') });
  expect(showWordDocument(bare).blocks).toMatchObject([{ part: 'body', level: 0, start: 0, end: 2 }]);
});

it('lines of another format are paragraphs', () => {
  expect(showLines('أ\n\nب ج').blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [3, 6],
  ]);
});
