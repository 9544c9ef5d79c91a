/** Fits the weights of the evidence that a word was typed for another: logistic regression by AdaGrad. */
import { EVIDENCE, oddsOf, type Rival } from '../../src/spelling/mistaken.ts';
import { random } from '../random.ts';
import type { Samples } from './samples.ts';

const SEED = 3;
const EPOCHS = 40;
const RATE = 0.5;
const FIRST_SQUARE = 1e-3;

/**
 * Slips put in are right where the rival is the word that stood there; all rivals of text as it stands are wrong. Some
 * of those are slips of the paper's own, so that the odds come out too low rather than too high.
 */
export function fitWeights({ samples }: Samples): number[] {
  const rows = samples.flatMap(({ rivals, right }): { evidence: readonly number[]; target: number }[] => {
    if (right === undefined) return rivals.map(({ evidence }) => ({ evidence, target: 0 }));
    return right < 0 ? [] : [{ evidence: rivals[right]!.evidence, target: 1 }];
  });
  const weights = new Array<number>(EVIDENCE.length).fill(0);
  const squares = new Array<number>(EVIDENCE.length).fill(FIRST_SQUARE);
  const next = random(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = rows.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [rows[at], rows[other]] = [rows[other]!, rows[at]!];
    }
    for (const { evidence, target } of rows) {
      const gap = target - 1 / (1 + Math.exp(-oddsOf(evidence, weights)));
      for (const [place, value] of evidence.entries()) {
        const gradient = gap * value;
        squares[place]! += gradient * gradient;
        weights[place]! += (RATE * gradient) / Math.sqrt(squares[place]!);
      }
    }
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

export interface Scored {
  readonly best: Rival;
  readonly odds: number;
}

export function scoreOf(rivals: readonly Rival[], weights: readonly number[]): Scored {
  const scored = rivals.map((best) => ({ best, odds: oddsOf(best.evidence, weights) }));
  return scored.reduce((one, other) => (other.odds > one.odds ? other : one));
}
