import { forbidden } from '../../../src/rules/terms/forbidden.ts';
import type { TermEntry } from '../../../src/terms/index.ts';
import { defineTable } from '../table.ts';

const terms: readonly TermEntry[] = [
  { kind: 'term', canonical: 'متخلف عقليا', forbidden: true, note: 'لفظ مهين' },
  { kind: 'term', canonical: 'عوانس', forbidden: true, except: ['ليلة العوانس'] },
];

export default defineTable({
  rule: forbidden,
  hits: [
    { text: 'قالوا إنه متخلف عقليا.', flags: ['متخلف عقليا'], terms },
    { text: 'مقال عن العوانس في المدينة.', flags: ['عوانس'], terms },
    { text: 'وللعوانس رأي آخر.', flags: ['عوانس'], terms },
  ],
  misses: [
    { text: 'البلد متخلف صناعيا.', terms },
    { text: 'عرض مسرحية ليلة العوانس أمس.', terms },
    { text: 'مقال عن العوانس.', terms: [] },
  ],
});
