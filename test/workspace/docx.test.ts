import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { wordDocument } from './word-document.ts';

const paragraph = (...runs: string[]): string =>
  `<w:p><w:pPr><w:bidi/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs
    .map((run) => `<w:r><w:rPr><w:rtl/></w:rPr><w:t>${run}</w:t></w:r>`)
    .join('')}</w:p>`;

describe('text', () => {
  it('gives a line a paragraph, runs joined, references decoded', () => {
    const { text } = readWordDocument(wordDocument(paragraph('قا', 'ل') + paragraph('أ &amp; ب')));
    expect(text).toBe('قال\nأ & ب\n');
  });

  it('reads tabs and breaks, and leaves out deleted, moved and doubled text', () => {
    const body =
      '<w:p><w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t></w:r>' +
      '<w:del><w:r><w:delText>حذف</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>نقل</w:t></w:r></w:moveFrom>' +
      '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>إطار</w:t></w:r></w:p></w:txbxContent>' +
      '</mc:Choice><mc:Fallback><w:p><w:r><w:t>إطار</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>';
    expect(readWordDocument(wordDocument(body)).text).toBe('إطار\nأ\tب\nج\n');
  });

  it('finds the main part by the relationships, and elements by their namespace', () => {
    const body = paragraph('قال');
    expect(readWordDocument(wordDocument(body, { main: 'document2.xml' })).text).toBe('قال\n');
    for (const prefix of ['ns0', '']) {
      const own = body.replaceAll(/(<\/?)w:/g, prefix ? `$1${prefix}:` : '$1');
      expect(readWordDocument(wordDocument(own, { prefix })).text).toBe('قال\n');
    }
    const drawing = '<a:p xmlns:a="drawing"><a:r><a:t>شكل</a:t></a:r></a:p>';
    expect(readWordDocument(wordDocument(drawing + body)).text).toBe('قال\n');
  });

  it('reads footnotes, endnotes, headers and footers after the body', () => {
    const notes = Object.fromEntries(
      ['header', 'footer', 'endnotes', 'footnotes'].map((kind) => [kind, paragraph() + paragraph(kind)]),
    );
    const { text } = readWordDocument(wordDocument(paragraph('متن'), { notes }));
    expect(text).toBe('متن\nfootnotes\nendnotes\nheader\nfooter\n');
  });

  it('says no to a zip file that holds no document', () => {
    expect(() => readWordDocument(zipSync({ a: strToU8('b') }))).toThrow();
    expect(() => readWordDocument(strToU8('نص'))).toThrow();
  });
});

describe('edits', () => {
  const bytes = wordDocument(paragraph('قدمت صع', 'دة', ' الخطة &lt;') + paragraph('تم.'));
  const edited = (...edits: { start: number; end: number; text: string }[]) =>
    readWordDocument(readWordDocument(bytes).rewrite(edits));

  it('writes over several runs, keeps the rest of the body and the other files', () => {
    const rewritten = readWordDocument(bytes).rewrite([{ start: 5, end: 9, text: 'سعادة & ' }]);
    expect(readWordDocument(rewritten).text).toBe('قدمت سعادة &  الخطة <\nتم.\n');
    const files = unzipSync(rewritten);
    expect(files['word/media/image1.png']).toEqual(Uint8Array.of(0x89, 0x50));
    expect(strFromU8(files['word/document.xml']!)).toContain(
      '<w:t xml:space="preserve">قدمت سعادة &amp; </w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve"></w:t>',
    );
  });

  it('inserts, deletes and replaces in one go', () => {
    const { text } = edited(
      { start: 0, end: 0, text: 'و' },
      { start: 4, end: 5, text: '' },
      { start: 20, end: 20, text: '!' },
    );
    expect(text).toBe('وقدمتصعدة الخطة <\nتم!.\n');
  });

  it('writes into the part that holds the words', () => {
    const noted = wordDocument(paragraph('متن'), {
      main: 'document2.xml',
      notes: { footnotes: paragraph('هامش') },
    });
    const rewritten = readWordDocument(noted).rewrite([{ start: 4, end: 8, text: 'حاشية' }]);
    expect(readWordDocument(rewritten).text).toBe('متن\nحاشية\n');
  });

  it('refuses edits of what is not a run: a paragraph’s end', () => {
    const document = readWordDocument(bytes);
    expect(document.canEdit({ start: 5, end: 9, text: 'سعادة' })).toBe(true);
    expect(document.canEdit({ start: 16, end: 19, text: '' })).toBe(false);
    expect(document.canEdit({ start: 5, end: 9, text: 'أ\nب' })).toBe(false);
  });
});
