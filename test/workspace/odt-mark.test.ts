import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { annotateOpenDocument } from '../../src/workspace/odt-mark.ts';
import { readOpenDocument } from '../../src/workspace/xml-document.ts';

const DATE = '2026-01-02T03:04:05Z';
const odt = (body: string, styles = ''): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<office:document-content>${body}</office:document-content>`),
    'styles.xml': strToU8(`<office:styles>${styles}</office:styles>`),
  });
const bodyOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['content.xml']!);
/** `[1` where the first comment begins, `1]` where it ends. */
const shown = (bytes: Uint8Array): string =>
  bodyOf(bytes)
    .replace(/<office:annotation office:name="mudaqqiq(\d)".*?<\/office:annotation>/g, '[$1')
    .replace(/<office:annotation-end office:name="mudaqqiq(\d)"\/>/g, '$1]')
    .replace(/<office:annotation xmlns.*?<\/office:annotation>/g, '[note]')
    .replace(/<[^>]*>/g, '');
const theirs = '<office:annotation><dc:creator>س</dc:creator><text:p>راجعه</text:p></office:annotation>';
const bytes = odt(`<text:p>${theirs}قدم <text:span>صع</text:span>دة &amp; عاد</text:p>`);

function annotate(to: Uint8Array, ...places: readonly (readonly [number, number])[]) {
  const comments = places.map(([start, end]) => ({ start, end, lines: ['الصواب <كذا>', 'names/variant'] }));
  return annotateOpenDocument(to, comments, DATE);
}

it('comments begin and end at their words, and the text stays', () => {
  const { bytes: marked, unplaced } = annotate(bytes, [4, 8], [8, 11], [0, 3]);
  expect(unplaced).toBe(0);
  expect(shown(marked).replace('سراجعه', '')).toBe('[3قدم3] [1صعدة1][2 &amp; 2]عاد');
  expect(readOpenDocument(marked).text).toBe(readOpenDocument(bytes).text);
  expect(bodyOf(marked)).toContain(
    '<dc:creator>مدقق</dc:creator><dc:date>2026-01-02T03:04:05</dc:date><text:p>الصواب &lt;كذا&gt;</text:p>',
  );
});

it('those of an earlier check are replaced, those of others stay', () => {
  const once = annotate(bytes, [4, 8], [0, 3]).bytes;
  expect(bodyOf(annotate(once, [4, 8], [0, 3]).bytes)).toBe(bodyOf(once));
  expect(bodyOf(annotate(once).bytes)).toBe(bodyOf(bytes));
});

it('of a note are where the text refers to it, of a header nowhere', () => {
  const note = '<text:note><text:note-body><text:p>هامش</text:p></text:note-body></text:note>';
  const noted = odt(`<text:p>متن${note}</text:p>`, '<style:header><text:p>ترويسة</text:p></style:header>');
  expect(readOpenDocument(noted).text).toBe('هامش\nمتن\nترويسة\n');
  const { bytes: marked, unplaced } = annotate(noted, [0, 4], [9, 15]);
  expect(unplaced).toBe(1);
  expect(shown(marked)).toBe('متن[note]هامش');
});
