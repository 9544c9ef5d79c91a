/**
 * How often a word is written, on the scale that the judge's weights were set beside. Everything in this room and the spelling rules asks
 * here, so that the lexicon's rarities meet those weights in one place.
 */
import type { Lexicon, Register } from '../lexicon/index.ts';

/** Running words that a use is one of; speech adds half as many to those of the press. */
const WORDS: Readonly<Record<Register, number>> = { press: 1_180_000, general: 1_770_000 };
/** Half of the outlets that are counted: what so many write is in common use. */
export const COMMON_OUTLETS = 4;

/** A rarity that stands for fewer uses is that of a form which was not met. */
const UNMET = 0.05;

/** Expected uses in so many words; 0 for a form that was not met. `general` is the press and speech together. */
export function uses(word: string, lexicon: Lexicon, register: Register = 'press'): number {
  if (register === 'press' && lexicon.outlets(word) === 0) return 0;
  const expected = WORDS[register] * 2 ** -lexicon.rarity(word, register);
  return expected < UNMET ? 0 : expected;
}
