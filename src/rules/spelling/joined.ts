import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const joined = defineRule({
  id: 'spelling/joined',
  severity: 'error',
  fixable: true,
  description: { ar: 'كلمتان كُتبتا واحدة', en: 'Two words written as one' },
  messages: {
    joined: {
      ar: '«{word}» كلمتان سقط ما بينهما من مسافة؛ الصواب «{right}».',
      en: '“{word}” is two words without their blank: write “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('joined', draft, context),
});
