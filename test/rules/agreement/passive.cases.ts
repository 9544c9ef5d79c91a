import { defineTable, ruleNamed } from '../table.ts';

export default defineTable({
  rule: ruleNamed('agreement/passive'),
  hits: [
    { text: 'تم زراعة ألف شجرة.', fixed: 'تمت زراعة ألف شجرة.' },
    { text: 'وسيتم دراسة المقترح لاحقًا.', fixed: 'وستتم دراسة المقترح لاحقًا.' },
    { text: 'لم يتم إزالة الركام.', fixed: 'لم تتم إزالة الركام.' },
  ],
  misses: [
    'تمت زراعة ألف شجرة.',
    'تم الاتفاق، وتم توقيع العقد.',
    'سيتم لاحقًا دراسة المقترح.',
    'تم والحمد لله العمل.',
    'قال: «تم إزالة الركام».',
  ],
});
