import { nameTerminology } from '../../../src/rules/names/terminology.ts';
import type { TermEntry } from '../../../src/terms/index.ts';
import { defineTable } from '../table.ts';

const terms: readonly TermEntry[] = [
  {
    kind: 'person',
    canonical: 'رائد الدمنهوري',
    variants: ['الدمنهوري'],
    wrong: ['رائد الدمنهورى', 'رائد الضمنهوري'],
  },
  { kind: 'person', canonical: 'سالم آل معتق' },
  { kind: 'place', canonical: 'الدار البيضاء', wrong: ['كازابلانكا'] },
  { kind: 'organisation', canonical: 'صندوق دعم الحرف', wrong: ['صندوق دعم الصناعات'] },
];

export default defineTable({
  rule: nameTerminology,
  hits: [
    { text: 'قال رائد الضمنهوري أمس.', fixed: 'قال رائد الدمنهوري أمس.', terms },
    { text: 'سافر إلى كازابلانكا.', fixed: 'سافر إلى الدار البيضاء.', terms },
    { text: 'حضر سالم ال معتق الحفل.', fixed: 'حضر سالم آل معتق الحفل.', terms },
    { text: 'شكر لسالم ال معتق أمس.', fixed: 'شكر لسالم آل معتق أمس.', terms },
    { text: 'لقاء بكازابلانكا.', fixed: 'لقاء بالدار البيضاء.', terms },
    { text: 'مدير لصندوق دعم الصناعات.', fixed: 'مدير لصندوق دعم الحرف.', terms },
  ],
  misses: [
    { text: 'قال رائد الدمنهوري أمس.', terms },
    { text: 'حضر سالم آل معتق وسالم المعتق.', terms },
    { text: 'صناعات صغيرة ودعم الصناعات.', terms },
    { text: 'باع دارا بيضاء.', terms },
  ],
});
