/**
 * How rare a word is: bits of its smoothed probability among running words. A counted form has its count less a
 * discount; a form that was not met has what its dictionary entry promises it, and never as much as a form met once;
 * what no dictionary has is rarer than either.
 */
import type { CompiledLexicon } from './compiled.ts';
import { type Totals, unpackTotals } from './frequency.ts';
import type { Register } from './lexicon.ts';
import { type LemmaCounts, readingBits } from './ranking.ts';
import type { ReadingFinder } from './readings.ts';

const MILLION_BITS = Math.log2(1_000_000);
/** What one form costs beyond its lemma: there are many forms to a lemma. */
const FORM_BITS = 5;
/** A form without any reading, such as the bare stem of قلت; no reading makes a form of the dictionary rarer. */
const UNREADABLE_BITS = 12;
/** A string that is in no dictionary, beyond the rarest form that is in one. */
const STRANGER_BITS = 3;
/** The most that a form may count for that was not met in all the words counted. */
const UNMET = 0.1;

export class Rarity {
  readonly #lexicon: CompiledLexicon;
  readonly #readings: () => ReadingFinder;
  readonly #totals: Totals;
  readonly #lemmas: LemmaCounts;

  constructor(lexicon: CompiledLexicon, readings: () => ReadingFinder) {
    this.#lexicon = lexicon;
    this.#readings = readings;
    this.#totals = unpackTotals(lexicon.sections.totals);
    this.#lemmas = (lemma, verb) => lexicon.count(lemma, verb ? 'verbal' : 'nominal');
  }

  /** −log2 of the form's probability. */
  bits(word: string, register: Register): number {
    const met = this.metBits(word, register);
    if (met !== undefined) return met;
    if (!this.#lexicon.contains(word)) return MILLION_BITS + FORM_BITS + UNREADABLE_BITS + STRANGER_BITS;
    const promised = 2 ** -this.#promisedBits(word);
    const most = 2 ** -this.leastUnmetBits(register);
    return -Math.log2((promised * most) / (promised + most));
  }

  /** No form that was not met has fewer. */
  leastUnmetBits(register: Register): number {
    return Math.log2(this.#words(register) / UNMET);
  }

  /** The same of a form that was met, `undefined` of another. */
  metBits(word: string, register: Register): number | undefined {
    const press = this.#lexicon.count(word, 'press');
    const speech = register === 'press' ? 0 : this.#lexicon.count(word, 'speech');
    if (press + speech === 0) return undefined;
    const count = (press === 0 ? 0 : press - this.#totals.discount) + speech;
    return Math.log2(this.#words(register) / count);
  }

  /** What the likeliest reading of a form gives it by its lemma and its clitics and endings. */
  #promisedBits(word: string): number {
    const bits = this.#readings()
      .find(word)
      .map((reading) => readingBits(reading, this.#lemmas));
    return MILLION_BITS + FORM_BITS + Math.min(UNREADABLE_BITS, ...bits);
  }

  #words(register: Register): number {
    const { press, speech } = this.#totals;
    return Math.max(1, register === 'press' ? press : press + speech);
  }
}
