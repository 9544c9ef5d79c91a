/** How often a finger slips so. */
import { compare } from '../slips/index.ts';
import { rateOf } from './variants.ts';

/** The share of writings of `meant` that come out as `word`. */
export function typingRate(word: string, meant: string): number {
  const comparison = compare(meant, word);
  if (comparison === undefined) return 0;
  const kinds = comparison.slips.map(({ kind }) => kind);
  return rateOf(word, comparison.bits, kinds);
}

/** Two letters changed places, or one was struck twice. */
export function isClumsy(word: string, meant: string): boolean {
  const slips = compare(meant, word)?.slips ?? [];
  return slips.length === 1 && (slips[0]!.kind === 'swapped' || slips[0]!.kind === 'doubled');
}
