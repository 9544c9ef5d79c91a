import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstEndingAfter, firstStartingFrom, inside, type Range, touching } from '../../src/text/index.ts';

/** Ranges that follow each other, with gaps or without. */
const inOrder = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]): Range => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});
const offset = fc.nat(60);

describe('places among ranges', () => {
  it('are those that a walk from the first finds', () => {
    fc.assert(
      fc.property(inOrder, offset, (ranges, at) => {
        const count = (holds: (range: Range) => boolean) => {
          const place = ranges.findIndex(holds);
          return place < 0 ? ranges.length : place;
        };
        expect(firstEndingAfter(ranges, at)).toBe(count(({ end }) => end > at));
        expect(firstStartingFrom(ranges, at)).toBe(count(({ start }) => start >= at));
      }),
    );
  });

  it('tell what is inside, nested and overlapping ranges too', () => {
    const any = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })));
    fc.assert(
      fc.property(any, offset, (pairs, at) => {
        const ranges = pairs.map(([start, length]) => ({ start, end: start + length }));
        ranges.sort((a, b) => a.start - b.start);
        expect(inside(ranges)(at)).toBe(ranges.some(({ start, end }) => start <= at && at < end));
        const range = { start: at, end: at + 3 };
        expect(touching(ranges)(range)).toBe(
          ranges.some(({ start, end }) => start < range.end && range.start < end),
        );
      }),
    );
  });
});
