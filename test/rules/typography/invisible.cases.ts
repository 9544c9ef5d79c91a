import { invisible } from '../../../src/rules/typography/invisible.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: invisible,
  hits: [
    // Both marks of a pair.
    { text: 'قال \u202bالوزير\u202c نعم.', fixed: 'قال الوزير نعم.' },
    { text: 'قال \u2067الوزير\u2069 نعم.', fixed: 'قال الوزير نعم.' },
    { text: 'قال \u202eالوزير 12\u202c نعم.', fixed: 'قال الوزير 12 نعم.' },
    // Control characters out of pasted text, and a bullet of one program's font.
    { text: 'أضاف الحط\u0002اب أن العمل مستمر.', fixed: 'أضاف الحطاب أن العمل مستمر.', flags: ['\u0002'] },
    { text: 'بدأ العمل\u0007 أمس.', fixed: 'بدأ العمل أمس.' },
    { text: 'عنوان\n\uf0b7 البند الأول', fixed: 'عنوان\nالبند الأول' },
    { text: 'أعلنت الوز\u200bارة النتائج.', fixed: 'أعلنت الوزارة النتائج.', flags: ['\u200b'] },
    { text: 'المدير\u00adالعام حاضر.', fixed: 'المديرالعام حاضر.' },
    { text: 'وصل \u200fالوفد أمس.', fixed: 'وصل الوفد أمس.' },
    { text: 'رقم \u202e123 مقلوب.', fixed: 'رقم 123 مقلوب.' },
    { text: 'عاد الو\u200cفد.', fixed: 'عاد الوفد.' },
    { text: 'كلمة \ufeffثم كلمة.', fixed: 'كلمة ثم كلمة.' },
  ],
  misses: [
    // One of the two is needed: both stay.
    '\u202bبدأ العمل أمس.\u202c',
    'قال \u202bالوزير GDP\u202c نعم.',
    'قال \u2066COVID-19\u2069 نعم.',
    'عمود\tثم عمود.',
    'في عام 1447 ه\u200d بدأ البناء.',
    'أطلقت \u200fCOVID-19\u200f تحذيرا.',
    '\ufeffأول الملف علامة ترتيب.',
    'أسرة سعيدة 👨‍👩‍👧 اليوم.',
    'السعر \u200e+20\u200e دولارا.',
    'لا محارف خفية هنا.',
  ],
});
