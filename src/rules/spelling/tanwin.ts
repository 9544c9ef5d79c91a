import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const tanwin = defineRule({
  id: 'spelling/tanwin',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'تنوين الفتح: موضعه وما لا يقبله، واتساق المسودة فيه',
    en: 'Tanwin fath: where it stands, what refuses it, and the draft’s consistency',
  },
  messages: {
    'after-hamza': {
      ar: 'لا تُكتب ألف بعد همزة قبلها ألف: «{right}» لا «{word}».',
      en: 'No alef follows a hamza that an alef precedes: “{right}”, not “{word}”.',
    },
    fatha: {
      ar: 'على «{word}» فتحة مكان التنوين؛ الصواب «{right}».',
      en: '“{word}” has a fatha in place of tanwin: write “{right}”.',
    },
    'no-alef': {
      ar: 'تنقص «{word}» ألف التنوين؛ الصواب «{right}».',
      en: '“{word}” lacks the alef of its tanwin: write “{right}”.',
    },
    definite: {
      ar: 'المعرّف بأل لا يُنوّن: «{right}» لا «{word}».',
      en: 'A word with the article takes no tanwin: “{right}”, not “{word}”.',
    },
    missing: {
      ar: 'كُتب التنوين في أكثر المسودة وسقط من «{word}»؛ يُكتب «{right}» أو يُحذف منها كلها.',
      en: 'Most of the draft writes tanwin and “{word}” does not: write “{right}”, or drop it throughout.',
    },
    'before-alef': {
      ar: 'التنوين في أكثر المسودة أو في اختيار الدار قبل الألف: «{right}».',
      en: 'The house or most of the draft writes tanwin before the alef: “{right}”.',
    },
    'on-alef': {
      ar: 'التنوين في أكثر المسودة أو في اختيار الدار على الألف: «{right}».',
      en: 'The house or most of the draft writes tanwin on the alef: “{right}”.',
    },
    none: {
      ar: 'اختيار الدار ألا يُكتب التنوين: «{right}».',
      en: 'The house writes no tanwin: “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('tanwin', draft, context),
});
