import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ENTITY_FILLER,
  MARKUP_FILLER,
  readStructure,
  showHtml,
  type TextFormat,
  tokenize,
  withoutFillers,
} from '../../src/text/index.ts';
import { maskMarkup } from '../../src/text/markup.ts';
import { tameMarkdown } from '../../src/text/markup-tame.ts';

/** What is read, sentence by sentence, blanks and fillers left out at the ends. */
function paragraphs(text: string, format: TextFormat): string[] {
  const masked = maskMarkup(text, format);
  return readStructure(masked).paragraphs.map(({ start, end }) => withoutFillers(masked.slice(start, end)));
}

describe('html', () => {
  it.each([
    ['<p>قال <b>الوزير</b>، إن الخطة جاهزة.</p>', ['قال الوزير، إن الخطة جاهزة.']],
    ['<h1>عنوان</h1><p>فقرة أولى.<p>فقرة ثانية.', ['عنوان', 'فقرة أولى.', 'فقرة ثانية.']],
    ['<p>سطر <del>محذوف</del>باق', ['سطر باق']],
    ['<ul><li>أول<li>ثان</ul>', ['أول', 'ثان']],
    ['<p>سطر<br/>وسطر<br>وثالث', ['سطر', 'وسطر', 'وثالث']],
    ['<p>\n   جملة طويلة\n   قُطعت في السطر.\n</p>', ['جملة طويلة قُطعت في السطر.']],
    ['<p>قال &laquo;نعم&raquo;&nbsp;ومضى</p>', ['قال «نعم» ومضى']],
    ['<head><title>عنوان الصفحة</title><meta name="d" content="وصف"></head>', ['عنوان الصفحة']],
    ['<script>var x = "نص";</script><style>/* نص */</style><code>نص</code><p>ظاهر', ['ظاهر']],
    ['نص بلا وسم < ولا شيء', ['نص بلا وسم < ولا شيء']],
    ['<!-- تعليق --><p title="تلميح">ظاهر</p>', ['ظاهر']],
    ['<div>أول <span>ثان</span><div>ثالث</div>رابع</div>', ['أول ثان', 'ثالث', 'رابع']],
  ])('%s', (html, expected) => {
    expect(paragraphs(html, 'html')).toEqual(expected);
  });

  it.each([
    ['<p>و<b>الوزير</b> حضر</p>', ['والوزير', 'حضر']],
    ['<p>و<b>ال&zwj;&#1608;زير</b> حضر</p>', ['والوزير', 'حضر']],
    [
      '<span lang=AR-SA>الو</span><span class=SpellE style="color:red">زي</span><!-- x -->ر حضر',
      ['الوزير', 'حضر'],
    ],
    ['قال<del>ت</del> الوزير', ['قال', 'الوزير']],
    ['كت<del>م</del>ب الوزير', ['كتب', 'الوزير']],
  ])('reads a word with markup inside as one: %s', (html, words) => {
    const tokens = tokenize(maskMarkup(html, 'html')).filter(({ kind }) => kind === 'word');
    expect(tokens.map(({ bare }) => bare)).toEqual(words);
  });

  it.each([
    '<a href="x">سياسة</a><a href="y">اقتصاد</a> حضر',
    '<span class="name">سليم</span><span class="date">أمس</span> حضر',
    'سياسة<img src="x">اقتصاد حضر',
    'سياسة<script>1</script>اقتصاد حضر',
  ])('covers what the page may show apart: %s', (html) => {
    expect(paragraphs(html, 'html')).toEqual(['حضر']);
  });

  it.each([
    ['<p>قال <span lang="fa">می‌گوید</span> نعم</p>', ['قال نعم']],
    ['<p lang="en">The minister <b lang="ar">الوزير</b></p>', ['الوزير']],
    ['<html lang="en"><body lang="en-US"><p>قال GDP 5</p>', ['قال GDP 5']],
    ['<div lang="en"><p>قال الوزير 5</p></div>', ['قال الوزير 5']],
  ])('leaves out what the page calls foreign, and keeps Arabic in an English page: %s', (html, expected) => {
    expect(paragraphs(html, 'html').map((line) => line.replace(/ +/g, ' '))).toEqual(expected);
  });

  it.each([
    ['حضر &#1571;حمد غاب', ['حضر', 'أحمد', 'غاب']],
    ['&#1573;&#x643;&#1578;&#1605;&#1604; العمل', ['إكتمل', 'العمل']],
    ['والم&zwj;شروع بدأ', ['والمشروع', 'بدأ']],
    ['المشروع&zwnj; بدأ&nbsp;أمس', ['المشروع', 'بدأ', 'أمس']],
    ['الصباح&#8203; &laquo;نعم&raquo;', ['الصباح', 'نعم']],
  ])('reads an entity as one character of its word: %s', (text, words) => {
    for (const format of ['html', 'md', 'txt'] as const) {
      const source = format === 'html' ? `<p>${text}</p>` : text;
      const tokens = tokenize(maskMarkup(source, format)).filter(({ kind }) => kind === 'word');
      expect(tokens.map(({ bare }) => bare)).toEqual(words);
      // No token ends inside an entity.
      for (const { start, end } of tokens)
        expect(source.slice(start, end).replace(/&#?\w+;/g, '')).not.toMatch(/[&;]/);
    }
  });

  it.each(['سين &x; صاد', 'A&B; ثم', 'نص & نص; نص', '&; و&#;'])(
    'leaves what is not an entity: %s',
    (text) => {
      expect(maskMarkup(text, 'txt')).toBe(text);
    },
  );
});

it('shows a page as text, each character with its place', () => {
  const html = '<p>قال <b>صع</b>د&#1577; &amp;<br>نعم <img src="x"> ثم <i> علي</i></p>';
  const { text, starts, ends } = showHtml(html);
  expect(text.trim()).toBe(`قال صعدة &\nنعم ${MARKUP_FILLER} ثم علي`);
  const written = (shown: string): string =>
    html.slice(starts[text.indexOf(shown)], ends[text.indexOf(shown) + shown.length - 1]);
  expect([written('ة'), written('&'), written('صعدة')]).toEqual(['&#1577;', '&amp;', 'صع</b>د&#1577;']);
});

describe('markdown', () => {
  it.each([
    ['# عنوان **الخبر**\n\nفقرة.', ['عنوان الخبر', 'فقرة.']],
    ['عنوان\n===\n\nفقرة.', ['عنوان', 'فقرة.']],
    ['---\ntitle: نص\n---\nفقرة.', ['فقرة.']],
    ['\ufeff+++\r\ntitle = "نص"\r\n+++\r\nفقرة.', ['فقرة.']],
    ['قال [أحمد](https://a.example/س "عنوان") ثم مضى', ['قال أحمد ثم مضى']],
    ['![صورة](x.png) و[نص][مرجع]\n\n[مرجع]: https://a.example', ['صورة ونص']],
    ['جملة قُطعت\nفي السطر ولم تنته', ['جملة قُطعت في السطر ولم تنته']],
    ['جملة قُطعت\r\nفي السطر', ['جملة قُطعت في السطر']],
    ['فقرة تمت.\nوأخرى بعدها.', ['فقرة تمت.', 'وأخرى بعدها.']],
    ['سطر  \nوسطر', ['سطر', 'وسطر']],
    ['> اقتباس أول\n> يكمل هنا', ['اقتباس أول يكمل هنا']],
    ['- [x] بند \\* أول\n- بند &laquo;ثان&raquo;', ['بند * أول', 'بند «ثان»']],
    ['```\nكود\n```\n\nنص به `كود` هنا', ['نص به  هنا']],
    ['| أ | ب |\n|---|---|\n| ج د | هـ |', ['أ', 'ب', 'ج د', 'هـ']],
    ['<div dir="rtl">\nنص في وسم <b>غامق</b>\n</div>', ['نص في وسم غامق']],
    ['نص <!-- تعليق --> هنا', ['نص  هنا']],
  ])('%j', (markdown, expected) => {
    expect(paragraphs(markdown, 'md')).toEqual(expected);
  });
});

const pieces = fc.constantFrom(
  ...[
    'قال',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '**',
    '`',
    '[',
    '](',
    ')',
    '<b>',
    '</b>',
    '<p>',
    '<br>',
    '<!--',
    '-->',
  ],
  ...[
    '&laquo;',
    '&#1571;',
    '&',
    '>',
    '- ',
    '# ',
    '|',
    '---',
    '\\',
    '```',
    '~~',
    '\t',
    '😀',
    'x',
    'َ',
    '\ufeff',
    '<',
  ],
);

it('keeps the length and invents no character but blanks and line ends', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }),
      fc.constantFrom<TextFormat>('txt', 'md', 'html'),
      (parts, format) => {
        const text = parts.join('');
        const masked = maskMarkup(text, format);
        expect(masked.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          const same =
            masked[at] === text[at] || masked[at] === MARKUP_FILLER || masked[at] === ENTITY_FILLER;
          const blank = masked[at] === ' ' || masked[at] === '\n';
          const decoded = text[at] === '&' && '«أ'.includes(masked[at]!);
          expect(same || blank || decoded, `${JSON.stringify(text)} at ${at}`).toBe(true);
        }
      },
    ),
  );
});

