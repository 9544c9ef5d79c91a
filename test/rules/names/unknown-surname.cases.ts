import { namesUnknownSurname } from '../../../src/rules/names/unknown-surname.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: namesUnknownSurname,
  hits: [
    { text: 'قال المهندس الرفاعي إن المشروع اكتمل.', flags: ['الرفاعي'] },
    { text: 'وقالت الدكتورة المنشاوي إن التسجيل بدأ، وأضافت المنشاوي أنه مجاني.', flags: ['المنشاوي'] },
    { text: 'زار الوزير الحلواني المعرض مساء أمس.', flags: ['الحلواني'] },
  ],
  misses: [
    'قال المهندس عاطف الرفاعي إن المشروع اكتمل.',
    'قال المهندس عاطف الرفاعي إن المشروع اكتمل. وأضاف الرفاعي أن الافتتاح قريب.',
    {
      text: 'قال المهندس الرفاعي إن المشروع اكتمل.',
      terms: [{ kind: 'person', canonical: 'عاطف الرفاعي' }],
    },
  ],
});
