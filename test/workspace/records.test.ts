import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/draft/index.ts';
import { applyEdits } from '../../src/linter/index.ts';
import { sourceRange } from '../../src/text/index.ts';
import { recordKindOf, recordsOf, showRecord } from '../../src/workspace/records.ts';
import { fixInSource } from '../../src/workspace/shown-edits.ts';

const post = (id: string, title: string, content: string, type = 'post'): string =>
  `<item><title>${title}</title><content:encoded>${content}</content:encoded>` +
  `<wp:post_id>${id}</wp:post_id><wp:post_type><![CDATA[${type}]]></wp:post_type></item>`;
const WXR = `<rss xmlns:wp="x"><channel>${[
  post('7', '<![CDATA[عنوان الخبر]]>', '<![CDATA[<!-- wp:paragraph --><p>قدم <b>صع</b>دة &amp; علي</p>]]>'),
  post('8', 'عنوان &amp; ثان', '<![CDATA[فقرة أولى.\n\nفقرة <em>ثانية</em>.]]>'),
  post('9', 'مقدم', '&lt;p&gt;قدم صع&amp;#1583;ة&lt;/p&gt;'),
  post('10', 'صورة', '<![CDATA[وصف]]>', 'attachment'),
].join('\n')}</channel></rss>`;

/** The file with a word of a record's text replaced. */
function replace(
  path: string,
  text: string,
  at: number,
  from: string,
  to: string,
  fields = {},
): string | undefined {
  const kind = recordKindOf(path, text)!;
  const place = recordsOf(kind, text, fields)[at]!;
  const slice = text.slice(place.start, place.end);
  const source = showRecord(kind, slice);
  const start = source.shown.text.indexOf(from);
  const fix: Fix = {
    title: { key: '', values: {} },
    safe: true,
    edits: [{ start, end: start + from.length, text: to }],
  };
  const own = fixInSource(fix, source);
  return own && text.slice(0, place.start) + applyEdits(slice, own.edits) + text.slice(place.end);
}

describe.each([
  [
    'a.xml',
    WXR,
    {},
    [
      ['7', 'عنوان الخبر\nقدم صعدة & علي\n'],
      ['8', 'عنوان & ثان\nفقرة أولى.\nفقرة ثانية.\n'],
      ['9', 'مقدم\nقدم صعدة\n'],
    ],
  ],
  [
    'a.ndjson',
    '{"id":1,"body":"<p>قدم \\u0635عدة</p><p>ثم \\"مضى\\"</p>"}\n\n{"id":"ب","body":"سطر\\nوسطر"}\n{"id":3}\n',
    {},
    [
      ['1', 'قدم صعدة\nثم "مضى"'],
      ['ب', 'سطر\nوسطر'],
    ],
  ],
  [
    'a.json',
    '{ "posts": [{ "n": 5, "c": { "rendered": "قدم صعدة" } }, { "c": { "rendered": "نص" } }] }',
    { field: 'posts.*.c.rendered', id: 'n' },
    [
      ['5', 'قدم صعدة'],
      ['2', 'نص'],
    ],
  ],
  [
    'b.json',
    '[{"text":"قدم صعدة"},{"text":"نص"}]',
    {},
    [
      ['1', 'قدم صعدة'],
      ['2', 'نص'],
    ],
  ],
  [
    'a.csv',
    '\ufeffid,title,body\r\n4,"أ, ب","قدم ""صعدة"",\nثم مضى"\r\n4,ج,نص\r\n5,د,\r\n',
    {},
    [
      ['4', 'قدم "صعدة",\nثم مضى'],
      ['4~2', 'نص'],
    ],
  ],
  ['b.csv', 'المعرف;الخبر\n9;قدم صعدة\n', {}, [['9', 'قدم صعدة']]],
] as const)('%s', (path, text, fields, expected) => {
  it('is read record by record, each character at its place', () => {
    const kind = recordKindOf(path, text)!;
    const read = recordsOf(kind, text, fields).map(({ id, start, end }) => {
      const { shown } = showRecord(kind, text.slice(start, end));
      const at = shown.text.indexOf('قدم');
      const place = at < 0 ? undefined : sourceRange(shown, { start: at, end: at + 3 });
      if (place) expect(text.slice(start + place.start, start + place.end)).toBe('قدم');
      return [id, shown.text.replace(/^\n+/, '').replace(/\n+/g, '\n')];
    });
    expect(read.map(([id, shown]) => [id, kind === 'wxr' ? shown : shown!.trim()])).toEqual(expected);
  });
});

it('writes within tags, references and escapes, and nothing else', () => {
  expect(replace('a.xml', WXR, 0, 'صعدة', 'سعادة')).toBe(WXR.replace('<b>صع</b>دة', '<b>سعا</b>دة'));
  expect(replace('a.xml', WXR, 2, 'صعدة', 'سعادة')).toBe(WXR.replace('صع&amp;#1583;ة', 'سعا&amp;#1583;ة'));
  const json = '{"body":"قال \\"\\u0635عدة\\""}\n';
  expect(replace('a.ndjson', json, 0, '"صعدة"', '"سعادة"')).toBe(json.replace('\\u0635ع', 'سعا'));
  expect(replace('a.ndjson', json, 0, 'قال', 'قال "نعم"')).toBe(json.replace('قال', 'قال \\"نعم\\"'));
  const csv = 'body\nقال صعدة\n';
  expect(replace('a.csv', csv, 0, 'صعدة', 'سعادة')).toBe('body\nقال سعادة\n');
  // A comma would begin another cell.
  expect(replace('a.csv', csv, 0, 'صعدة', 'سعادة، نعم')).toBe('body\nقال سعادة، نعم\n');
  expect(replace('a.csv', csv, 0, 'صعدة', 'سعادة, نعم')).toBeUndefined();
});

it('knows files of records by their names, and exports by their namespace', () => {
  expect(recordKindOf('a.xml', '<?xml version="1.0"?><a>نص</a>')).toBeUndefined();
  expect(recordKindOf('a.txt', '{"body":"نص"}')).toBeUndefined();
  expect(recordsOf('json', '{"name":"x"}', {})).toEqual([]);
  expect(recordsOf('json', 'نص', {})).toEqual([]);
});
