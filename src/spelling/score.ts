/** How well a candidate fits where it stands: the sums of the weights of its features. */
import type { WordFacts } from './facts.ts';
import { ALONE, FEATURES, makeSurroundings, readFeatures, readSurroundings } from './features.ts';
import { groupOf, markOf, SLOTS, type SpellingModel } from './model.ts';

/** Natural logarithms, up to a constant that all candidates of a place share. */
export interface Score {
  /** By what the candidate is. */
  readonly alone: number;
  /** By what stands around it. */
  readonly around: number;
}

export type Scorer = (
  sentence: readonly WordFacts[],
  at: number,
  candidates: readonly WordFacts[],
) => readonly Score[];

export function createScorer({ unit, groupBits, marks, weights }: SpellingModel): Scorer {
  const surroundings = makeSurroundings();
  const features = new Int32Array(FEATURES);
  return (sentence, at, candidates) => {
    readSurroundings(sentence, at, surroundings);
    return candidates.map((candidate) => {
      readFeatures(candidate, surroundings, features);
      return { alone: unit * sum(0, ALONE), around: unit * sum(ALONE, FEATURES) };
    });
  };

  function sum(from: number, to: number): number {
    let total = 0;
    for (let index = from; index < to; index++) {
      const feature = features[index]!;
      const first = groupOf(feature, groupBits);
      const mark = markOf(feature);
      for (let slot = first; slot < first + SLOTS; slot++)
        if (marks[slot] === mark) {
          total += weights[slot]!;
          break;
        }
    }
    return total;
  }
}
