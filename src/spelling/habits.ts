/** What a draft leaves out on the whole, which is said once of the draft or, where it is a house's style, not at all. */
import type { StyleSwitches } from '../draft/index.ts';
import { remember } from '../text/index.ts';
import type { Word } from './words.ts';

/** So many words at least make a habit; half as many where nothing speaks against it. */
const ENOUGH = 6;

/** New words after which others are forgotten. */
const KEPT = 4_000;

export interface Habits {
  /** Hamza of cutting is left out nearly everywhere: below that each word is a slip of its own. */
  readonly dropsHamza: boolean;
  /** Final yaa is printed without dots, as in Egypt. */
  readonly dotlessYaa: boolean;
}

const WITH_HAMZA = /^(?:[وفبلك]|ال|لل|وال|بال|فال|ولل)?[أإ]/;
/** Words whose last letter is ي for certain, by their commonness: في, التي, الذي, هي and every nisba with ال. */
const DOTTED = /^[وفبلك]?(?:في|التي|الذي|هي|أي|ال[^ ]{2,}ي)$/;

/** Whoever writes مسئول and شئون prints ى too, as a rule. */
const EGYPTIAN = /مسئول|شئون/;

interface Letters {
  readonly hamza: boolean;
  readonly dotted: boolean;
  readonly egyptian: boolean;
}

const lettersOf: (word: string) => Letters = remember(
  (word) => ({ hamza: WITH_HAMZA.test(word), dotted: DOTTED.test(word), egyptian: EGYPTIAN.test(word) }),
  KEPT,
);

/** How many words have such letters. */
export interface LetterCounts {
  readonly hamzas: number;
  readonly dotted: number;
  readonly egyptian: number;
}

export function countLetters(words: readonly Pick<Word, 'bare'>[]): LetterCounts {
  let [hamzas, dotted, egyptian] = [0, 0, 0];
  for (const { bare } of words) {
    const letters = lettersOf(bare);
    if (letters.hamza) hamzas++;
    if (letters.dotted) dotted++;
    if (letters.egyptian) egyptian++;
  }
  return { hamzas, dotted, egyptian };
}

/**
 * @param letters in all stretches of the draft.
 * @param dropped words that were found to lack their hamza.
 * @param dotless words that were found to end in ى for ي.
 */
export function readHabits(
  letters: Iterable<LetterCounts>,
  dropped: number,
  dotless: number,
  style: StyleSwitches,
): Habits {
  let [hamzas, dotted, egyptian] = [0, 0, 0];
  for (const each of letters) {
    hamzas += each.hamzas;
    dotted += each.dotted;
    egyptian += each.egyptian;
  }
  const isOfEgypt = dotted === 0 || (egyptian > 0 && dotless >= 2 * dotted);
  const fewDotless = isOfEgypt && 2 * dotless >= ENOUGH;
  return {
    dropsHamza: dropped >= ENOUGH && isNearlyAll(dropped, hamzas),
    dotlessYaa:
      style.finalYaa === 'egyptian' ||
      (style.finalYaa === 'auto' && (fewDotless || (dotless >= ENOUGH && isNearlyAll(dotless, dotted)))),
  };
}

function isNearlyAll(left: number, kept: number): boolean {
  return left >= 0.85 * (left + kept);
}
