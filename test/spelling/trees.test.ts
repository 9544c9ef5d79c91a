import { describe, expect, it } from 'vitest';
import { oddsByTrees } from '../../src/spelling/trees.ts';
import { fitTrees, type Sample } from '../../tools/boost.ts';

describe('trees', () => {
  it('add what each combination of answers says', () => {
    const trees = {
      bias: 1,
      depth: 2,
      features: [0, 1, 1, 1],
      cuts: [0, 5, 1, 2],
      leaves: [1, 2, 4, 8, 0, 0, 0, 16],
    };
    expect(oddsByTrees(trees, [0, 0])).toBe(1 + 1);
    expect(oddsByTrees(trees, [0, 6])).toBe(1 + 2 + 16);
    expect(oddsByTrees(trees, [1, 5])).toBe(1 + 4 + 16);
  });

  /** A slip where the first number is large and the second is not. */
  const samples = Array.from({ length: 400 }, (_, at): Sample => {
    const evidence = [at % 2, (at >> 1) % 2, at % 7];
    return { evidence, isSlip: evidence[0]! > evidence[1]!, weight: 1 };
  });

  it('learn what two pieces of evidence say together', () => {
    const trees = fitTrees(samples, { trees: 20, depth: 2, rate: 0.5, hold: 1, lift: 1 });
    expect(oddsByTrees(trees, [1, 0, 3])).toBeGreaterThan(3);
    expect(oddsByTrees(trees, [1, 1, 3])).toBeLessThan(-3);
    expect(oddsByTrees(trees, [0, 0, 3])).toBeLessThan(-3);
  });

  it('come out as rare as the weights say slips are', () => {
    const rare = samples.map((sample) => ({ ...sample, evidence: [0], weight: sample.isSlip ? 0.01 : 1 }));
    const trees = fitTrees(rare, { trees: 5, depth: 1, rate: 0.5, hold: 1, lift: 50 });
    expect(oddsByTrees(trees, [0])).toBeCloseTo(Math.log(0.01 / 3), 1);
  });
});
