import { defineTable, ruleNamed } from '../table.ts';

export default defineTable({
  rule: ruleNamed('grammar/cut'),
  hits: [
    { text: 'وصل الفريق مساء إلى. وكان الجمهور في انتظاره.' },
    { text: 'وأضاف المدير في ختام كلمته أن.' },
    { text: 'العمل مستمر منذ أسبوع في.' },
  ],
  misses: ['وصل الفريق مساء إلى المدينة.', 'لم يعرف أحد إلى أين.', 'الأمر عادي فيه.', 'رضي عنها.'],
});
