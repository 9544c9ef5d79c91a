import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const confusion = defineRule({
  id: 'spelling/confusion',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'حروف يخلط بينها السمع: ض وظ، د وذ، س وص، ومدّ زائد، وألف واو الجماعة',
    en: 'Letters that the ear confuses: ض and ظ, د and ذ, س and ص, a vowel too many, the alef after a plural و',
  },
  messages: {
    dad: {
      ar: 'في «{word}» خلط بين الضاد والظاء؛ الصواب «{right}».',
      en: '“{word}” confuses ض and ظ: write “{right}”.',
    },
    sound: {
      ar: 'في «{word}» حرف مكان حرف يشبهه نطقًا؛ الصواب «{right}».',
      en: 'A letter of “{word}” stands for one that sounds like it: write “{right}”.',
    },
    vowel: {
      ar: 'في «{word}» حرف مد يُنطق ولا يُكتب؛ الصواب «{right}».',
      en: '“{word}” writes a vowel that is only heard: write “{right}”.',
    },
    nun: {
      ar: 'المضارع المسند إلى الجماعة يُرفع بالنون، وتُحذف مع ألف فارقة بعد ناصب أو جازم: «{right}» لا «{word}».',
      en: 'A present plural ends in ون, and in وا only after أن, لم and their like: “{right}”, not “{word}”.',
    },
    fariqa: {
      ar: 'الألف بعد الواو في «{word}» ناقصة أو زائدة؛ الصواب «{right}».',
      en: 'The alef after the و of “{word}” is missing or too much: write “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('confusion', draft, context),
});
