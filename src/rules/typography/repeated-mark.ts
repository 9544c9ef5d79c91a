import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { isNoMark } from './marks.ts';

/** A full stop may be repeated («..» in headlines, «...»); these may not. */
const SINGLE = new Set(['،', '؛', '؟', '!', ':', ',', '«', '»', '“', '”']);

const MARKS_OF_LETTER = /[\u064b-\u0652\u0670]{2,}/g;
const TWICE_ON_LETTER = /([\u064b-\u0652\u0670])[\u064b-\u0652\u0670]*\1/;

export const repeatedMark = defineRule({
  id: 'typography/repeated-mark',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: { ar: 'علامة ترقيم أو حركة مكررة', en: 'A mark or a vowel sign that stands twice' },
  messages: {
    main: {
      ar: 'تكررت العلامة «{mark}»؛ واحدة تكفي.',
      en: '“{mark}” is repeated; one is enough.',
    },
    vowel: {
      ar: 'حركة كُتبت مرتين على حرف واحد: لا تُرى وتُفسد البحث؛ تُكتب «{right}».',
      en: 'A vowel mark stands twice on one letter: it cannot be seen and breaks searching; write “{right}”.',
    },
    clash: {
      ar: 'علامتان متعارضتان «{marks}»؛ تكفي «{mark}».',
      en: 'Two marks clash, “{marks}”; “{mark}” is enough.',
    },
  },
  *check({ tokens, text }) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind === 'word' && TWICE_ON_LETTER.test(token.text)) {
        const right = token.text.replace(MARKS_OF_LETTER, (marks) => [...new Set(marks)].join(''));
        const fixes = [replace(token.start, token.end, right, { safe: true })];
        yield { start: token.start, end: token.end, message: 'vowel', values: { right }, fixes };
      }
      if (token.kind !== 'punctuation') continue;
      if (isNoMark(tokens, at)) continue;
      const last = endOfRun(tokens, at);
      if (last > at) {
        const fixes = [replace(token.start, tokens[last]!.end, token.text, { safe: true })];
        yield {
          start: token.start,
          end: tokens[last]!.end,
          message: 'main',
          values: { mark: token.text },
          fixes,
        };
        at = last;
        continue;
      }
      const next = tokens[at + 1];
      if ((token.text !== '،' && token.text !== '؛') || !next) continue;
      // «،.» at the end of a sentence; «،..» is an unfinished one.
      if (!['.', '؟', ':', '؛'].includes(next.text) || tokens[at + 2]?.text === '.') continue;
      yield {
        start: token.start,
        end: next.end,
        message: 'clash',
        values: { marks: text.slice(token.start, next.end), mark: next.text },
        fixes: [replace(token.start, next.end, next.text)],
      };
    }
  },
});

/** The last token of a run of one mark; blanks may stand between commas («، ،»), not between other marks. */
function endOfRun(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at]!;
  if (!SINGLE.has(text)) return at;
  let last = at;
  for (;;) {
    const next = tokens[last + 1];
    if (next?.text === text) last += 1;
    else if (next?.kind === 'space' && (text === '،' || text === '؛') && tokens[last + 2]?.text === text)
      last += 2;
    else return last;
  }
}
