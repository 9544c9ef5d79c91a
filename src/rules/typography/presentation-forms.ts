import { isArabicLetter, isPresentationForm } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export const presentationForms = defineRule({
  id: 'typography/presentation-forms',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'حروف بأشكال العرض القديمة (من ملفات PDF غالبًا)',
    en: 'Letters as presentation forms, mostly out of PDF files',
  },
  messages: {
    main: {
      ar: 'كُتبت «{word}» بأشكال عرض ({point}) لا بالحروف نفسها: لا تُبحث ولا تُفرز؛ تُكتب «{right}».',
      en: '“{word}” is written in presentation forms ({point}), not letters: it cannot be found or sorted; write “{right}”.',
    },
  },
  *check({ tokens }) {
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      const first = [...token.text].find((letter) => isCopied(letter.charCodeAt(0)));
      if (!first) continue;
      const right = [...token.text].map(toLetters).join('');
      const point = `U+${first.charCodeAt(0).toString(16).toUpperCase()}`;
      yield {
        start: token.start,
        end: token.end,
        message: 'main',
        values: { word: token.text, right, point },
        fixes: [replace(token.start, token.end, right, { safe: true })],
      };
    }
  },
});

/** ﷲ ﷺ ﷻ and their like (U+FDF0–FDFD) are signs of their own, typed on purpose. */
function isCopied(code: number): boolean {
  return isPresentationForm(code) && !(code >= 0xfdf0 && code <= 0xfdfd);
}

function toLetters(form: string): string {
  if (!isCopied(form.charCodeAt(0))) return form;
  return [...form.normalize('NFKC')].filter((letter) => isArabicLetter(letter.charCodeAt(0))).join('');
}
