import { respace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { beside } from './marks.ts';

/** «حرف و», «الواو و»: the letter itself. */
const NAMES_OF_LETTERS = new Set(['حرف', 'الحرف', 'بحرف', 'الفئة', 'المجموعة', 'البند', 'الفقرة', 'القسم']);

export const detachedWaw = defineRule({
  id: 'typography/detached-waw',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: { ar: 'واو العطف مفصولة عن كلمتها', en: 'The conjunction و detached from its word' },
  messages: {
    main: {
      ar: 'واو العطف تتصل بالكلمة بعدها: «و{word}».',
      en: 'The conjunction و is written onto the next word: “و{word}”.',
    },
  },
  *check({ tokens }) {
    for (let at = 0; at + 2 < tokens.length; at++) {
      const waw = tokens[at]!;
      const blank = tokens[at + 1]!;
      const word = tokens[at + 2]!;
      if (waw.text !== 'و' || waw.kind !== 'word' || blank.kind !== 'space') continue;
      if (word.kind !== 'word' || word.bare.length < 2) continue;
      const before = tokens[at - 1];
      if (before && before.kind !== 'space' && before.kind !== 'newline') continue;
      // «أ و ب», «حرف و»: a letter among letters.
      const earlier = beside(tokens, at, -1);
      if (earlier?.kind === 'word' && (earlier.bare.length === 1 || NAMES_OF_LETTERS.has(earlier.bare)))
        continue;
      yield {
        start: waw.start,
        end: word.end,
        message: 'main',
        values: { word: word.text },
        fixes: [respace(blank.start, blank.end, '')],
      };
    }
  },
});
