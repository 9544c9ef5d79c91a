import { defineTable, ruleNamed } from '../table.ts';

export default defineTable({
  rule: ruleNamed('agreement/both'),
  hits: [
    { text: 'وصل كلتا الوفدين.', fixed: 'وصل كلا الوفدين.' },
    { text: 'حضر كلا اللاعبان التدريب.', fixed: 'حضر كلا اللاعبين التدريب.' },
    { text: 'وقع كلا الجانبان البيان.', fixed: 'وقع كلا الجانبين البيان.' },
  ],
  misses: ['وصل كلا الوفدين.', 'رفع بكلتا يديه.', 'كلا، لم يصل أحد.', 'كلتا المدينتين بعيدة.'],
});
