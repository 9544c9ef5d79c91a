import { describe, expect, it } from 'vitest';
import { reportedIn, reportOn } from './reported.ts';

describe('a present plural cut short', () => {
  it.each([
    ['الأهالي يعملو في الحقل.', 'يعملو', 'يعملون', false],
    ['كان الصيادون يخرجو قبل الفجر.', 'يخرجو', 'يخرجون', false],
    ['الطلاب لا يحضرو في الموعد.', 'يحضرو', 'يحضرون', false],
    ['لم يعملو في الحقل أمس.', 'يعملو', 'يعملوا', true],
    ['لن يخرجو قبل الفجر.', 'يخرجو', 'يخرجوا', true],
    ['طلبت المعلمة أن يحضرو مبكرين.', 'يحضرو', 'يحضروا', true],
    ['أرادوا أن يدخلو ويجلسو في الصف الأول.', 'ويجلسو', 'ويجلسوا', false],
  ])('%s', (text, word, right, safe) => {
    expect(reportOn(text, word)).toMatchObject({ safe });
    expect(reportOn(text, word)?.rights[0]).toBe(right);
  });

  it.each([
    'يدعو المدير إلى الهدوء، ويرجو الحضور الصبر.',
    'يبدو الطقس جميلا، وتنمو الأشجار بسرعة.',
    'لم يعملوا أمس، ولن يخرجوا غدا، وهم يحضرون دائما.',
    'تشكو القرية من العطش، وتخلو الطريق من المارة.',
    'زار الوفد مدينة تيمبو.',
    'يتلو القارئ، ويعلو صوته، ويصفو الجو.',
    'وصل يوكو وتوتو إلى القاعة.',
  ])('silent: %s', (text) => {
    expect(reportedIn(text).filter((word) => word.endsWith('و'))).toEqual([]);
  });
});
