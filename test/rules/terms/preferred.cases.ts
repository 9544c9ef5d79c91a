import { preferred } from '../../../src/rules/terms/preferred.ts';
import type { TermEntry } from '../../../src/terms/index.ts';
import { defineTable } from '../table.ts';

const terms: readonly TermEntry[] = [
  { kind: 'term', canonical: 'مشروعات', wrong: ['مشاريع'], except: ['المشاريع القومية'] },
  { kind: 'term', canonical: 'هجرة غير نظامية', wrong: ['هجرة غير شرعية'], note: 'صياغة الدار' },
];

export default defineTable({
  rule: preferred,
  hits: [
    { text: 'أعلنت البلدية عن مشاريع جديدة.', fixed: 'أعلنت البلدية عن مشروعات جديدة.', terms },
    { text: 'اهتمت وبالمشاريع الصغيرة خاصة.', fixed: 'اهتمت وبالمشروعات الصغيرة خاصة.', terms },
    { text: 'ناقشوا مشاريعهم أمس.', fixed: 'ناقشوا مشروعاتهم أمس.', terms },
    { text: 'ندوة عن الهجرة غير الشرعية.', fixed: 'ندوة عن الهجرة غير النظامية.', terms },
  ],
  misses: [
    { text: 'أعلنت البلدية عن مشروعات جديدة.', terms },
    { text: 'تابع لجنة المشاريع القومية أمس.', terms },
    { text: 'قرار غير شرعي.', terms },
    { text: 'أعلنت البلدية عن مشاريع جديدة.', terms: [] },
  ],
});
