import { redundancy } from '../../../src/rules/style/set-phrases.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: redundancy,
  hits: [
    { text: 'سبق وأن زار المدينة.', fixed: 'سبق أن زار المدينة.' },
    { text: 'عاد في نفس اليوم.', fixed: 'عاد في اليوم نفسه.' },
    { text: 'الحدث فريد من نوعه.', fixed: 'الحدث فريد.' },
    { text: 'ثم بعد ذلك غادر الوفد.', fixed: 'ثم غادر الوفد.' },
  ],
  misses: [
    'سبق أن زار المدينة.',
    'عاد في اليوم نفسه.',
    'بعد ذلك غادر الوفد.',
    'قال: «سبق وأن زرتها».',
    'عملهما تعاون ناجح.',
  ],
});
