import { describe, expect, it } from 'vitest';
import { reportedIn, reportOn } from './reported.ts';

describe('a safe spelling fix', () => {
  it.each([
    ['قال الشيخ: انا لله وإنا إليه راجعون.', 'انا لله', 'إنا لله'],
    ['قال الحاضرون: اللهم امين.', 'امين', 'اللهم آمين'],
    ['قال الحاضرون: امين يا رب.', 'امين', 'آمين يا رب'],
    ['سأل المعلم: وما ادراك ما في الدرس؟', 'ادراك', 'وما أدراك'],
  ])('writes what is meant: %s', (text, word, right) => {
    expect(reportOn(text, word)?.rights[0]).toBe(right);
  });

  it.each([
    ['حضر امين المكتبة أمس.', 'امين'],
    ['قال المدرب: انا سعيد.', 'انا'],
    ['ظهرت اشكال كثيرة.', 'اشكال'],
    ['ناقش المجلس الاعلام في البلاد.', 'الاعلام'],
    ['كتب الطالب عن الاثار القديمة والانهار.', 'والانهار'],
  ])('is not offered where another word may be meant: %s', (text, word) => {
    expect(reportOn(text, word)?.safe ?? false).toBe(false);
  });

  it.each([
    ['سافر الوفد الى العاصمة.', 'الى'],
    ['ناقش المجلس الإستثمار في المدينة.', 'الإستثمار'],
    ['حضرت اسماء كثيرة واضافت اللجنة غيرها.', 'واضافت'],
    ['بحث المجلس الاقتصاد الاسلامي.', 'الاسلامي'],
  ])('is offered where nothing else can be meant: %s', (text, word) => {
    expect(reportOn(text, word)?.safe).toBe(true);
  });

  it.each([
    'وآن لنا أن نرتاح، وآن الأوان.',
    'الأسماء الحسنى معروفة.',
    'دخلت البلاد المرحلة الكبرى من الخطة.',
  ])('silent: %s', (text) => {
    expect(reportedIn(text)).toEqual([]);
  });
});
