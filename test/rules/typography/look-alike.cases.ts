import { lookAlike } from '../../../src/rules/typography/look-alike.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: lookAlike,
  hits: [
    { text: 'عاد فی المساء.', fixed: 'عاد في المساء.' },
    { text: 'قرأ الکتاب كله.', fixed: 'قرأ الكتاب كله.' },
    { text: 'وصل الوفد إلی المطار.', fixed: 'وصل الوفد إلى المطار.' },
    { text: 'هذہ المدرسة قديمة.', fixed: 'هذه المدرسة قديمة.' },
  ],
  misses: [
    'عاد في المساء.',
    'صحيفة «گل‌آقا» الساخرة.',
    'وصل الوفد إلى المطار.',
    'كتاب الشاعر نیما یوشیج بالفارسية.',
  ],
});
