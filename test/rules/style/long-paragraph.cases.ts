import { longParagraph } from '../../../src/rules/style/long-paragraph.ts';
import { defineTable } from '../table.ts';

const sentence = 'يعمل الفريق على ترميم البيوت القديمة قرب النهر، ويشارك فيه عمال وطلاب من المدينة كلها.';
const paragraph = (count: number): string => Array(count).fill(sentence).join(' ');

export default defineTable({
  rule: longParagraph,
  hits: [
    { text: paragraph(10), flags: ['يعمل الفريق على ترميم'] },
    { text: `عنوان الخبر\n${paragraph(9)}`, flags: ['يعمل الفريق على ترميم'] },
    { text: `${paragraph(9)}\n${sentence}`, flags: ['يعمل الفريق على ترميم'] },
  ],
  misses: [paragraph(4), `${paragraph(5)}\n${paragraph(5)}`, sentence],
});
