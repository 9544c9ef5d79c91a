import { invisible } from '../../../src/rules/typography/invisible.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: invisible,
  hits: [
    { text: 'أعلنت الوز\u200bارة النتائج.', fixed: 'أعلنت الوزارة النتائج.', flags: ['\u200b'] },
    { text: 'المدير\u00adالعام حاضر.', fixed: 'المديرالعام حاضر.' },
    { text: 'وصل \u200fالوفد أمس.', fixed: 'وصل الوفد أمس.' },
    { text: 'رقم \u202e123 مقلوب.', fixed: 'رقم 123 مقلوب.' },
    { text: 'عاد الو\u200cفد.', fixed: 'عاد الوفد.' },
    { text: 'كلمة \ufeffثم كلمة.', fixed: 'كلمة ثم كلمة.' },
  ],
  misses: [
    'في عام 1447 ه\u200d بدأ البناء.',
    'أطلقت \u200fCOVID-19\u200f تحذيرا.',
    '\ufeffأول الملف علامة ترتيب.',
    'أسرة سعيدة 👨‍👩‍👧 اليوم.',
    'السعر \u200e+20\u200e دولارا.',
    'لا محارف خفية هنا.',
  ],
});
