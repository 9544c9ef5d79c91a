import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const unknown = defineRule({
  id: 'spelling/unknown',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'كلمة ليست في المعجم ولا في أسماء المسودة ومصطلحات الدار',
    en: 'A word that neither the lexicon nor the draft’s names nor the house’s terms have',
  },
  messages: {
    main: {
      ar: '«{word}» ليست في المعجم؛ لعل المقصود «{right}».',
      en: '“{word}” is not in the lexicon; did you mean “{right}”?',
    },
    foreign: {
      ar: '«{word}» ليست في المعجم ولا كلمة قريبة منها؛ إن كانت اسمًا أو مصطلحًا فأضفها إلى كلمات الدار.',
      en: '“{word}” is not in the lexicon and nothing like it is; if it is a name or a term, add it to the house’s words.',
    },
    dialect: {
      ar: '«{word}» كلمة عامية؛ بالفصحى «{right}».',
      en: '“{word}” is colloquial; standard Arabic has “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('unknown', draft, context),
});
