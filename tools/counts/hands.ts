/**
 * How an article is written: does its writer leave out hamzas, or the dots of a last letter? Such an article says
 * nothing about the forms that differ in these alone: «الاسبوع» in it is not evidence that anybody means it so, nor is
 * «اخرى». It is recognised by sure slips only, forms that the dictionary lacks while it has them with the letter set
 * right: how often a form is written plays no part, or rare words (آن, قامة) would always be taken for slips.
 */
import type { Lexicon } from '../../src/lexicon/index.ts';
import { frontSplits } from '../../src/text/index.ts';

/** Habits of writing: hamza on or below a first alef, ة or ه, ي or ى at the end. */
export const HABITS = ['hamza', 'taa', 'yaa'] as const;
export type Habit = (typeof HABITS)[number];

/** What one form says of each habit; sets of habits as bits, in the order of `HABITS`. */
interface Evidence {
  /** The form is a slip: the dictionary lacks it and has it with the other letter. */
  readonly slip: number;
  /** The form is right, and would surely be a slip with the other letter. */
  readonly right: number;
  /** A writer with the habit may have meant another form, or written this one otherwise. */
  readonly concerned: number;
  /** The dictionary has another form that this one may be a slip of. */
  readonly rivalled: number;
}

const NOTHING: Evidence = { slip: 0, right: 0, concerned: 0, rivalled: 0 };
const ALEFS = 'اأإآ';
const LAST: readonly (readonly [habit: number, letter: string, other: string])[] = [
  [1, 'ة', 'ه'],
  [2, 'ي', 'ى'],
];

/** Slips in a hundred forms that could have shown one, from which on a writer counts as having the habit. */
const HABIT_SHARE = 0.02;

export class Hands {
  readonly #lexicon: Lexicon;
  readonly #evidence = new Map<string, Evidence>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The habits of whoever wrote these bare words, as bits. */
  habitsOf(words: readonly string[]): number {
    let habits = 0;
    HABITS.forEach((_, index) => {
      const { slips, rights } = this.tally(words, index);
      if (slips > 0 && slips >= HABIT_SHARE * (slips + rights)) habits |= 1 << index;
    });
    return habits;
  }

  /** Sure slips and sure right forms of a habit among the words. */
  tally(words: readonly string[], habit: number): { readonly slips: number; readonly rights: number } {
    let slips = 0;
    let rights = 0;
    for (const word of words) {
      const { slip, right } = this.#of(word);
      slips += (slip >> habit) & 1;
      rights += (right >> habit) & 1;
    }
    return { slips, rights };
  }

  /** Does a writer with one of these habits (bits) say nothing about the form? */
  isConcerned(word: string, habits: number): boolean {
    return habits !== 0 && (this.#of(word).concerned & habits) !== 0;
  }

  /** A word of the dictionary that is not a slip of another. */
  isSure(word: string): boolean {
    return this.#lexicon.contains(word) && this.#of(word).rivalled === 0;
  }

  #of(word: string): Evidence {
    let evidence = this.#evidence.get(word);
    if (evidence === undefined) {
      evidence = this.#examine(word);
      this.#evidence.set(word, evidence);
    }
    return evidence;
  }

  #examine(word: string): Evidence {
    const known = this.#has(word);
    let evidence = NOTHING;
    const compare = (habit: number, others: readonly string[]) => {
      const bit = 1 << habit;
      const other = others.some((each) => this.#has(each));
      evidence = {
        slip: evidence.slip | (!known && other ? bit : 0),
        right: evidence.right | (known && !other ? bit : 0),
        concerned: evidence.concerned | (known || other ? bit : 0),
        rivalled: evidence.rivalled | (other ? bit : 0),
      };
    };
    const alefs = this.#otherAlefs(word);
    if (alefs.length > 0) compare(0, alefs);
    for (const [habit, letter, other] of LAST) {
      if (word.endsWith(letter)) compare(habit, [word.slice(0, -1) + other]);
      else if (word.endsWith(other)) compare(habit, [word.slice(0, -1) + letter]);
    }
    return evidence;
  }

  /** The word with another alef at its front, after whatever proclitics; none where the alef is the article's. */
  #otherAlefs(word: string): string[] {
    const others: string[] = [];
    for (const { length, proclitics } of frontSplits(word)) {
      if (proclitics[0] === 'أ' || !ALEFS.includes(word[length]!)) continue;
      if (word.startsWith('ال', length) && word.length > length + 3) continue;
      for (const alef of ALEFS) {
        if (alef !== word[length]) others.push(word.slice(0, length) + alef + word.slice(length + 1));
      }
    }
    return others;
  }

  /** As a word of news: the dictionary takes an أ that asks before anything. */
  #has(word: string): boolean {
    return (
      this.#lexicon.contains(word) &&
      this.#lexicon.analyse(word).some(({ proclitics }) => proclitics[0] !== 'أ')
    );
  }
}
