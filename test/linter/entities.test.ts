/** Character references in pages and texts: one character each, fixed whole or not at all. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const linter = createLinter(await loadTestEngine());

/** The text after its safe fixes, round by round. */
function fixed(text: string, format: 'html' | 'md' | 'txt'): string {
  for (let round = 0; round < 5; round++) {
    const next = applyFixes(text, linter.lint(text, { format })).text;
    if (next === text) break;
    text = next;
  }
  return text;
}

describe('safe fixes', () => {
  it.each([
    ['<p>المشروع&zwnj; بدأ أمس.</p>', '<p>المشروع بدأ أمس.</p>'],
    ['<p>المشروع&#8203; بدأ أمس.</p>', '<p>المشروع بدأ أمس.</p>'],
    ['<p>المشروع&#x200b; بدأ أمس.</p>', '<p>المشروع بدأ أمس.</p>'],
    ['<p>والم&zwj;شروع بدأ أمس.</p>', '<p>والمشروع بدأ أمس.</p>'],
    [
      '<p>بدأ &#1575;&#1604;&#1573;&#1587;&#1578;&#1579;&#1605;&#1575;&#1585; أمس.</p>',
      '<p>بدأ الاستثمار أمس.</p>',
    ],
    ['<p>بدأ الإستثمار&nbsp;أمس.</p>', '<p>بدأ الاستثمار&nbsp;أمس.</p>'],
    ['<p>بدأ المشروع&nbsp;, ثم انتهى.</p>', '<p>بدأ المشروع، ثم انتهى.</p>'],
  ])('take whole entities: %s', (html, right) => {
    expect(fixed(html, 'html')).toBe(right);
  });

  it.each([
    ['<p>م &amp; ن، و&lt;س&gt;، &copy; الدار.</p>', 'html'],
    ['<p>قال&nbsp;الوزير&hellip; ثم&nbsp;مضى.</p>', 'html'],
    ['قال&nbsp;الوزير: &laquo;بدأ المشروع&raquo;.', 'md'],
    ['<p>وصل <b>الوفد</b>&nbsp;إلى&nbsp;المدينة.</p>', 'html'],
    [
      '<p>حضر &#1571;&#1581;&#1605;&#1583; &#1575;&#1604;&#1608;&#1578;&#1610;&#1583;&#1610; أمس.</p>',
      'html',
    ],
  ] as const)('leave what is right: %s', (text, format) => {
    expect(fixed(text, format)).toBe(text);
  });
});

it('shows no filler in a message or a fix', () => {
  const text =
    '<p>بدأ ال&#1573;ستثمار&nbsp;و&#1571;خيرا &laquo;نعم", قال&nbsp;, قال&nbsp;قال <b>ه</b>ذا.</p>';
  const findings = linter.lint(text, { format: 'html' });
  expect(findings.length).toBeGreaterThan(2);
  expect(JSON.stringify(findings)).not.toMatch(/[\ufffc\ufdd0]/);
  for (const { fixes } of findings)
    for (const edit of fixes.flatMap(({ edits }) => edits))
      expect(text.slice(edit.start, edit.end).replace(/&#?\w+;/g, '')).not.toMatch(/[&;<>]/);
});

it('places people and terms after clitics by whole entities', () => {
  const text = '<p>رحب الحضور بالدكتور &#1604;&#1587;&#1610;&#1605; الوتيدي. وقالت&nbsp;للوتيدي.</p>';
  const { people } = linter.read(text, { format: 'html' });
  for (const { start, end } of people.mentions)
    expect(text.slice(start, end).replace(/&#?\w+;/g, '')).not.toMatch(/[&;#]/);
});
