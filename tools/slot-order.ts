/**
 * Puts the slots of each group in the order of their marks. What a table says does not depend on it (it is searched slot by
 * slot, and an empty one ends the group), and in order the three tables pack to 220 KB less.
 */
import { SLOTS } from '../src/spelling/model.ts';
import { PAIR_SLOTS } from '../src/spelling/pairs.ts';

const GROUP_BITS_AT = 8;

/** @param bytes a speller's weights (`spelling/model.ts`): marks, then weights, at the end of the file. */
export function orderWeights(bytes: Uint8Array): Uint8Array {
  // Not `slice`, which of a Node buffer is a view.
  const ordered = new Uint8Array(bytes);
  const slots = SLOTS << groupBitsOf(bytes);
  const marksAt = bytes.length - 2 * slots;
  for (let first = marksAt; first < marksAt + slots; first += SLOTS)
    for (const [place, at] of inOrder(first, SLOTS, (slot) => bytes[slot]!).entries()) {
      ordered[first + place] = bytes[at]!;
      ordered[first + place + slots] = bytes[at + slots]!;
    }
  return ordered;
}

/** @param bytes pairs of words (`spelling/pairs.ts`): slots of two bytes at the end of the file. */
export function orderPairs(bytes: Uint8Array): Uint8Array {
  // Not `slice`, which of a Node buffer is a view.
  const ordered = new Uint8Array(bytes);
  const slots = PAIR_SLOTS << groupBitsOf(bytes);
  const start = bytes.length - 2 * slots;
  const [from, to] = [bytes, ordered].map(
    ({ buffer, byteOffset }) => new DataView(buffer, byteOffset + start, 2 * slots),
  ) as [DataView, DataView];
  const slotAt = (slot: number): number => from.getUint16(2 * slot, true);
  for (let first = 0; first < slots; first += PAIR_SLOTS)
    for (const [place, at] of inOrder(first, PAIR_SLOTS, (slot) => slotAt(slot) >>> 4).entries())
      to.setUint16(2 * (first + place), slotAt(at), true);
  return ordered;
}

function groupBitsOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(GROUP_BITS_AT, true);
}

/** The places of a group by their marks; of two with one mark the first stays first, and 0, empty, is last. */
function inOrder(first: number, count: number, markAt: (slot: number) => number): number[] {
  const rank = (slot: number): number => markAt(slot) || Number.POSITIVE_INFINITY;
  return Array.from({ length: count }, (_, at) => first + at).sort((a, b) =>
    rank(a) === rank(b) ? a - b : rank(a) - rank(b),
  );
}
