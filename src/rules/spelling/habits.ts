/** What a draft leaves out on the whole: house habits, which are no errors in it. */
import type { StyleSwitches } from '../../draft/index.ts';
import type { Word } from './draft-words.ts';

/** So many words at least make a habit. */
const ENOUGH = 6;
const NEARLY_ALL = 0.85;

export interface Habits {
  /** Initial hamza is left out nearly everywhere. */
  readonly dropsHamza: boolean;
  /** Final yaa is printed without dots, as in Egypt. */
  readonly dotlessYaa: boolean;
}

const WITH_HAMZA = /^(?:[وفبلك]|ال|لل|وال|بال|فال|ولل)?[أإ]/;
/** Words whose last letter is ي for certain, by their commonness: في, التي, الذي, هي and every nisba with ال. */
const DOTTED = /^[وفبلك]?(?:في|التي|الذي|هي|أي|ال[^ ]{2,}ي)$/;

/**
 * @param dropped words that were found to lack their hamza.
 * @param dotless words that were found to end in ى for ي.
 */
export function readHabits(
  words: readonly Word[],
  dropped: number,
  dotless: number,
  style: StyleSwitches,
): Habits {
  let hamzas = 0;
  let dotted = 0;
  for (const { bare } of words) {
    if (WITH_HAMZA.test(bare)) hamzas++;
    if (DOTTED.test(bare)) dotted++;
  }
  return {
    dropsHamza: style.hamza === 'lenient' || (style.hamza === 'auto' && isHabit(dropped, hamzas)),
    dotlessYaa: style.finalYaa === 'egyptian' || (style.finalYaa === 'auto' && isHabit(dotless, dotted)),
  };
}

function isHabit(left: number, kept: number): boolean {
  return left >= ENOUGH && left >= NEARLY_ALL * (left + kept);
}
