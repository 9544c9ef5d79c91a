/** Stretches that no rule reads: verses of the Quran and words whose characters were lost. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const linter = createLinter(await loadTestEngine());
const fixed = (text: string): string => applyFixes(text, linter.lint(text)).text;

describe('verses', () => {
  it.each([
    'تلا القارئ: ﴿يَـٰٓأَيُّهَا ٱلنَّاسُ ٱعۡبُدُواْ رَبَّكُمُ﴾ وسط إنصات الحضور.',
    // Typed for a program that turns the marks.
    'تلا القارئ: ﴾يَـٰٓأَيُّهَا ٱلنَّاسُ ٱعۡبُدُواْ رَبَّكُمُ﴿ وسط إنصات الحضور.',
    'تلا القارئ: ﴿إن الإستثمار  الإستثمار﴾ وسط إنصات الحضور.',
    'تلا القارئ ﴿إن الإستثمار﴾ ثم ﴿من الإجتماع﴾ وسط إنصات الحضور.',
  ])('are neither corrected nor hinted at: %s', (text) => {
    expect(linter.lint(text)).toEqual([]);
  });

  it('end with their mark', () => {
    const text = 'تلا القارئ ﴿إن الإستثمار﴾ ثم شرح الإستثمار .';
    expect(fixed(text)).toBe('تلا القارئ ﴿إن الإستثمار﴾ ثم شرح الاستثمار.');
    // One mark alone encloses nothing.
    expect(fixed('تلا القارئ ﴿إن الإستثمار .')).toBe('تلا القارئ ﴿إن الاستثمار.');
    expect(fixed('تلا القارئ ﴿آية\nوشرح الإستثمار﴾.')).toBe('تلا القارئ ﴿آية\nوشرح الاستثمار﴾.');
  });
});

describe('damage', () => {
  it.each(['الإستث\ufffdار', '\ufffd\ufffdالإجتماع', '?????', 'الإس???ار'])(
    '%s is reported and not corrected',
    (word) => {
      const text = `قال الوزير ${word} نعم.`;
      expect(linter.lint(text).map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
        ['typography/damaged', word],
      ]);
    },
  );

  it('leaves no fix safe in a draft that lost characters, and any in one with question marks', () => {
    const wrong = 'بدأ الإستثمار .';
    expect(fixed(`${wrong} قال الوز\ufffdر.`)).toBe(`${wrong} قال الوز\ufffdر.`);
    expect(fixed(`${wrong}\nط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©`)).toBe(`${wrong}\nط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©`);
    expect(fixed(`${wrong} قال ????? نعم.`)).toBe('بدأ الاستثمار. قال ????? نعم.');
    // The fixes are there for an editor who looks.
    expect(linter.lint(`${wrong} قال الوز\ufffdر.`).flatMap(({ fixes }) => fixes).length).toBeGreaterThan(1);
  });

  it('is read in the text of a page, not in its scripts', () => {
    const lint = (html: string) => linter.lint(html, { format: 'html' }).map(({ rule }) => rule);
    expect(lint('<script>a = "\ufffd ???? "</script><p>بدأ العمل أمس.</p>')).toEqual([]);
    expect(lint('<p>بدأ الع\ufffdل أمس.</p>')).toEqual(['typography/damaged']);
  });
});
