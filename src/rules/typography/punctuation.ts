import { readReversed } from '../../spelling/index.ts';
import type { Paragraph, Token } from '../../text/index.ts';
import { remove, replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { beside, isArabic, isNoMark } from './marks.ts';

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
    leading: {
      ar: 'لا تبدأ فقرة بالعلامة «{mark}»: موضعها آخر الكلام؛ تُحذف من أوله.',
      en: 'No paragraph begins with “{mark}”: it belongs at the end; delete it here.',
    },
  },
  *check(draft, context) {
    const { tokens, paragraphs } = draft;
    // A line out of a PDF file begins with its own end, and is reported whole.
    const turned = new Set(readReversed(draft, context).map(({ start }) => start));
    yield* findLeading(
      tokens,
      paragraphs.filter(({ start }) => !turned.has(start)),
    );
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const right = token.kind === 'punctuation' ? ARABIC[token.text] : undefined;
      if (!right || !standsInArabic(tokens, at) || isNoMark(tokens, at)) continue;
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

const COMMAS = new Set(['،', '؛']);
const ENDS = new Set(['.', '،', '؛', ':', '!', '؟', ',', ';', '?']);

/** «.أعلنت الهيئة»: typed for the end of a line that was laid out from the left. «...» goes on with what was said. */
function* findLeading(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
): Iterable<Report<'leading'>> {
  for (const [place, { sentences }] of paragraphs.entries()) {
    const mark = sentences[0]!.tokens[0]!;
    const beside = tokens[mark.index + 1];
    // A full stop alone may end the line above; a comma never begins one.
    const next = beside?.kind === 'space' && COMMAS.has(mark.text) ? tokens[mark.index + 2] : beside;
    const before = tokens[mark.index - 1];
    if (!ENDS.has(mark.text) || next?.kind !== 'word') continue;
    // Behind markup the paragraph's first word may be one that was masked.
    if (before && before.kind !== 'newline') continue;
    // A line broken at a title in the middle of its sentence: what is wrong there is the break. A headline has no end.
    if (COMMAS.has(mark.text) && place > 1 && isUnended(tokens, mark.index)) continue;
    const { start, end, text } = mark;
    const fixes = [remove(start, next.start, text)];
    yield { start, end, message: 'leading', values: { mark: text }, fixes };
  }
}

/** The line above ends in a word. */
function isUnended(tokens: readonly Token[], at: number): boolean {
  let token = tokens[at - 1];
  while (token?.kind === 'newline' || token?.kind === 'space') token = tokens[token.index - 1];
  return token?.kind === 'word';
}

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
  // «لماذا???»: all three marks are of one question.
  while (tokens[at]!.text === '?' && token?.text === '?') token = beside(tokens, token.index, -1);
  while (token && '"»”“)]'.includes(token.text)) token = beside(tokens, token.index, -1);
  return token;
}
