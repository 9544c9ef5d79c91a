import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: console.error });

function reported(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return linter.lint(text).some((finding) => finding.start === start && finding.rule.startsWith('spelling/'));
}

/** What is said of the last sentence's word behind a draft of each hand. */
describe("the writer's hand", () => {
  const dotless =
    'وصلت الحكومه إلى المدينه. وزارت اللجنه المدرسه والجامعه. ثم عادت القافله إلى المنطقه في الساعه الثامنه. ';
  const dotted =
    'وصلت الحكومة إلى المدينة. وزارت اللجنة المدرسة والجامعة. ثم عادت القافلة إلى المنطقة في الساعة الثامنة. '.repeat(
      8,
    );

  it.each(['قبيله', 'دوامه', 'صافيه'])('makes %s a slip where the draft leaves dots out', (word) => {
    expect(reported(`${dotless}وكانت ${word} هناك.`, word)).toBe(true);
  });

  it.each(['نجده', 'عباده', 'بحره'])('leaves %s alone where the draft has all its dots', (word) => {
    expect(reported(`${dotted}وكان ${word} هناك.`, word)).toBe(false);
  });

  it('leaves yaa alone in a draft that dots it as it should', () => {
    const text = 'عاد الفتى إلى المقهى ومضى إلى المستشفى. ';
    expect(reported(`${text.repeat(10)}وبقي الخط السوي.`, 'السوي')).toBe(false);
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
