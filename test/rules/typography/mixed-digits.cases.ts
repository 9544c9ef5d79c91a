import { mixedDigits } from '../../../src/rules/typography/mixed-digits.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: mixedDigits,
  hits: [
    { text: 'شارك 2٥ لاعبا من 12 دولة.', fixed: 'شارك 25 لاعبا من 12 دولة.' },
    { text: 'في ٢٠١٠ وفي ٢٠١١ وفي 20١٢ بدأ العمل.', fixed: 'في ٢٠١٠ وفي ٢٠١١ وفي ٢٠١٢ بدأ العمل.' },
    { text: 'حضر ۴۵ ضيفا و٢٠ صحفيا.', fixed: 'حضر ٤٥ ضيفا و٢٠ صحفيا.' },
    { text: 'سجل ۳ أهداف في 5 مباريات.', fixed: 'سجل 3 أهداف في 5 مباريات.' },
  ],
  misses: [
    'شارك 25 لاعبا من 12 دولة.',
    'شارك ٢٥ لاعبا من ١٢ دولة.',
    'بلغ السعر ١٬٢٥٠٫٥ جنيها.',
    'في 12/4/2025 بدأ العمل.',
  ],
});
