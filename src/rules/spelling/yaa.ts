import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const yaa = defineRule({
  id: 'spelling/yaa',
  severity: 'error',
  fixable: true,
  description: { ar: 'الياء والألف المقصورة في آخر الكلمة', en: 'Yaa and alef maqsura at the end of a word' },
  messages: {
    yaa: {
      ar: 'آخر «{word}» خلط بين الياء والألف المقصورة؛ الصواب «{right}».',
      en: '“{word}” confuses ي and ى at its end: write “{right}”.',
    },
    ala: {
      ar: '«{word}» هنا حرف جر؛ الصواب «{right}».',
      en: '“{word}” is the preposition here: write “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('yaa', draft, context),
});
