/**
 * What may be written onto a word's front and back, by letters alone. Whether a word really has these parts is the
 * lexicon's decision; names and house words that no lexicon knows are matched by these shapes.
 */

import { remember } from './remember.ts';

/** One way to take the particles off a word's front. */
export interface FrontSplit {
  /** In order, the article among them: `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
  /** UTF-16 length of what was taken off; لل takes two letters for ل and ال, of للجنة one or two. */
  readonly length: number;
  readonly definite: boolean;
}

const CONJUNCTIONS = ['و', 'ف', 'أ', 'أو', 'أف'];
const PREPOSITIONS = ['ب', 'ك', 'ل'];
/** A shorter word is a particle. */
const SHORTEST = 2;

/** All splits of a bare word, the whole word first. */
export const frontSplits: (word: string) => readonly FrontSplit[] = remember((word) => {
  const splits: FrontSplit[] = [{ proclitics: [], length: 0, definite: false }];
  for (const conjunction of ['', ...CONJUNCTIONS]) {
    if (!word.startsWith(conjunction)) continue;
    const before = [...conjunction];
    const at = conjunction.length;
    if (at > 0) add(splits, word, before, at, false);
    if (word.startsWith('ال', at)) add(splits, word, [...before, 'ال'], at + 2, true);
    for (const preposition of PREPOSITIONS) {
      if (!word.startsWith(preposition, at)) continue;
      const next = [...before, preposition];
      add(splits, word, next, at + 1, false);
      if (preposition === 'ل') {
        // للهيئة is ل + الهيئة; of a word that begins with ل itself one is swallowed: ل + اللجنة gives للجنة.
        if (word[at + 1] === 'ل') {
          add(splits, word, [...next, 'ال'], at + 2, true);
          add(splits, word, [...next, 'ال'], at + 1, true);
        }
      } else if (word.startsWith('ال', at + 1)) add(splits, word, [...next, 'ال'], at + 3, true);
    }
  }
  return splits;
});

function add(
  splits: FrontSplit[],
  word: string,
  proclitics: string[],
  length: number,
  definite: boolean,
): void {
  if (word.length - length >= SHORTEST) splits.push({ proclitics, length, definite });
}

/**
 * Writes proclitics onto a word: ل + ال + هيئة is للهيئة, ل + ال + لجنة is للجنة. A word that brings its own article
 * (الدار البيضاء) must be given without it, and ال among the proclitics.
 */
export function joinProclitics(proclitics: readonly string[], word: string): string {
  const definite = proclitics.at(-1) === 'ال';
  const others = definite ? proclitics.slice(0, -1) : proclitics;
  const front = others.join('');
  if (!definite) return front + word;
  if (others.at(-1) !== 'ل') return `${front}ال${word}`;
  return word.startsWith('ل') ? front + word : `${front}ل${word}`;
}

/** Attached pronouns, longest first. */
const ENCLITICS = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'كن', 'نا', 'ه', 'ك', 'ي'];

/** All ways to take a pronoun off a word's back, the whole word first; what stays has at least three letters. */
export function backSplits(word: string): { readonly stem: string; readonly enclitic: string }[] {
  const splits = [{ stem: word, enclitic: '' }];
  for (const enclitic of ENCLITICS)
    if (word.endsWith(enclitic) && word.length - enclitic.length > SHORTEST)
      splits.push({ stem: word.slice(0, -enclitic.length), enclitic });
  return splits;
}

/** The form a noun takes before a pronoun: مدرسة → مدرست, مستشفى → مستشفا. */
export function beforePronoun(word: string): string {
  if (word.endsWith('ة')) return `${word.slice(0, -1)}ت`;
  if (word.endsWith('ى')) return `${word.slice(0, -1)}ا`;
  return word;
}
