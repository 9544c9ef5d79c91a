import type { Lexicon } from '../../lexicon/index.ts';
import { isLookAlike, isMark, plainLetter, type Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Letters of other languages that Arabic has no like of: a word with one is meant to be foreign. */
const FOREIGN = /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a4\u06a8\u06af\u06ba\u06c6\u06c7\u06ce\u06d0]/;

/** Where to look closer: most drafts have none. */
const LOOK_ALIKE = /[\u0654\u06a9-\u06d5]/;

export const lookAlike = defineRule({
  id: 'typography/look-alike',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'حروف فارسية أو أردية تشبه العربية (ی ک ہ)',
    en: 'Persian and Urdu letters that look Arabic (ی ک ہ)',
  },
  messages: {
    main: {
      ar: 'في «{word}» حرف غير عربي «{letter}» ({point}) يشبه العربي؛ تُكتب «{right}».',
      en: '“{word}” has the letter “{letter}” ({point}), which only looks Arabic; write “{right}”.',
    },
  },
  *check({ tokens, text }, { lexicon }) {
    if (!LOOK_ALIKE.test(text)) return;
    for (const token of tokens) {
      if (token.kind !== 'word' || !LOOK_ALIKE.test(token.text) || FOREIGN.test(token.text)) continue;
      const letter = [...token.text].find(isLookAlike);
      if (!letter) continue;
      const plain = [...token.text].map(plainLetter).join('');
      // Persian ی at the end stands for both ي and ى: «علی» is على or علي, «فی» only في.
      const readings = [plain, ...(endsInYeh(token.text) ? [withAlefMaqsura(plain)] : [])];
      const known = readings.filter((reading) => lexicon.contains(reading));
      // «نیما یوشیج»: a foreign word may keep its letters, and so may its neighbour.
      if (known.length === 0 || standsAmongForeign(tokens, token.index, lexicon)) continue;
      const best = [...known].sort((a, b) => lexicon.rarity(a) - lexicon.rarity(b));
      const point = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        start: token.start,
        end: token.end,
        message: 'main',
        values: { word: token.text, letter, point, right: best[0]! },
        fixes: best.map((right) => replace(token.start, token.end, right, { safe: known.length === 1 })),
      };
    }
  },
});

function standsAmongForeign(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return [tokens[at - 2], tokens[at + 2]].some((token) => {
    if (token?.kind !== 'word') return false;
    return FOREIGN.test(token.text) || ([...token.text].some(isLookAlike) && !lexicon.contains(token.bare));
  });
}

function lastLetterAt(word: string): number {
  let at = word.length - 1;
  while (at > 0 && isMark(word.charCodeAt(at))) at--;
  return at;
}

function endsInYeh(word: string): boolean {
  return word[lastLetterAt(word)] === '\u06cc';
}

function withAlefMaqsura(word: string): string {
  const at = lastLetterAt(word);
  return `${word.slice(0, at)}ى${word.slice(at + 1)}`;
}
