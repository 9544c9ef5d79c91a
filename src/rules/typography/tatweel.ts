import { isMark, TATWEEL } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** «لـمحمد», «بـالقاهرة», «الـGDP»: one tatweel that sets a particle off from a name. */
const SET_OFF = /^[وف]?(?:[بلك]|ال|بال|لل|س)\u0640(?!\u0640)/;
/** «ألمانياـــ أسترالياـــ تشيلي»: after a letter that does not join, before a word, or drawn out at its end, a dash. */
const DASH = /^\u0640+|[اأإآدذرزوؤىةء]\u0640+$|\u0640{2,}$/;
/** «القاهرةـالجزائر»: after a letter that joins nothing it does not stretch the word. */
const INNER_DASH = /[ءآأؤإاةدذرزوى]\p{M}*\u0640/u;
/** «هـ» after a year, «جـ», «عـ»: letters that stand for a word keep the tatweel at their end. */
const LONGEST_ABBREVIATION = 2;

export const tatweel = defineRule({
  id: 'typography/tatweel',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: { ar: 'تطويل (كشيدة) داخل الكلمة', en: 'Tatweel (kashida) inside a word' },
  messages: {
    main: {
      ar: 'التطويل في «{word}» زينة خط، ويُفسد البحث؛ تُكتب «{right}».',
      en: 'The tatweel in “{word}” is ornament and breaks searching; write “{right}”.',
    },
  },
  *check({ tokens }) {
    for (const token of tokens) {
      if (token.kind !== 'word' || !token.text.includes('\u0640')) continue;
      if (token.bare.length <= LONGEST_ABBREVIATION) continue;
      if (!token.text.replace(SET_OFF, '').replace(DASH, '').includes('\u0640')) continue;
      if (INNER_DASH.test(token.text)) continue;
      const right = withoutTatweel(token.text);
      yield {
        start: token.start,
        end: token.end,
        message: 'main',
        values: { word: token.text, right },
        // «قال فقطـ وانصرف»: a single one at the end may be a dash as well.
        fixes: [replace(token.start, token.end, right, { safe: !/^\u0640|\u0640$/.test(token.text) })],
      };
    }
  },
});

/** Marks may ride on a tatweel («هـٰذا»): only those with no letter to ride on are dropped with it. */
function withoutTatweel(word: string): string {
  let result = '';
  for (const character of word) {
    const code = character.charCodeAt(0);
    if (code === TATWEEL || (isMark(code) && result === '')) continue;
    result += character;
  }
  return result;
}
