import { doubleSpace } from '../../../src/rules/typography/double-space.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: doubleSpace,
  hits: [
    { text: 'وصل  الوفد إلى المطار.', fixed: 'وصل الوفد إلى المطار.', flags: ['  '] },
    { text: 'وصل الوفد.  ثم غادر.', fixed: 'وصل الوفد. ثم غادر.' },
    { text: 'شارك   20 لاعبا.', fixed: 'شارك 20 لاعبا.' },
    { text: 'قال  «نعم»  وخرج.', fixed: 'قال «نعم» وخرج.' },
  ],
  misses: [
    'وصل الوفد إلى المطار.',
    '  فقرة بمسافة بادئة.',
    'سطر ينتهي بمسافتين  \nوسطر بعده.',
    'عمود\t\tوعمود.',
    'الأول          الثاني',
    'وصل الوفد  ، ثم غادر.',
  ],
});
