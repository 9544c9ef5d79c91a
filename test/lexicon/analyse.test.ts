import { describe, expect, test } from 'vitest';
import { openLexicon } from './helpers.ts';

const lexicon = openLexicon();

/** Clitics and stem, lemma, part of speech and agreement of the best reading, as one line. */
function best(word: string): string {
  const reading = lexicon.analyse(word)[0];
  if (reading === undefined) return '';
  const { proclitics, stem, enclitic, lemma, pos, gender, number, person, tense, definite } = reading;
  const form = [...proclitics, stem, ...(enclitic === '' ? [] : [enclitic])].join('+');
  return [form, lemma, pos, gender, number, person, tense, definite ? 'definite' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('analyse', () => {
  test.each([
    ['وبالمشروعات', 'و+ب+ال+مشروعات مشروع noun f plural definite'],
    ['للغة', 'ل+لغة لغة noun f singular'],
    ['للاتحاد', 'ل+ال+اتحاد اتحاد noun m singular definite'],
    ['مدرستها', 'مدرست+ها مدرسة noun f singular'],
    ['عليهم', 'علي+هم على particle'],
    ['وبغيره', 'و+ب+غير+ه غير particle'],
    ['المشاريع', 'ال+مشاريع مشروع noun f plural definite'],
    ['وزراء', 'وزراء وزير noun m plural'],
    ['الحرب', 'ال+حرب حرب noun f singular definite'],
    ['القضاء', 'ال+قضاء قضاء noun m singular definite'],
    ['المصريون', 'ال+مصريون مصري adjective m plural definite'],
    ['التونسية', 'ال+تونسية تونسي adjective f singular definite'],
    ['أعلنت', 'أعلنت أعلن verb f singular 3 past'],
    ['وأضاف', 'و+أضاف أضاف verb m singular 3 past'],
    ['قالت', 'قالت قال verb f singular 3 past'],
    ['قلت', 'قلت قال verb singular 1 past'],
    ['يستخدمونه', 'يستخدمون+ه استخدم verb m plural 3 present'],
    ['سيقولونها', 'س+يقولون+ها قال verb m plural 3 present'],
    ['يلتقيان', 'يلتقيان التقى verb m dual 3 present'],
    ['نكتب', 'نكتب كتب verb plural 1 present'],
    ['هؤلاء', 'هؤلاء هؤلاء pronoun plural'],
    ['وهي', 'و+هي هي pronoun f singular 3'],
    ['اللواتي', 'اللواتي اللواتي pronoun f plural'],
    ['تونس', 'تونس تونس place f singular'],
    ['لبنان', 'لبنان لبنان place m singular'],
    ['ترامب', 'ترامب ترامب name'],
    ['الغنوشي', 'ال+غنوشي غنوشي name definite'],
  ])('%s', (word, reading) => {
    expect(best(word)).toBe(reading);
  });

  test('gives all readings: وعد is a promise, and he promised, and "and he counted"', () => {
    const readings = lexicon
      .analyse('وعد')
      .map(({ proclitics, lemma, pos }) => [...proclitics, lemma, pos].join(' '));
    expect(readings).toContain('وعد noun');
    expect(readings).toContain('وعد verb');
    expect(readings).toContain('و عد verb');
  });

  test('every person that كتبت may be, the third first', () => {
    const persons = lexicon
      .analyse('كتبت')
      .filter(({ tense, lemma }) => tense === 'past' && lemma === 'كتب')
      .map(({ person }) => person);
    expect(persons).toEqual([3, 1, 2, 2]);
  });

  test('takes marks as written or not', () => {
    expect(lexicon.analyse('وَزِيرٌ')).toEqual(lexicon.analyse('وزير'));
  });

  test('knows no reading of a word it does not contain', () => {
    for (const word of ['اجراءات', 'لايمكن', '', 'abc']) expect(lexicon.analyse(word)).toEqual([]);
  });

  test('no reading twice', () => {
    for (const word of ['كتب', 'عملية', 'مصرية', 'وقال']) {
      const readings = lexicon.analyse(word).map((reading) => JSON.stringify(reading));
      expect(new Set(readings).size).toBe(readings.length);
    }
  });
});
