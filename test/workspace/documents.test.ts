import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/text/index.ts';
import { readDoc } from '../../src/workspace/doc.ts';
import { openDraft } from '../../src/workspace/drafts.ts';
import { ProblemError } from '../../src/workspace/problems.ts';
import { readRtf } from '../../src/workspace/rtf.ts';
import { showSubtitles } from '../../src/workspace/subtitles.ts';
import { readInCopy, readOpenDocument } from '../../src/workspace/xml-document.ts';
import { compoundFile, wordStreams } from './compound-file.ts';
import { wordDocument } from './word-document.ts';

describe('OpenDocument', () => {
  const odt = (body: string, styles = ''): Uint8Array =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><office:body>${body}</office:body></office:document-content>`,
      ),
      'styles.xml': strToU8(`<office:styles>${styles}</office:styles>`),
      'Pictures/1.png': Uint8Array.of(1, 2),
    });
  const body =
    '<text:tracked-changes><text:p>محذوف</text:p></text:tracked-changes>' +
    '<text:h>عنوان</text:h><text:p>قدم <text:span>صع</text:span>دة<text:s text:c="2"/>&amp;<text:tab/>علي' +
    '<office:annotation><text:p>تعليق</text:p></office:annotation>' +
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>هامش</text:p></text:note-body></text:note></text:p>';

  it('is read as lines, notes before the line that they are in, headers last', () => {
    const { text } = readOpenDocument(odt(body, '<style:header><text:p>ترويسة</text:p></style:header>'));
    expect(text).toBe('عنوان\nهامش\nقدم صعدة  &\tعلي\nترويسة\n');
  });

  it('knows its headings by what they are and by the styles that theirs are made of', () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>' +
      '<style:style style:name="P2" style:parent-style-name="Text_20_body"/>';
    const lines =
      '<text:p text:style-name="P1">عنوان</text:p><text:p text:style-name="P2">متن</text:p>' +
      '<text:h text:outline-level="2">فرعي</text:h><text:h/>';
    expect(readOpenDocument(odt(lines, styles)).headings).toEqual([
      { start: 0, end: 5, level: 1 },
      { start: 10, end: 14, level: 2 },
    ]);
  });

  it('reads tracked changes as accepted', () => {
    const tracked =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion></text:changed-region>' +
      '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
      '<text:p>قال <text:change text:change-id="1"/><text:change-start text:change-id="2"/>نعم<text:change-end text:change-id="2"/></text:p>';
    expect(readOpenDocument(odt(tracked)).text).toBe('قال نعم\n');
  });

  it('takes edits where the letters are, and keeps the rest', () => {
    const bytes = odt(body);
    const { text, canEdit, rewrite } = readOpenDocument(bytes);
    const start = text.indexOf('صعدة');
    const edit = { start, end: start + 4, text: 'سعادة' };
    expect(canEdit!(edit)).toBe(true);
    expect(canEdit!({ ...edit, end: start + 7 })).toBe(false);
    const changed = rewrite!([edit]);
    const content = strFromU8(unzipSync(changed)['content.xml']!);
    expect(content).toContain('قدم <text:span>سعا</text:span>دة<text:s text:c="2"/>');
    // The first entry says what the file is, unpacked.
    expect(strFromU8(changed.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });
});

it('reads an InCopy story, and writes into it', () => {
  const story = (word: string): Uint8Array =>
    strToU8(
      '<?xml version="1.0"?><?aid style="50"?><Document><Story><ParagraphStyleRange><CharacterStyleRange>' +
        `<Content>قدم ${word}</Content><Br/><Content>ثم<?ACE 18?> مضى</Content></CharacterStyleRange>` +
        '<Change ChangeType="DeletedText"><Content>محذوف</Content></Change><Note><Content>ملاحظة</Content></Note>' +
        '</ParagraphStyleRange></Story></Document>',
    );
  const { text, rewrite } = readInCopy(story('صعدة'));
  expect(text).toBe('قدم صعدة\nثم مضى\n');
  expect(strFromU8(rewrite!([{ start: 4, end: 8, text: 'سعادة' }]))).toBe(strFromU8(story('سعادة')));
});

describe('RTF', () => {
  it.each([
    [
      'Unicode with its stand-ins',
      String.raw`{\rtf1\ansi\uc1 \u1602?\u1575\u1604\'3f \b \u1606?\b0\u1593?\par}`,
      'قاك نع\n'.replace('ك', 'ل'),
    ],
    ['negative numbers', String.raw`{\rtf1\uc0\u-257\u1602}`, '\ufeffق'],
    ['the document’s code page', String.raw`{\rtf1\ansi\ansicpg1256 \'de\'c7\'e1}`, 'قال'],
    [
      'a font’s code page',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset178 Arial;}}\f1 \'de\'c7\'e1\f0 \'e9}`,
      'قالé',
    ],
    [
      'letters from right to left in a Western font',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}}\ltrch\f0 \rtlch\af0 \'de\'c7\'e1\ltrch \'e9}`,
      'قالé',
    ],
    [
      'what is shown: results of fields, no styles, pictures, hidden or deleted text',
      String.raw`{\rtf1\uc0{\stylesheet{\s1 x;}}{\info{\title x}}{\*\x y}a{\field{\*\fldinst HYPERLINK "x"}{\fldrslt b}}{\pict 00}{\v c}{\deleted d}\v e\v0 f\~\{}`,
      'abf\u00a0{',
    ],
    [
      'cells, lines and notes',
      String.raw`{\rtf1 a\cell b\row c{\footnote note} d\line e\par}`,
      'a\nb\nc d\ne\n\nnote\n',
    ],
  ])('reads %s', (_, rtf, text) => {
    expect(readRtf(strToU8(rtf))).toBe(text);
  });

  it('passes over bytes that are no text', () => {
    const bytes = Buffer.from('{\\rtf1 a{\\pict\\bin3 }}}}b}', 'latin1');
    expect(readRtf(bytes)).toBe('ab');
    expect(() => readRtf(strToU8('نص'))).toThrow();
  });
});

