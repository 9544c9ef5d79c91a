import { titlesTerminology } from '../../../src/rules/titles/terminology.ts';
import type { TermEntry } from '../../../src/terms/index.ts';
import { defineTable } from '../table.ts';

const terms: readonly TermEntry[] = [
  {
    kind: 'person',
    canonical: 'رامي الصيرفي',
    gender: 'm',
    honorific: 'الدكتور',
    roles: [
      { title: 'نائب محافظ البحيرة', from: '2023-01', to: '2025-02' },
      { title: 'محافظ البحيرة', from: '2025-03' },
    ],
  },
  { kind: 'person', canonical: 'هدى المنشاوي', gender: 'f', honorific: 'المهندسة' },
];

export default defineTable({
  rule: titlesTerminology,
  hits: [
    {
      text: 'وقال الأستاذ رامي الصيرفي إن العمل بدأ.',
      fixed: 'وقال الدكتور رامي الصيرفي إن العمل بدأ.',
      terms,
    },
    {
      text: 'وقالت الدكتورة هدى المنشاوي إن العمل بدأ.',
      fixed: 'وقالت المهندسة هدى المنشاوي إن العمل بدأ.',
      terms,
    },
    {
      text: 'زار الدكتور رامي الصيرفي نائب محافظ البحيرة المدرسة يوم 3 مايو 2025.',
      fixed: 'زار الدكتور رامي الصيرفي محافظ البحيرة المدرسة يوم 3 مايو 2025.',
      terms,
    },
  ],
  misses: [
    { text: 'وقال الدكتور رامي الصيرفي إن العمل بدأ.', terms },
    { text: 'وقال رامي الصيرفي إن العمل بدأ.', terms },
    { text: 'زار الدكتور رامي الصيرفي نائب محافظ البحيرة المدرسة يوم 3 مايو 2024.', terms },
    { text: 'وقال الأستاذ رامي الجوهري إن العمل بدأ.', terms },
    { text: 'وقال الأستاذ رامي الصيرفي إن العمل بدأ.', terms: [] },
  ],
});
