import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const split = defineRule({
  id: 'spelling/split',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'كلمة قُسمت اثنتين، ورسمان في المسودة موصول ومفصول',
    en: 'One word written as two, and one phrase written both ways in a draft',
  },
  messages: {
    torn: {
      ar: '«{word}» كلمة واحدة قُسمت؛ الصواب «{right}».',
      en: '“{word}” is one word torn in two: write “{right}”.',
    },
    mixed: {
      ar: 'كُتبت «{right}» مفصولة في موضع آخر من المسودة؛ تُوحّد.',
      en: 'The draft writes “{right}” as two words elsewhere; write it one way.',
    },
  },
  check: (draft, context) => reportsOf('split', draft, context),
});
