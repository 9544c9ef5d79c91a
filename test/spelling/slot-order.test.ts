import { describe, expect, it } from 'vitest';
import { loadSpellingModel, packSpellingModel, SLOTS } from '../../src/spelling/model.ts';
import {
  loadPairs,
  PAIR_SLOTS,
  packPairs,
  pairFeature,
  pairGroup,
  pairMark,
} from '../../src/spelling/pairs.ts';
import { orderPairs, orderWeights } from '../../tools/slot-order.ts';

const TREES = { bias: 0, depth: 1, features: [0], cuts: [0], leaves: [0, 0] };

describe('slots in order', () => {
  it('keep each weight with its mark, and what is empty last', () => {
    const model = {
      unit: 0.5,
      groupBits: 1,
      marks: Uint8Array.of(9, 3, 200, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1),
      weights: Int8Array.of(-9, 3, 100, 0, 0, 0, 0, 0, 8, -7, 6, -5, 4, -3, 2, -1),
      judge: TREES,
    };
    const { marks, weights } = loadSpellingModel(orderWeights(Buffer.from(packSpellingModel(model))));
    expect(marks).toEqual(Uint8Array.of(3, 9, 200, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8));
    expect(weights).toEqual(Int8Array.of(3, -9, 100, 0, 0, 0, 0, 0, -1, 2, -3, 4, -5, 6, -7, 8));
    expect(marks.length).toBe(SLOTS * 2);
  });

  it('leave every pair its level', () => {
    const groupBits = 3;
    const slots = new Uint16Array(PAIR_SLOTS << groupBits);
    const words = Array.from({ length: 50 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);
    for (const [at, word] of words.entries()) {
      const feature = pairFeature(word, 7);
      const first = pairGroup(feature, groupBits);
      const free = slots.subarray(first, first + PAIR_SLOTS).indexOf(0);
      if (free >= 0) slots[first + free] = (pairMark(feature) << 4) | ((at % 14) + 1);
    }
    const table = { groupBits, articles: 10, trees: TREES, common: new Uint8Array(1 << 15), slots };
    const bytes = Buffer.from(packPairs(table));
    const [before, after] = [new Uint8Array(bytes), orderPairs(bytes)].map(loadPairs);
    const levels = words.map((word) => before!.level(word, 7));
    expect(levels.filter((level) => level > 0).length).toBeGreaterThan(30);
    expect(words.map((word) => after!.level(word, 7))).toEqual(levels);
    expect(orderPairs(bytes)).not.toEqual(new Uint8Array(bytes));
    expect(orderPairs(orderPairs(bytes))).toEqual(orderPairs(bytes));
  });
});
