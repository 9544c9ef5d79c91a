/** How well a candidate fits where it stands: the sums of the weights of its features. */
import type { FeatureSet } from './features.ts';
import { groupOf, markOf, SLOTS, type SpellingModel } from './model.ts';

/** Natural logarithms, up to a constant that all candidates of a place share. */
export interface Score {
  /** By what the candidate is. */
  readonly alone: number;
  /** By what stands around it. */
  readonly around: number;
}

export type Scorer<Facts> = (
  sentence: readonly Facts[],
  at: number,
  candidates: readonly Facts[],
) => readonly Score[];

export function createScorer<Facts>(
  { unit, groupBits, marks, weights }: SpellingModel,
  { size, alone, contexts, readSurroundings, readFeatures }: FeatureSet<Facts>,
): Scorer<Facts> {
  const surroundings = new Int32Array(contexts);
  const features = new Int32Array(size);
  return (sentence, at, candidates) => {
    readSurroundings(sentence, at, surroundings);
    return candidates.map((candidate) => {
      readFeatures(candidate, surroundings, features);
      return { alone: unit * sum(0, alone), around: unit * sum(alone, size) };
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
