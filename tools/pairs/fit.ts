/** Fits the trees that say from the evidence whether a word was typed for another. */
import type { Rival } from '../../src/spelling/mistaken.ts';
import { oddsByTrees, type Trees } from '../../src/spelling/trees.ts';
import { type BoostOptions, fitTrees, type Sample } from '../boost.ts';
import type { Spots } from './samples.ts';

/** A draft is taken to have so many slips of the hand a word. */
const DENSITY = 0.4 / 1000;
const OPTIONS: BoostOptions = { trees: 150, depth: 5, rate: 0.15, hold: 1, lift: 20 };

/**
 * Slips put in are right where the rival is the word that stood there; all rivals of text as it stands are wrong. Some
 * of those are slips of the paper's own, so that the odds come out too low rather than too high.
 */
export function fitMistakes(drawn: readonly Spots[]): Trees {
  const samples = drawn.flatMap(({ spots, words, spoiled }) => {
    const weight = (DENSITY * words) / (spoiled.known + spoiled.unknown);
    return spots.flatMap(({ rivals, right }): Sample[] => {
      if (right === undefined) return rivals.map(({ evidence }) => ({ evidence, isSlip: false, weight: 1 }));
      return right < 0 ? [] : [{ evidence: rivals[right]!.evidence, isSlip: true, weight }];
    });
  });
  return fitTrees(samples, OPTIONS);
}

export interface Scored {
  readonly best: Rival;
  readonly odds: number;
}

export function scoreOf(rivals: readonly Rival[], trees: Trees): Scored {
  const scored = rivals.map((best) => ({ best, odds: oddsByTrees(trees, best.evidence) }));
  return scored.reduce((one, other) => (other.odds > one.odds ? other : one));
}
