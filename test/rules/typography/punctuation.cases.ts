import { punctuation } from '../../../src/rules/typography/punctuation.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: punctuation,
  hits: [
    { text: 'وصل الوفد, ثم غادر.', fixed: 'وصل الوفد، ثم غادر.' },
    { text: 'هل ينجح الفريق?', fixed: 'هل ينجح الفريق؟' },
    { text: 'تأخر الموسم; لأن الأمطار غزيرة.', fixed: 'تأخر الموسم؛ لأن الأمطار غزيرة.' },
    { text: 'قال "سنعود", ثم خرج.', fixed: 'قال "سنعود"، ثم خرج.' },
    { text: 'شارك 20, وغاب 3 أعضاء.', fixed: 'شارك 20، وغاب 3 أعضاء.' },
    { text: 'تعاقدت مع Orange, وهي شركة كبيرة.', fixed: 'تعاقدت مع Orange، وهي شركة كبيرة.' },
    { text: 'القاهرة, الإسكندرية, أسوان.', fixed: 'القاهرة، الإسكندرية، أسوان.' },
    { text: 'انتهى العرض۔ وخرج الجمهور.', fixed: 'انتهى العرض. وخرج الجمهور.' },
  ],
  misses: [
    'بلغت القيمة 1,500 دولار.',
    'زار المقر في Paris, France أمس.',
    'ابتسم ;) ثم انصرف.',
    'الرابط https://example.org/?a=1,2 متاح.',
    'وصل الوفد، ثم غادر؛ فهل يعود؟',
    'سجل 3.5 نقاط و1,2 نقطة.',
    'عنوان الأغنية Where are you? بالإنجليزية.',
    'راسلونا على news@example.org, desk@example.org لا غير.',
  ],
});
