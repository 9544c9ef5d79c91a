import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/linter/index.ts';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { type Marks, markDocument } from '../../src/workspace/docx-mark.ts';
import { wordDocument } from './word-document.ts';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...inside: string[]): string => `<w:p>${inside.join('')}</w:p>`;
const NONE: Marks = { comments: [], edits: [], author: 'مدقق', date: '2026-01-02T03:04:05Z', isRtl: true };

function mark(bytes: Uint8Array, marks: Partial<Marks>): Uint8Array {
  return markDocument(readWordDocument(bytes), { ...NONE, ...marks });
}
const bodyOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

/** What Word leaves of our changes when all are rejected. */
function rejectAll(bytes: Uint8Array): string {
  const xml = bodyOf(bytes)
    .replaceAll(/<w:ins [^>]*author="مدقق"[^>]*>.*?<\/w:ins>/g, '')
    .replaceAll(/<w:del [^>]*author="مدقق"[^>]*>(.*?)<\/w:del>/g, '$1')
    .replaceAll('delText', 't');
  return readWordDocument(wordDocument(/<w:body>(.*)<\/w:body>/s.exec(xml)![1]!)).text;
}

describe('tracked changes', () => {
  const body = paragraph(
    run('قدمت ', '<w:b/>'),
    run('صع', '<w:b/>'),
    run('دة', '<w:i/>'),
    run(' الخطة &amp; تم'),
  );
  const bytes = wordDocument(body);
  const { text } = readWordDocument(bytes);

  it.each([
    ['a word over two runs', [{ start: 5, end: 9, text: 'سعادة' }]],
    ['a phrase of which one word changes', [{ start: 0, end: 9, text: 'قدمت سعادة' }]],
    ['an insertion', [{ start: 4, end: 4, text: '،' }]],
    ['an insertion at the start', [{ start: 0, end: 0, text: 'و' }]],
    ['a deletion', [{ start: 9, end: 15, text: '' }]],
    ['a reference', [{ start: 16, end: 17, text: '<و>' }]],
    [
      'several',
      [
        { start: 0, end: 4, text: 'قدم' },
        { start: 5, end: 9, text: 'سعد' },
        { start: 20, end: 20, text: '.' },
      ],
    ],
  ])('of %s give the fixed text when accepted and the old one when rejected', (_, edits) => {
    const marked = mark(bytes, { edits });
    expect(readWordDocument(marked).text).toBe(applyEdits(text, edits));
    expect(rejectAll(marked)).toBe(text);
  });

  it('keep the formatting of each run, and touch no other', () => {
    const xml = bodyOf(mark(bytes, { edits: [{ start: 0, end: 9, text: 'قدمت سعادة' }] }));
    expect(xml.replaceAll(/ w:(?:id|author|date)="[^"]*"| xml:space="preserve"/g, '')).toContain(
      paragraph(
        run('قدمت ', '<w:b/>'),
        `<w:del>${run('صع', '<w:b/>').replaceAll('w:t>', 'w:delText>')}</w:del>`,
        `<w:del>${run('دة', '<w:i/>').replaceAll('w:t>', 'w:delText>')}</w:del>`,
        `<w:ins>${run('سعادة', '<w:b/>')}</w:ins>`,
        run(' الخطة &amp; تم'),
      ),
    );
  });

  it('cut another’s insertion in two, and leave his name on it', () => {
    const theirs = `<w:ins w:id="7" w:author="س">${run('كتب صعدة أمس')}</w:ins>`;
    const edits = [{ start: 4, end: 8, text: 'سعادة' }];
    const marked = mark(wordDocument(paragraph(theirs)), { edits });
    expect(readWordDocument(marked).text).toBe('كتب سعادة أمس\n');
    expect(rejectAll(marked)).toBe('كتب صعدة أمس\n');
    expect(bodyOf(marked).match(/<w:ins w:id="7" w:author="س">/g)).toHaveLength(2);
    expect(bodyOf(marked)).toContain('</w:ins><w:ins w:id="9" w:author="مدقق"');
  });

  it('use the prefix that the document has', () => {
    for (const prefix of ['ns0', '']) {
      const own = body.replaceAll(/(<\/?)w:/g, prefix ? `$1${prefix}:` : '$1');
      const marked = mark(wordDocument(own, { prefix }), { edits: [{ start: 5, end: 9, text: 'سعادة' }] });
      expect(readWordDocument(marked).text).toBe('قدمت سعادة الخطة & تم\n');
    }
  });

  it('stay out of what a program writes by itself', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const fieldOf = (code: string, result: string): string =>
      `${field('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${field('separate')}${run(result)}${field('end')}`;
    const { canEdit, text: read } = readWordDocument(
      wordDocument(paragraph(fieldOf(' DATE ', 'اليوم'), fieldOf(' HYPERLINK "x" ', 'رابط'))),
    );
    expect(read).toBe('اليومرابط\n');
    expect(canEdit({ start: 0, end: 5, text: 'أمس' })).toBe(false);
    expect(canEdit({ start: 5, end: 9, text: 'صلة' })).toBe(true);
  });
});

