import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { beside, isArabic } from './marks.ts';

const ARABIC: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟', '۔': '.' };

export const punctuation = defineRule({
  id: 'typography/punctuation',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'علامات ترقيم لاتينية في نص عربي: , ; ?',
    en: 'Latin marks in Arabic text: , ; ?',
  },
  messages: {
    main: {
      ar: 'العلامة «{mark}» ليست عربية؛ العلامة العربية «{right}».',
      en: '“{mark}” is not an Arabic mark; Arabic text takes “{right}”.',
    },
  },
  *check({ tokens }) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const right = token.kind === 'punctuation' ? ARABIC[token.text] : undefined;
      if (!right || !standsInArabic(tokens, at)) continue;
      yield {
        start: token.start,
        end: token.end,
        message: 'main',
        values: { mark: token.text, right },
        fixes: [replace(token.start, token.end, right, { safe: true })],
      };
    }
  },
});

/** «Paris, France» inside an Arabic sentence keeps its comma; so does a smiley. */
function standsInArabic(tokens: readonly Token[], at: number): boolean {
  const before = beforeClosers(tokens, at);
  const after = beside(tokens, at, 1);
  if (tokens[at]!.text === ';' && tokens[at + 1]?.text === ')') return false;
  if (isArabic(before)) return true;
  // The question mark closes what stands before it: «أغنية Where are you? الشهيرة».
  return isArabic(after) && before !== undefined && tokens[at]!.text !== '?';
}

/** The token before the mark, closing quotation marks and brackets passed over: «قال "نعم", ثم». */
function beforeClosers(tokens: readonly Token[], at: number): Token | undefined {
  let token = beside(tokens, at, -1);
  while (token && '"»”)]'.includes(token.text)) token = beside(tokens, token.index, -1);
  return token;
}
