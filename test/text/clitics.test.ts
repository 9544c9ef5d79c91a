import { describe, expect, it } from 'vitest';
import { backSplits, beforePronoun, frontSplits, joinProclitics } from '../../src/text/index.ts';

const cuts = (word: string): string[] =>
  frontSplits(word).map(({ proclitics, length }) => [...proclitics, word.slice(length)].join('+'));

describe('proclitics', () => {
  it.each<[string, string[]]>([
    ['كتاب', ['كتاب', 'ك+تاب']],
    ['وبالمشروعات', ['وبالمشروعات', 'و+بالمشروعات', 'و+ب+المشروعات', 'و+ب+ال+مشروعات']],
    ['للهيئة', ['للهيئة', 'ل+لهيئة', 'ل+ال+هيئة', 'ل+ال+لهيئة']],
    ['للجنة', ['للجنة', 'ل+لجنة', 'ل+ال+جنة', 'ل+ال+لجنة']],
    ['في', ['في']],
    ['أوبالعدل', ['أوبالعدل', 'أ+وبالعدل', 'أ+و+بالعدل', 'أ+و+ب+العدل', 'أ+و+ب+ال+عدل']],
  ])('of %s', (word, expected) => {
    expect(cuts(word)).toEqual(expected);
  });

  it.each([
    [['و', 'ب', 'ال'], 'مشروعات', 'وبالمشروعات'],
    [['ل', 'ال'], 'هيئة', 'للهيئة'],
    [['ف', 'ل', 'ال'], 'لجنة', 'فللجنة'],
    [['ال'], 'لجنة', 'اللجنة'],
    [['ل'], 'ماكرون', 'لماكرون'],
    [[], 'سعادة', 'سعادة'],
  ])('join %j and %s', (proclitics, word, expected) => {
    expect(joinProclitics(proclitics, word)).toBe(expected);
  });
});

describe('enclitics', () => {
  it('come off as far as a stem is left', () => {
    expect(backSplits('مشاريعهم').map(({ stem, enclitic }) => `${stem}+${enclitic}`)).toEqual([
      'مشاريعهم+',
      'مشاريع+هم',
    ]);
    expect(backSplits('مدرستها').map(({ stem }) => stem)).toContain('مدرست');
    expect(backSplits('فيه')).toEqual([{ stem: 'فيه', enclitic: '' }]);
  });

  it.each([
    ['مدرسة', 'مدرست'],
    ['مستشفى', 'مستشفا'],
    ['مشروع', 'مشروع'],
  ])('need %s as %s', (word, expected) => {
    expect(beforePronoun(word)).toBe(expected);
  });
});
