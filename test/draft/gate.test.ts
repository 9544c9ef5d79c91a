/** What the gate holds back and what it lets pass, and that nothing of any rule slips by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { besideMarkup, type Fix, refuse } from '../../src/draft/index.ts';
import { applyEdits, createLinter, formatMessage } from '../../src/linter/index.ts';
import { MARKUP_FILLER, type TextFormat, withoutFillers } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';
import { ruleContextOf } from '../rule-context.ts';

const engine = await loadTestEngine();
const linter = createLinter({ ...engine, log: (line) => expect.fail(line) });

const context = ruleContextOf(engine);

/** The gate's answer where `from` is replaced by `to` in a text. */
function gate(text: string, from: string, to: string, format: TextFormat = 'txt') {
  const draft = linter.read(text, { format });
  const start = text.indexOf(from);
  const fix: Fix = {
    title: { key: 'fix.replace', values: { text: to } },
    edits: [{ start, end: start + from.length, text: to }],
    safe: false,
  };
  return refuse(fix, draft, context);
}

describe('the gate of fixes', () => {
  it.each([
    ['قال الوزير إن العمل بدأ.', 'الوزير', 'الوزير', 'same'],
    ['كتبت أسماءهم على اللوح.', 'أسماءهم', 'أاسمائهم', 'unknown-word'],
    ['هم يعملون.', 'يعملون', 'يعملوون', 'unknown-word'],
    ['بدأ العمل وقالت الوزيرة.', 'وقالت', 'قالت', 'lost-clitic'],
    ['حضر الوفد فاستقبلهم المدير.', 'فاستقبلهم', 'استقبلهم', 'lost-clitic'],
  ])('holds back in «%s»: «%s» → «%s» (%s)', (text, from, to, refusal) => {
    expect(gate(text, from, to)).toBe(refusal);
  });

  it.each([
    // A known word, a name of the lists, a name that the draft itself has, the same letters with other marks.
    ['وقع الوزير الإتفاق.', 'الإتفاق', 'الاتفاق'],
    ['حضر محمود وصعدة.', 'صعدة', 'محمود'],
    ['حضر زرقندي أمس. وغادر زرقندى.', 'زرقندى', 'زرقندي'],
    ['حضر زرقـندي أمس.', 'زرقـندي', 'زرقندي'],
    // وزير begins with a letter of its own.
    ['حضر وزير.', 'وزير', 'الوزير'],
    ['بدأ العمل ,وانتهى.', ' ,و', '، و'],
  ])('lets pass in «%s»: «%s» → «%s»', (text, from, to) => {
    expect(gate(text, from, to)).toBeUndefined();
  });

  it.each([
    // A letter is written within the tags, the last of a word after them; the tags stay.
    ['قال و<b>الوزر</b> إن', 'والوزر', 'والوزير', 'قال و<b>الوزير</b> إن'],
    ['قال <b>صع</b><i>دة</i> إن', 'صعدة', 'سعادة', 'قال <b>سعا</b><i>دة</i> إن'],
    ['<b>الو</b>زير', 'الوزير', 'المدير', '<b>المد</b>ير'],
    ['قال &#1575;<b>لاستاذ</b> إن', 'الاستاذ', 'الأستاذ', 'قال &#1575;<b>لأستاذ</b> إن'],
    ['مجلس <b>الوزراء</b>', 'مجلس الوزراء', 'وزارة الوزراء', 'وزارة <b>الوزراء</b>'],
  ])('leaves markup where it is: «%s», «%s» → «%s»', (html, from, to, fixed) => {
    const draft = linter.read(html, { format: 'html' });
    const places = [...draft.masked].flatMap((each, at) => (/[\ufffc\ufdd0]/.test(each) ? [] : [at]));
    const first = withoutFillers(draft.masked).indexOf(from);
    const [start, end] = [places[first]!, places[first + from.length - 1]! + 1];
    const reference = /^&#\d+;/.exec(html.slice(end - 1))?.[0].length ?? 1;
    const fix: Fix = {
      title: { key: 'fix.replace', values: {} },
      edits: [{ start, end: end - 1 + reference, text: to }],
      safe: false,
    };
    expect(refuse(fix, draft, context)).toBeUndefined();
    expect(applyEdits(html, besideMarkup(fix, draft).edits)).toBe(fixed);
  });

  it('holds back a fix that joins lines or cuts an entity, and takes a whole entity for the character that it is', () => {
    const html = '<p>قال <b>الوزير</b> إن&nbsp;العمل بدأ</p>';
    expect(gate(`${html}<p>أمس`, 'بدأ</p><p>أمس', 'بدأ أمس', 'html')).toBe('markup');
    expect(gate(html, 'الوزير', 'المدير', 'html')).toBeUndefined();
    expect(gate(html, '&nbsp;', ' ', 'html')).toBeUndefined();
    expect(gate(html, 'إن&', 'أن ', 'html')).toBe('markup');
  });
});

const folders = ['../drafts/', '../corpus/drafts/'].map((path) => new URL(path, import.meta.url));
const drafts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/⟦([^→⟧]*)→[^⟧]*⟧/g, '$1')),
);

/** Every third word in bold: markup is beside, before and between the words that rules report. */
const MARKED_UP: Readonly<Record<'md' | 'html', (text: string) => string>> = {
  md: (text) => bolden(text, '**', '**'),
  html: (text) =>
    `<p>${bolden(text, '<b>', '</b>').replaceAll('\n', '</p>\n<p>').replaceAll(' - ', '&nbsp;- ')}</p>`,
};

function bolden(text: string, open: string, close: string): string {
  let place = 0;
  return text.replace(/[\u0621-\u064a]{3,}/g, (word) => (++place % 3 === 0 ? open + word + close : word));
}

describe('every rule over every draft', () => {
  it.each(['md', 'html'] as const)(
    'shows no covered markup and breaks none in %s',
    { timeout: 120_000 },
    (format) => {
      let seen = 0;
      for (const draft of drafts) {
        const text = MARKED_UP[format](draft);
        for (const finding of linter.lint(text, { format })) {
          seen++;
          const said = [finding.message, ...finding.related.map(({ message }) => message)];
          for (const fix of finding.fixes) {
            said.push(fix.title);
            const fixed = applyEdits(text, fix.edits);
            expect(fixed).not.toContain(MARKUP_FILLER);
            expect(tagsOf(fixed, format)).toEqual(tagsOf(text, format));
          }
          for (const message of said)
            for (const language of ['ar', 'en'] as const)
              expect(formatMessage(message, language)).not.toContain(MARKUP_FILLER);
        }
      }
      expect(seen).toBeGreaterThan(100);
    },
  );

  it('writes no unknown word', () => {
    let fixes = 0;
    for (const text of drafts) {
      const draft = linter.read(text);
      for (const { rule, fixes: own } of linter.check(draft))
        for (const fix of own) {
          fixes++;
          expect([rule, refuse(fix, draft, context)]).toEqual([rule, undefined]);
        }
    }
    expect(fixes).toBeGreaterThan(100);
  });
});

function tagsOf(text: string, format: 'md' | 'html'): number {
  return text.split(format === 'md' ? '**' : /<\/?\w+>/).length;
}
