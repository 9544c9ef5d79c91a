import { readTyped } from '../../spelling/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Lower case through and through: Reuters is a name, GDP an abbreviation, iPhone a brand. */
const COMMON_WORD = /^[a-z]{4,}$/;
const MAX_FIXES = 3;

export const latin = defineRule({
  id: 'spelling/latin',
  scope: 'paragraph',
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'كلمة بالحرف اللاتيني ليست إنجليزية',
    en: 'A word in Latin letters that is not English',
  },
  messages: {
    main: {
      ar: '«{word}» ليست في المعجم الإنجليزي.',
      en: '“{word}” is not in the English dictionary.',
    },
  },
  *check(draft, context) {
    const { english } = context;
    if (english === undefined) return;
    const typed = new Set(readTyped(draft, context).map(({ start }) => start));
    for (const { kind, start, end, text } of draft.tokens) {
      if (kind !== 'latin' || !COMMON_WORD.test(text) || english.correct(text) || typed.has(start)) continue;
      const fixes = english
        .suggest(text)
        .slice(0, MAX_FIXES)
        .map((right) => replace(start, end, right));
      yield { start, end, message: 'main', values: { word: text }, fixes };
    }
  },
});
