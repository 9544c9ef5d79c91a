import { keyboard } from '../../../src/rules/spelling/keyboard.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: keyboard,
  hits: [
    { text: 'قال hg,.dv إن العمل بدأ.', fixed: 'قال الوزير إن العمل بدأ.' },
    { text: 'وصل الوفد إلى hglv;..', fixed: 'وصل الوفد إلى المركز.' },
    { text: 'بدأ hgluvq أمس.', fixed: 'بدأ المعرض أمس.' },
    { text: 'كتب اثممخ في أول السطر.', fixed: 'كتب hello في أول السطر.' },
  ],
  misses: [
    'قال الوزير إن منصة Zoom وموقع example.com يعملان.',
    'أعلنت شركة Kds الفرنسية عن هاتف جديد من نوع and/or.',
    'تغير خرشم إحدى الحاويات بعد أن مرت سنهة واحدة.',
    'زار الوفد بلدة ملحم ثم عاد.',
  ],
});
