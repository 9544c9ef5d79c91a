import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const mistaken = defineRule({
  id: 'spelling/mistaken',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'كلمة صحيحة كُتبت مكان أخرى تفرق عنها بحرف (لقاء زير الثقافة)',
    en: 'A word of the dictionary typed for another one letter away (لقاء زير الثقافة)',
  },
  messages: {
    main: {
      ar: '«{word}» لا تجاور ما حولها في الصحافة، وتجاوره «{right}» وبينهما حرف؛ فلعلها المقصودة.',
      en: 'The press does not put “{word}” beside these words, but “{right}”, one letter away; that may be meant.',
    },
  },
  check: (draft, context) => reportsOf('mistaken', draft, context),
});
