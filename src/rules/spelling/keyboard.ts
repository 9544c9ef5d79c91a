import { readTyped } from '../../spelling/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export const keyboard = defineRule({
  id: 'spelling/keyboard',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'كلمة كُتبت ولوحة المفاتيح على اللغة الأخرى',
    en: 'A word typed with the keyboard in the other language',
  },
  messages: {
    main: {
      ar: 'كُتبت «{found}» ولوحة المفاتيح على اللغة الأخرى؛ هي «{right}».',
      en: '“{found}” was typed with the keyboard in the other language; it is “{right}”.',
    },
  },
  *check(draft, context) {
    for (const { start, end, found, right } of readTyped(draft, context))
      yield { start, end, message: 'main', values: { found, right }, fixes: [replace(start, end, right)] };
  },
});
