/**
 * What the other rooms know about words. The compiled automaton implements it; tests may give a small one.
 * All words are taken with or without marks, tatweel and presentation forms.
 */

/** Models keep a part's place in this list: a new one goes to the end. */
export const PARTS_OF_SPEECH = [
  'noun',
  'adjective',
  'verb',
  'particle',
  'pronoun',
  'adverb',
  'number',
  'name',
  'place',
  'unknown',
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export type Gender = 'm' | 'f';

/** One way to read a surface form: وبالمشروعات is و + ب + ال + مشروعات, the sound feminine plural of مشروع. */
export interface Reading {
  /** Proclitics in order, the article among them: `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
  /** The form without clitics, as written (bare). */
  readonly stem: string;
  /** The attached pronoun or '' (`ه ها هم هن هما ك كم كن كما ي نا ني`). */
  readonly enclitic: string;
  /** The dictionary entry, as nearly as the dictionary says. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly gender?: Gender;
  readonly number?: 'singular' | 'dual' | 'plural';
  readonly person?: 1 | 2 | 3;
  readonly tense?: 'past' | 'present' | 'imperative';
  /** True with the article ال. */
  readonly definite: boolean;
}

export type Register = 'press' | 'general';

export interface Lexicon {
  contains(word: string): boolean;
  /** All readings, best first; empty for a word it does not know. */
  analyse(word: string): readonly Reading[];
  /** The entry of the first of them, for who asks nothing else of many words: a third of the time. */
  lemma(word: string): string | undefined;
  /** At most `max` (8) corrections, best first, without the word itself. */
  suggest(word: string, options?: { readonly max?: number }): readonly string[];
  /**
   * How rare the surface form is among running words of the press, in bits: −log2 of its smoothed probability, some 5
   * for في and 22 for a form met once. Finite for every string: a form of the dictionary that was not met has what its
   * entry promises it, and a string that is in no dictionary is rarer than all of them. `general` counts speech in.
   */
  rarity(word: string, register?: Register): number;
  /** How many outlets of the press write the surface form, at most 15; 0 for a form that none of them writes. */
  outlets(word: string): number;
  /** The same lexicon with the user's own words on top, accepted with their clitics; costs no compilation. */
  withWords(words: readonly string[]): Lexicon;
}

/** A lexicon that takes the user's own words at once: a newsroom's names and terms. */
export interface PersonalLexicon extends Lexicon {
  /** Accepts the word with its clitics from now on. */
  add(word: string): void;
  remove(word: string): void;
}
