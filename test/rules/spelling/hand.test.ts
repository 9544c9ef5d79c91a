import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/draft/index.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: console.error });

function findingOn(text: string, word: string): Finding | undefined {
  const start = text.indexOf(word);
  return linter.lint(text).find((finding) => finding.start === start && finding.rule.startsWith('spelling/'));
}

function reported(text: string, word: string): boolean {
  return findingOn(text, word) !== undefined;
}

/** What is said of the last sentence's word behind a draft of each hand. */
describe("the writer's hand", () => {
  const dotless =
    'وصلت الحكومه إلى المدينه. وزارت اللجنه المدرسه والجامعه. ثم عادت القافله إلى المنطقه في الساعه الثامنه. ';
  const dotted =
    'وصلت الحكومة إلى المدينة. وزارت اللجنة المدرسة والجامعة. ثم عادت القافلة إلى المنطقة في الساعة الثامنة. '.repeat(
      8,
    );

  it.each(['قبيله', 'قلعه', 'صافيه'])('makes %s a slip where the draft leaves dots out', (word) => {
    expect(reported(`${dotless}وكانت ${word} هناك.`, word)).toBe(true);
  });

  it.each(['سحابه', 'نسخه', 'رخامه'])('leaves %s alone where the draft has all its dots', (word) => {
    expect(reported(`${dotless}وكان ${word} هناك.`, word)).toBe(true);
    expect(reported(`${dotted}وكان ${word} هناك.`, word)).toBe(false);
  });

  it('makes no slip certain: nothing is mended by itself that its draft alone speaks against', () => {
    const { severity, fixes } = findingOn(`${dotless}وعرض الرسام لوحه.`, 'لوحه')!;
    expect(severity).not.toBe('error');
    expect(fixes.some(({ safe }) => safe)).toBe(false);
  });

  it('leaves what is plainly wrong wrong, however much else is right', () => {
    expect(reported(`${dotted.repeat(40)}وكانت قريه بعيدة.`, 'قريه')).toBe(true);
  });

  it('asks of a doubtful word in a draft that shows no hand, and not in a clean one', () => {
    expect(reported('وكانت قلاده هناك.', 'قلاده')).toBe(true);
    expect(reported(`${dotted}وكانت قلاده هناك.`, 'قلاده')).toBe(false);
  });

  it('takes the same word for what its draft makes it', () => {
    expect(reported('وكان وزيره هناك.', 'وزيره')).toBe(false);
    expect(reported(`${dotless}وكان وزيره هناك.`, 'وزيره')).toBe(true);
  });
});

describe('how loudly a doubtful ending is told', () => {
  it.each([
    ['قدمت ورشه الموسيقى العربية حفلا.', 'ورشه', 'warning'],
    ['شرح المدرب خطه بدقة.', 'خطه', 'hint'],
    ['عقدت الحكومه اجتماعا.', 'الحكومه', 'error'],
  ])('%s', (text, word, severity) => {
    expect(findingOn(text, word)?.severity).toBe(severity);
  });
});
