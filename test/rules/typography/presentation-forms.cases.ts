import { presentationForms } from '../../../src/rules/typography/presentation-forms.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: presentationForms,
  hits: [
    { text: 'أعلنت \ufe8d\ufedf\ufeee\ufeaf\ufe8d\ufead\ufe93 النتائج.', fixed: 'أعلنت الوزارة النتائج.' },
    { text: 'عاد إلى \ufe8d\ufedf\ufe92\ufef4\ufe96 مساء.', fixed: 'عاد إلى البيت مساء.' },
    { text: 'قال إنه \ufefb يعرف.', fixed: 'قال إنه لا يعرف.' },
    { text: '\ufef7سباب عدة تأخر الموسم.', fixed: 'لأسباب عدة تأخر الموسم.' },
    { text: 'شكرت ا\u0654حمد على المساعدة.', fixed: 'شكرت أحمد على المساعدة.' },
    { text: 'وصل المسو\u0654ول إلى المستشفى.', fixed: 'وصل المسؤول إلى المستشفى.' },
    { text: 'وصل المس\u0654ول إلى المستشفى.', fixed: 'وصل المسؤول إلى المستشفى.' },
    { text: 'بحث المجلس الش\u0654ون المالية.', fixed: 'بحث المجلس الشؤون المالية.' },
    { text: 'هذه مس\u0654لة صعبة.', fixed: 'هذه مسألة صعبة.' },
  ],
  misses: [
    'تعلم الط\u0654غب معنى الكلمة.',
    'كتب الخطاط الأف\u0640\u0654دة.',
    'قال ا\u0656حد.',
    'جاءَ أحمدُ مسرعًا.',
    'قال النبي ﷺ في الحديث.',
    'بسم ﷲ الرحمن الرحيم.',
    'أعلنت الوزارة النتائج.',
    'السعر 20 ﷼ فقط.',
  ],
});