describe('Word 97', () => {
  it('is read by its pieces, in whichever encoding each is', () => {
    const streams = wordStreams(['قال \u0013 PAGE \u00143\u0015 نعم\rab', 'caf\u00e9\r', 'هامش\r\r']);
    for (const cutoff of [0, 4096])
      expect(readDoc(compoundFile(streams, cutoff))).toBe('قال 3 نعم\nabcaf\u00e9\nهامش\n');
  });

  it('is read as its author would print it: without what is deleted or hidden', () => {
    // A font's name first, then deleted; deleted no more; hidden, after a value whose length is in its first byte.
    const deleted = [0x4f, 0x4a, 1, 0, 0x00, 0x08, 1];
    const kept = [0x00, 0x08, 0];
    const hidden = [0x30, 0xca, 2, 7, 7, 0x3c, 0x08, 1];
    const streams = wordStreams(
      ['قال نعم لا\r', 'one two three\r', 'هامش\r\r'],
      [
        [0, 4, 8, deleted],
        [1, 0, 4, kept],
        [1, 4, 8, hidden],
        [2, 0, 2, deleted],
      ],
    );
    expect(readDoc(compoundFile(streams, 0))).toBe('قال لا\none three\nمش\n');
  });

  it('is refused when it is something else', () => {
    expect(() => readDoc(strToU8('نص'))).toThrow();
    expect(() => readDoc(compoundFile({ Workbook: Uint8Array.of(1) }, 0))).toThrow();
  });
});

it.each([
  [
    '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>قال الوزير</i>\r\nإن الخطة\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}جاهزة.\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nوأضاف',
    'قال الوزير إن الخطة جاهزة.\nوأضاف',
  ],
  [
    'WEBVTT\n\nNOTE تعليق\n\nSTYLE\n::cue {}\n\nx\n00:01.000 --> 00:02.000 line:1\n<v سليم>قال نعم',
    'قال نعم',
  ],
])('subtitles are read across cues', (text, expected) => {
  const shown = showSubtitles(text);
  expect(shown.text).toBe(expected);
  for (const [at, letter] of [...shown.text].entries())
    if (shown.starts[at]! < shown.ends[at]!) expect(text[shown.starts[at]!]).toBe(letter);
});

it('knows the headline of a document by its style, and that subtitles have none', () => {
  const style = (id: string, inside: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
  const styles =
    style('a1', '<w:name w:val="heading 1"/>') +
    style('mine', '<w:name w:val="House"/><w:basedOn w:val="a1"/>') +
    style('sub', '<w:name w:val="Sub"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('Normal', '<w:name w:val="Normal"/><w:basedOn w:val="Normal"/>');
  const line = (id: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const lines = [
    line('Normal', 'القاهرة'),
    line('mine', 'الوفد يصل'),
    line('sub', 'فرعي'),
    line('Normal', 'متن.'),
  ];
  const { text, known } = openDraft('/a.docx', wordDocument(lines.join(''), { notes: { styles } }));
  expect(known?.headings?.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
    ['الوفد يصل', 1],
    ['فرعي', 2],
  ]);
  const { headline, paragraphs } = readStructure(text, known);
  expect(text.slice(headline!.start, headline!.end)).toBe('الوفد يصل');
  expect(paragraphs.map(({ isHeadline }) => isHeadline)).toEqual([true, true, true, false]);
  const srt = openDraft('/a.srt', strToU8('1\n00:00:01,000 --> 00:00:02,000\nالوفد يصل'));
  expect(readStructure('الوفد يصل\nمتن.', srt.known).headline).toBe(undefined);
  expect(readStructure('الوفد يصل\nمتن.').headline?.end).toBe(9);
});

it('says what a Word document holds beside text, and what a format is not good for', () => {
  const chart =
    '<w:p><w:r><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:r></w:p>';
  expect(openDraft('/a.docx', wordDocument(`<w:p/>${chart}`)).notes).toContainEqual({
    key: 'unread-chart',
    path: '/a.docx',
    values: { count: 1 },
  });
  const rtf = openDraft('/a.rtf', strToU8(String.raw`{\rtf1 \u1602?}`));
  expect([rtf.mayRewrite, rtf.unwritten?.key]).toEqual([false, 'format-not-written']);
  expect(openDraft('/a.doc', strToU8(String.raw`{\rtf1 \u1602?}`)).text).toBe('ق');
  for (const name of ['/a.rtf', '/a.odt', '/a.icml'])
    expect(() => openDraft(name, strToU8('نص'))).toThrow(ProblemError);
});
