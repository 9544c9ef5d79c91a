import { isListedName } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { isLookAlike, isMark, plainLetter, type Token } from '../../text/index.ts';
import { repairAll, replace } from '../fixes.ts';
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
    draft: {
      ar: 'في {count:ofWords} من المسودة حروف غير عربية تشبه العربية («{letter}» {point} في «{word}»)؛ يصلحها إصلاح واحد.',
      en: 'In {count:ofWords} of this draft there are letters that only look Arabic (“{letter}”, {point}, in “{word}”); one fix mends them all.',
    },
  },
  *check({ tokens, text }, context) {
    if (!LOOK_ALIKE.test(text)) return;
    const { lexicon } = context;
    const found: Found[] = [];
    for (const token of tokens) {
      if (token.kind !== 'word' || !LOOK_ALIKE.test(token.text) || FOREIGN.test(token.text)) continue;
      const letter = [...token.text].find(isLookAlike);
      if (!letter) continue;
      const plain = [...token.text].map(plainLetter).join('');
      // Persian ی at the end stands for both ي and ى: «علی» is على or علي, «فی» only في.
      const readings = [plain, ...(endsInYeh(token.text) ? [withAlefMaqsura(plain)] : [])];
      const known = readings.filter((reading) => lexicon.contains(reading));
      const isArabic = known.length > 0 || ARTICLE.test(plain) || isListedName(plain, context);
      // «نیما یوشیج»: a foreign word may keep its letters, and so may its neighbour.
      if (!isArabic || standsAmongForeign(tokens, token.index, lexicon)) continue;
      const best = known.length > 0 ? known.sort((a, b) => lexicon.rarity(a) - lexicon.rarity(b)) : [plain];
      found.push({ token, letter, rights: best, safe: known.length === 1 });
    }
    const edits = found.map(({ token: { start, end }, rights: [right] }) => ({ start, end, text: right! }));
    const all = edits.length > 1 ? [repairAll(edits, { safe: found.every(({ safe }) => safe) })] : [];
    const isAllOver = found.length > MOST_TOLD;
    for (const { token, letter, rights, safe } of isAllOver ? found.slice(0, 1) : found) {
      const { start, end, text: word } = token;
      const point = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const values = { word, letter, point, right: rights[0]!, count: found.length };
      const own = rights.map((right) => replace(start, end, right, { safe }));
      const fixes = isAllOver ? all : [...own, ...all];
      yield { start, end, message: isAllOver ? 'draft' : 'main', values, fixes };
    }
  },
});

interface Found {
  readonly token: Token;
  readonly letter: string;
  /** Best first. */
  readonly rights: readonly string[];
  readonly safe: boolean;
}

/** More findings than this say no more than one does. */
const MOST_TOLD = 12;
/** Persian has no such article, so that a family's name with it is Arabic: «المنشاوی». */
const ARTICLE = /^[وفبك]?ال..../;

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
