import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderWord, type WordFinding, type WordLabels } from '../../src/client/word/word-page.ts';
import type { WordContent } from '../../src/server/protocol.ts';

const labels: WordLabels = {
  more: 'المزيد',
  parts: { header: 'رأس', footer: 'ذيل', footnotes: 'حواش', endnotes: 'ختامية', comments: 'تعليقات' },
};
const TEXT = 'عنوان\nقدمت <صعدة> خطة\nك\nل\nهامش\n\n';
const at = (word: string) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length });
const block = (word: string, more: object = {}) => ({
  ...{ part: 'body' as const, level: 0, styles: [], ...at(word) },
  ...more,
});
const content: WordContent = {
  text: TEXT,
  isWritable: true,
  blocks: [
    block('عنوان', { level: 1 }),
    block('قدمت <صعدة> خطة', {
      styles: [{ ...at('صعدة'), bold: true, italic: false, underlined: true }],
    }),
    block('ك', { cell: { table: 0, row: 0, cell: 0 } }),
    block('ل', { cell: { table: 0, row: 1, cell: 0 } }),
    block('هامش', { part: 'footnotes', number: 1 }),
    { part: 'body', level: 0, styles: [], start: TEXT.length - 1, end: TEXT.length - 1 },
  ],
  references: [{ at: at('خطة').end, part: 'footnotes', number: 1 }],
};
const finding = (word: string, fixes: readonly string[] = []): WordFinding => ({
  ...{
    from: at(word).start,
    to: at(word).end,
    severity: 'warning' as const,
    message: 'ملاحظة',
    about: 'اسم شخص',
  },
  fixes,
});
const shown = (html: string): string => html.replace(/ data-s="\d+"| dir="\w+"/g, '');

describe('a Word document', () => {
  const html = renderWord(content, [], labels);

  it('is headings, paragraphs, tables and notes; empty paragraphs are left out', () => {
    expect(shown(html)).toBe(
      '\n<section class="body"><div class="block"><h1><span>عنوان</span></h1></div>' +
        '<div class="block"><p><span>قدمت &#60;</span><b><u><span>صعدة</span></u></b><span>&#62; خطة</span><sup class="ref footnotes">1</sup></p></div>' +
        '<div class="block"><table><tbody><tr><td><p><span>ك</span></p></td></tr><tr><td><p><span>ل</span></p></td></tr></tbody></table></div>' +
        '</section>\n<section class="part footnotes"><h2 class="label">حواش</h2><div class="block"><p><span class="lead">1</span> <span>هامش</span></p></div></section>\n\n\n',
    );
  });

  it('has each piece of text at its place', () => {
    const pieces = [...html.matchAll(/data-s="(\d+)">([^<]*)</g)];
    expect(pieces.length).toBeGreaterThan(5);
    for (const [, start, words] of pieces) {
      const plain = parseDocument(words!)
        .children.map((node) => ('data' in node ? node.data : ''))
        .join('');
      expect(TEXT.slice(Number(start)).startsWith(plain)).toBe(true);
    }
  });
});

describe('findings', () => {
  it('are underlined at their words, with notes and fixes beside the paragraph', () => {
    const html = shown(renderWord(content, [finding('صعدة', ['كتابة «سعادة»', 'ب', 'ج', 'د'])], labels));
    expect(html).toContain(
      '<mark class="warning" data-finding="0"><b><u><span>صعدة</span></u></b><sup>1</sup></mark>',
    );
    expect(html.match(/data-fix="/g)).toHaveLength(3);
    expect(html).toContain('<button type="button" data-finding="0" data-fix="0">كتابة «سعادة»</button>');
    expect(html).toContain('data-more>المزيد</button>');
  });

  it('in a table are beside it, and those without fixes still have the rest', () => {
    const html = shown(renderWord(content, [finding('ل')], labels));
    expect(html).toContain('</table><ol class="notes"><li>');
    expect(html).not.toContain('data-fix');
  });

  it('over two paragraphs are noted once, and marked in both', () => {
    const html = renderWord(content, [{ ...finding('عنوان'), to: at('قدمت').end }], labels);
    expect(html.match(/<mark/g)).toHaveLength(2);
    expect(html.match(/<li>/g)).toHaveLength(1);
  });
});
