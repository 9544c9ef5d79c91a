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
  { kind: 'place', canonical: 'الدار البيضاء', wrong: ['كازابلانكا'] },
  { kind: 'organisation', canonical: 'صندوق دعم الحرف', wrong: ['صندوق دعم الصناعات'] },
];

export default defineTable({
  rule: nameTerminology,
  hits: [
    { text: 'قال رائد الضمنهوري أمس.', fixed: 'قال رائد الدمنهوري أمس.', terms },
    { text: 'سافر إلى كازابلانكا.', fixed: 'سافر إلى الدار البيضاء.', terms },
    { text: 'لقاء بكازابلانكا.', fixed: 'لقاء بالدار البيضاء.', terms },
    { text: 'مدير لصندوق دعم الصناعات.', fixed: 'مدير لصندوق دعم الحرف.', terms },
  ],
  misses: [
    { text: 'قال رائد الدمنهوري أمس.', terms },
    { text: 'صناعات صغيرة ودعم الصناعات.', terms },
    { text: 'باع دارا بيضاء.', terms },
  ],
});
