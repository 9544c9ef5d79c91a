import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/draft/index.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: console.error });

function findingOn(text: string, word: string): Finding | undefined {
  const start = text.indexOf(word);
  return linter.lint(text).find((finding) => finding.start === start && finding.rule.startsWith('spelling/'));
}

/** 0 where nothing is said of it, 3 for an error. */
function loudness(text: string, word: string): number {
  return [undefined, 'hint', 'warning', 'error'].indexOf(findingOn(text, word)?.severity);
}

/** What is said of the last sentence's word after a draft of each hand. */
describe("the writer's hand", () => {
  const dotless =
    'وصلت الحكومه إلى المدينه. وزارت اللجنه المدرسه والجامعه. ثم عادت القافله إلى المنطقه في الساعه الثامنه. ';
  const dotted =
    'وصلت الحكومة إلى المدينة. وزارت اللجنة المدرسة والجامعة. ثم عادت القافلة إلى المنطقة في الساعة الثامنة. '.repeat(
      8,
    );

  it.each([
    ['قلاده', 'وكانت قلاده هناك.'],
    ['خطه', 'ودرس الطالب خطه.'],
  ])('reports %s louder where the draft leaves dots out', (word, sentence) => {
    expect(loudness(dotless + sentence, word)).toBeGreaterThan(loudness(dotted + sentence, word));
  });

  it.each(['نجده', 'عباده'])('leaves %s alone, which its sentence does not speak against', (word) => {
    expect(loudness(`${dotless}وكان ${word} هناك.`, word)).toBe(0);
    expect(loudness(`${dotted}وكان ${word} هناك.`, word)).toBe(0);
  });

  it('makes no slip certain: nothing is mended by itself that its draft alone speaks against', () => {
    const { severity, fixes } = findingOn(`${dotless}وألقى المدير كلمه أمام الحضور.`, 'كلمه')!;
    expect(severity).not.toBe('error');
    expect(fixes.some(({ safe }) => safe)).toBe(false);
  });

  it('leaves what is plainly wrong wrong, however much else is right', () => {
    expect(loudness(`${dotted.repeat(40)}وكانت قريه بعيدة.`, 'قريه')).toBe(3);
  });
});

describe('how loudly a doubtful ending is reported', () => {
  it.each([
    ['قدمت فرقه الموسيقى العربية حفلا.', 'فرقه', 'error'],
    ['قبض العامل أجره نقدا.', 'أجره', undefined],
    ['عقدت الحكومه اجتماعا.', 'الحكومه', 'error'],
  ])('%s', (text, word, severity) => {
    expect(findingOn(text, word)?.severity).toBe(severity);
  });
});