describe('comments', () => {
  const at = (start: number, end: number) => ({ start, end, lines: ['الصواب: سعادة', 'names/variant'] });
  const bytes = wordDocument(paragraph(run('قدمت صع'), run('دة الخطة')));

  it('begin and end at the words, and leave the text as it is', () => {
    const marked = mark(bytes, { comments: [at(5, 9), at(8, 15)] });
    expect(readWordDocument(marked).text).toBe('قدمت صعدة الخطة\n');
    const plain = bodyOf(marked)
      .replaceAll(/<w:commentRange(Start|End) w:id="(\d)"\/>/g, (_, end, id) =>
        end === 'Start' ? `[${id}` : `${id}]`,
      )
      .replaceAll(/<[^>]*>/g, '');
    expect(plain).toBe('قدمت [1صعد[2ة1] الخطة2]');
    const files = unzipSync(marked);
    const comments = strFromU8(files['word/comments.xml']!);
    expect(comments).toContain(
      '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">الصواب: سعادة<',
    );
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toContain(
      'Target="comments.xml"/></Relationships>',
    );
    expect(strFromU8(files['[Content_Types].xml']!)).toContain('PartName="/word/comments.xml"');
  });

  it('come after those that are there, which are read as text; our own are not', () => {
    const theirs = '<w:comment w:id="4" w:author="س"><w:p><w:r><w:t>راجعه</w:t></w:r></w:p></w:comment>';
    const old = wordDocument(paragraph(run('قدمت صعدة')), { notes: { comments: theirs } });
    expect(readWordDocument(old).text).toBe('قدمت صعدة\nراجعه\n');
    const marked = mark(old, { comments: [at(5, 9)] });
    expect(readWordDocument(marked).text).toBe('قدمت صعدة\nراجعه\n');
    expect(strFromU8(unzipSync(marked)['word/comments1.xml']!)).toMatch(
      /w:id="4".*w:id="5".*<\/w:comments>$/s,
    );
  });

  it('of a text box, a footnote or a header are where the body shows them', () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('إطار'))}</w:txbxContent></w:pict></w:r>`;
    const reference = '<w:r><w:footnoteReference w:id="3"/></w:r>';
    const noted = wordDocument(paragraph(run('متن'), box, reference), {
      notes: {
        footnotes: `<w:footnote w:id="3">${paragraph(run('هامش'))}</w:footnote>`,
        header: paragraph(run('ترويسة')),
      },
    });
    const { text } = readWordDocument(noted);
    expect(text).toBe('إطار\nمتن\nهامش\nترويسة\n');
    const marked = mark(noted, { comments: [at(0, 4), at(9, 13), at(14, 20)] });
    const around = (id: number): string =>
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(
        bodyOf(marked),
      )![1]!;
    expect([around(4), around(5), around(6)]).toEqual([box, reference, run('متن')]);
  });
});

it('leaves every other file of the archive byte for byte, in its place', () => {
  // As a file is read: slices of a Buffer are views of it.
  const bytes = Buffer.from(wordDocument(paragraph(run('قدمت صعدة'))));
  const copy = Buffer.from(bytes);
  const marked = mark(bytes, {
    comments: [{ start: 5, end: 9, lines: ['ملاحظة'] }],
    edits: [{ start: 5, end: 9, text: 'سعادة' }],
  });
  expect(bytes.equals(copy)).toBe(true);
  const [before, after] = [unzipSync(bytes), unzipSync(marked)];
  const changed = Object.keys(after).filter((name) => `${after[name]}` !== `${before[name]}`);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
  ]);
  expect(Object.keys(after).slice(0, -1)).toEqual(Object.keys(before));
});
