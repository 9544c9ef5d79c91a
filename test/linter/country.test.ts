import { describe, expect, it } from 'vitest';
import { createLinter, readCountry } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const linter = createLinter(await loadTestEngine());
const countryOf = (text: string) => readCountry(linter.read(text));

describe('the press that a draft writes like', () => {
  it.each([
    ['التقى المسئولون بمسئولي الشركة.', 'egypt'],
    ['ناقش وزير شئون البيئة خطة العام، وحضر مسئولو الوزارة ومسئول الميناء.', 'egypt'],
    ['قال فى كلمته إن المصنع الذى افتتح فى المدينة يعمل.', 'egypt'],
    ['اجتمع عبدالرحمن المازني بأخيه عبدالكريم.', 'gulf'],
    ['يبدأ الموسم في 12 جويلية وينتهي في 3 جانفي.', 'maghreb'],
    ['ينعقد اللقاء يوم 5 غشت المقبل.', 'maghreb'],
    ['وُقّع الاتفاق في 7 كانون الثاني الماضي.', 'levant'],
  ])('%s', (text, country) => expect(countryOf(text)).toBe(country));

  it.each([
    ['one slip', 'التقى المسئول بالعاملين.'],
    ['both ways', 'قال المسئولون إن مسئولية الوزارة قائمة، وأكد المسؤول ذلك.'],
    ['both names of a month', 'وُقّع الاتفاق في 7 كانون الثاني/يناير.'],
    ['months of the Gulf and of Egypt', 'وُقّع الاتفاق في 7 يناير.'],
    ['a month that two countries write', 'وُقّع الاتفاق في 7 مارس.'],
    ['two ways of writing a name', 'اجتمع عبدالرحمن المازني وعبدالكريم المازني وعبد الله المازني.'],
    ['signs of two countries', 'التقى المسئولون بمسئولي الشركة في 12 جويلية.'],
    ['nothing', 'اجتمع الأعضاء مساء.'],
  ])('%s shows none', (_, text) => expect(countryOf(text)).toBeUndefined());
});
