/** Places among stretches of text that come in order, found by halves. */
import type { Range } from './shapes.ts';

/** The place of the first range that ends after the offset; the number of ranges where none does. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  return firstPlace(ranges.length, (at) => ranges[at]!.end > offset);
}

/** The place of the first range that begins at the offset or after it; the number of ranges where none does. */
export function firstStartingFrom(ranges: readonly Pick<Range, 'start'>[], offset: number): number {
  return firstPlace(ranges.length, (at) => ranges[at]!.start >= offset);
}

function firstPlace(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether an offset is in one of the ranges, which come in order of their starts and may be nested or overlap. */
export function inside(ranges: Iterable<Range>): (offset: number) => boolean {
  const touches = touching(ranges);
  return (offset) => touches({ start: offset, end: offset + 1 });
}

/** The same of a stretch that is not empty: whether one of the ranges shares a part of it. */
export function touching(ranges: Iterable<Range>): (range: Range) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    const range = merged[firstEndingAfter(merged, start)];
    return range !== undefined && range.start < end;
  };
}
