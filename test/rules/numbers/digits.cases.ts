import { digits } from '../../../src/rules/numbers/digits.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: digits,
  hits: [
    {
      text: 'شارك 20 لاعبا من 12 دولة في ٣ أيام.',
      fixed: 'شارك 20 لاعبا من 12 دولة في 3 أيام.',
      flags: ['٣'],
    },
    { text: 'في ٢٠ مارس حضر ١٢ ضيفا و5 صحفيين.', fixed: 'في ٢٠ مارس حضر ١٢ ضيفا و٥ صحفيين.' },
    { text: 'شارك 20 لاعبا.', fixed: 'شارك ٢٠ لاعبا.', style: { digits: 'arabic' } },
    { text: 'في ١٢/٤/٢٠٢٥ حضر 20 لاعبا من 30 مدينة.', fixed: 'في 12/4/2025 حضر 20 لاعبا من 30 مدينة.' },
  ],
  misses: [
    'شارك 20 لاعبا من 12 دولة.',
    'شارك ٢٠ لاعبا من ١٢ دولة.',
    'شارك عشرون لاعبا في 3 أيام.',
    { text: 'شارك ٢٠ لاعبا.', style: { digits: 'arabic' } },
    'فيروس COVID-19 في ٢٠ دولة.',
  ],
});
