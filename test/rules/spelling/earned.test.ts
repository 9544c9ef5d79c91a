/** What readers of the press found right too seldom is a hint: «his» for ة of a noun, a rare word for a rarer one. */
import { describe, expect, it } from 'vitest';
import { loudIn } from './reported.ts';

describe('ة where ه is meant', () => {
  it.each([
    ['حلت الكاتبة ضيفة شرف على المعرض.', 'ضيفة'],
    ['قدمت الممثلة مزحة قصيرة.', 'مزحة'],
    ['زار الوفد قرينية الساحل.', 'قرينية'],
  ])('quiet: %s', (text, word) => {
    expect(loudIn(text)).not.toContain(word);
  });

  it.each([
    ['هذا ما نشاهدة اليوم في السوق.', 'نشاهدة'],
    ['وصل المدير ومعة وفد كبير.', 'ومعة'],
    ['قال إن الفريق يستحقة بجدارة.', 'يستحقة'],
  ])('loud: %s', (text, word) => {
    expect(loudIn(text)).toContain(word);
  });
});

describe('a word after a named person', () => {
  it.each([
    ['وقال وزير النقل سالم باسلمة إن الميناء جاهز.', 'باسلمة'],
    ['وألقى القائد سالم فايل كلمة الافتتاح.', 'فايل'],
    ['واعتبر المدير سالم باسلمة أن الخطة ناجحة.', 'باسلمة'],
  ])('is a surname: %s', (text, word) => {
    expect(loudIn(text)).not.toContain(word);
  });

  it.each([
    ['وقال الوزير سالم المزروعي ان الميناء جاهز وانه يعمل.', 'وانه'],
    ['وصل سالم المزروعي امس إلى المدينه القديمة.', 'المدينه'],
    ['زار سالم المزروعي الجامعه أمس.', 'الجامعه'],
  ])('is corrected where many write what was meant: %s', (text, word) => {
    expect(loudIn(text)).toContain(word);
  });
});

describe('a cut that the press has not written', () => {
  it.each([
    ['يدرس الطالب في جامعة لاتروم منذ عام.', 'لاتروم'],
    ['تعطل في المزرعة لافيت الري.', 'لافيت'],
    ['زار الوفد مركز داركون أمس.', 'داركون'],
    ['فاز نادي أوجدار بالكأس.', 'أوجدار'],
  ])('is quiet: %s', (text, word) => {
    expect(loudIn(text)).not.toContain(word);
  });

  it.each([
    ['قال إن العمل لايتوقف في المصنع.', 'لايتوقف'],
    ['هذا ماحدث في السوق أمس.', 'ماحدث'],
    ['وصل الوزيرالجديد صباحا.', 'الوزيرالجديد'],
    ['حددت الوزارةمهلة أسبوعين.', 'الوزارةمهلة'],
  ])('is loud where it has, or where the seam shows: %s', (text, word) => {
    expect(loudIn(text)).toContain(word);
  });
});
