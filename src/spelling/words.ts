/** A draft's words as the spelling rules see them. */

import type { CountOf } from '../draft/index.ts';
import type { Mention, MentionKind } from '../people/index.ts';
import { distanceOf, type Sentence, type Token, tokensIn } from '../text/index.ts';

export interface Word {
  readonly token: Token;
  readonly bare: string;
  /** Place among the sentence's words. */
  readonly place: number;
  /** The word before and after in the same sentence with nothing but a blank between. */
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** The words before and after it in the sentence, whatever stands between. */
  readonly previous: Word | undefined;
  readonly following: Word | undefined;
  /** The first word of its sentence. */
  readonly opensSentence: boolean;
  /** Part of a name, and whose. */
  readonly named: MentionKind | undefined;
  /** How often the draft has the word, up to `MOST_COUNTED`. */
  readonly count: number;
}

/** A word while its neighbours become known. */
class WordOfSentence implements Word {
  after: Word | undefined;
  following: Word | undefined;

  constructor(
    readonly token: Token,
    readonly place: number,
    readonly before: Word | undefined,
    readonly previous: Word | undefined,
    readonly named: MentionKind | undefined,
    private readonly countOf: CountOf,
  ) {}

  get bare(): string {
    return this.token.bare;
  }

  get count(): number {
    return this.countOf(this.token.bare);
  }

  get opensSentence(): boolean {
    return this.previous === undefined;
  }
}

/**
 * The words of a sentence, with its tokens as its line has them by itself: see `Sentence.origin`.
 *
 * @param tokens all of the draft, blanks among them.
 * @param names of the sentence.
 * @param countOf how often the draft has a word; asked when a word is asked how often.
 */
export function wordsOf(
  sentence: Sentence,
  tokens: readonly Token[],
  names: readonly Pick<Mention, 'kind' | 'tokens'>[],
  countOf: CountOf,
): readonly Word[] {
  const named = new Map<number, MentionKind>();
  for (const { kind, tokens: own } of names) for (const { index } of own) named.set(index, kind);
  const words: WordOfSentence[] = [];
  const own = (sentence.origin ?? sentence).tokens;
  let last: Token | undefined;
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== 'word') continue;
    const previous = words.at(-1);
    const before = last !== undefined && isNextTo(tokens, last, token) ? previous : undefined;
    const word = new WordOfSentence(
      own[at]!,
      words.length,
      before,
      previous,
      named.get(token.index),
      countOf,
    );
    if (before && previous) previous.after = word;
    if (previous) previous.following = word;
    words.push(word);
    last = token;
  }
  return words;
}

/** The words, of the sentence as it stands in the draft. Their neighbours stay where they are. */
export function placeWords(words: readonly Word[], sentence: Sentence): Word[] {
  const tokens = tokensIn(
    sentence.tokens,
    words.map(({ token }) => token),
    distanceOf(sentence),
  );
  return words.map(
    ({ bare, place, before, after, previous, following, opensSentence, named, count }, at) => ({
      ...{ bare, place, before, after, previous, following, opensSentence, named, count },
      token: tokens[at]!,
    }),
  );
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