it('reads the plain format as it is', () => {
  expect(maskMarkup('<b>نص</b> **نص**', 'txt')).toBe('<b>نص</b> **نص**');
});

describe('hostile markup', () => {
  // The parser's own work is bounded by what it is given, so what is given is looked at, not the clock.
  it.each(['**', '[', '](a', 'a_ _b ', '[a](b) ', '<b', 'www.a.b ', '!['])(
    'gives the parser a bounded number of %j in one paragraph',
    (piece) => {
      const marks = (text: string) => text.match(/[*_[\]()<!.]/g)?.length ?? 0;
      const tame = tameMarkdown(piece.repeat(5000));
      expect(tame).toHaveLength(5000 * piece.length);
      expect(marks(tame)).toBeLessThanOrEqual(1000 + 1);
      expect(marks(tameMarkdown(piece.repeat(10_000)))).toBe(marks(tame));
    },
  );

  it('counts anew after a blank line', () => {
    const paragraph = `${'**قال** '.repeat(200)}\n\n`;
    expect(tameMarkdown(paragraph.repeat(20))).toBe(paragraph.repeat(20));
  });

  it.each(['> ', '1. ', '- '])('nests %j only so deep', (piece) => {
    const marks = tameMarkdown(piece.repeat(500)).match(/[>.-]/g) ?? [];
    expect(marks.length).toBeLessThanOrEqual(40);
  });

  it('leaves a draft alone', () => {
    const draft =
      '# عنوان\n\n- بند **أول**\n  - بند [ثان](https://a.example/b)\n\n> قال: «نعم».\n\n1. أول\n2. ثان\n';
    expect(tameMarkdown(draft)).toBe(draft);
  });
});
