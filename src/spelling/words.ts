/** A draft's words as the spelling rules see them. */

import type { Draft } from '../draft/index.ts';
import type { MentionKind } from '../people/index.ts';
import type { Token } from '../text/index.ts';

export interface Word {
  readonly token: Token;
  readonly bare: string;
  /** Place among the draft's words. */
  readonly place: number;
  readonly sentence: number;
  /** The word before and after in the same sentence with nothing but a blank between. */
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** The words before and after it in the draft, whatever stands between. */
  readonly previous: Word | undefined;
  readonly following: Word | undefined;
  /** The first word of its sentence. */
  readonly opensSentence: boolean;
  /** Part of a name, and whose. */
  readonly named: MentionKind | undefined;
  /** How often the draft has the word. */
  readonly count: number;
}

interface Links {
  before: Word | undefined;
  after: Word | undefined;
  following: Word | undefined;
  count: number;
}

/** Every Arabic word of two letters or more. */
export function readWords(draft: Pick<Draft, 'sentences' | 'tokens' | 'people'>): readonly Word[] {
  const named = new Map<number, MentionKind>();
  for (const { kind, tokens } of draft.people.mentions)
    for (const { index } of tokens) named.set(index, kind);
  const counts = new Map<string, number>();
  const words: (Word & Links)[] = [];
  for (const sentence of draft.sentences) {
    let last: (Word & Links) | undefined;
    for (const token of sentence.tokens) {
      if (token.kind !== 'word') continue;
      const count = (counts.get(token.bare) ?? 0) + 1;
      counts.set(token.bare, count);
      const before = last !== undefined && isNextTo(draft.tokens, last.token, token) ? last : undefined;
      const word: Word & Links = {
        token,
        bare: token.bare,
        place: words.length,
        sentence: sentence.index,
        before,
        after: undefined,
        previous: words.at(-1),
        following: undefined,
        opensSentence: last === undefined,
        named: named.get(token.index),
        count,
      };
      if (before) last!.after = word;
      const previous = words.at(-1);
      if (previous) previous.following = word;
      words.push(word);
      last = word;
    }
  }
  for (const word of words) word.count = counts.get(word.bare)!;
  return words;
}

function isNextTo(tokens: readonly Token[], before: Token, after: Token): boolean {
  return after.index === before.index + 2 && tokens[before.index + 1]!.kind === 'space';
}

/** Three words run together have fewer letters; a longer string is a paste, and costs the square of its length. */
const LONGEST = 60;
const ORDINARY = /^(?!ال$)[\u0621-\u063a\u0641-\u064a]+$/;

/** Letters that Arabic does not have (پ, ڤ, گ) are written on purpose: a foreign name. */
export function isOrdinary(word: string): boolean {
  return word.length <= LONGEST && ORDINARY.test(word);
}

/** Two letters that do not make a word, beside two others that do not: أف أم, سي إن, اف بي. */
export function isLetterName(word: Pick<Word, 'bare'> | undefined): boolean {
  return word !== undefined && LETTER_NAMES.has(word.bare);
}

const LETTER_NAMES = new Set(
  `اف أف إف ام أم إم اس أس إس ان أن إن ار أر آر اي أي آي ايه إيه ال أل إل اكس إكس اتش إتش بي سي دي تي جي في كي بى سى دى تى`.split(
    /\s+/,
  ),
);

/** Spells an acronym out with its neighbour: the أم of «أف أم», the آر of «آر تي». */
export function isInAcronym(word: Word): boolean {
  if (!isLetterName(word)) return false;
  return [word.before, word.after].some(
    (near) => near !== undefined && isLetterName(near) && !(isParticle(near) && isParticle(word)),
  );
}

/** أن, أم, في and أي are words first: two of them are not an acronym, «أم أن»; beside اف one is, «اف ام». */
function isParticle({ bare }: Word): boolean {
  return /^(?:أن|إن|ان|أم|ام|أي|اي|في)$/.test(bare);
}

/** Part of a person's or a place's name, which is its owner's to write; what a body is called are common words. */
export function isProper({ named }: Word): boolean {
  return named === 'person' || named === 'place';
}

/** Part of a person's name of several words: a single word may only look like a name. */
export function isInLongName({ named, before, after }: Word): boolean {
  return named === 'person' && (before?.named === 'person' || after?.named === 'person');
}
