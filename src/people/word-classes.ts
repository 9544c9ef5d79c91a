/**
 * The classes of words by their neighbours in the press (tools/build-word-classes.ts): names that no list has stand where
 * listed ones do. Kept as a table of hashes, three bytes a slot, as thousands of strings would cost a hundred times that.
 */

/** More slots than words by half, so that most words are found at the first look. */
const BITS = 15;
const SLOTS = 1 << BITS;
const SLOT = 3;

/** @param classes folded words, a class (0..255) each. */
export function packWordClasses(classes: readonly (readonly string[])[]): Uint8Array {
  const bytes = new Uint8Array(SLOTS * SLOT);
  for (const [number, words] of classes.entries())
    for (const word of words) {
      const hash = hashWord(word);
      let slot = hash & (SLOTS - 1);
      while (printAt(bytes, slot) !== 0) slot = (slot + 1) & (SLOTS - 1);
      const print = printOf(hash);
      bytes.set([print & 0xff, print >>> 8, number], slot * SLOT);
    }
  return bytes;
}

/** @returns the class of a folded word, -1 of words that the table does not have. */
export function readWordClass(bytes: Uint8Array, word: string): number {
  const hash = hashWord(word);
  const print = printOf(hash);
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = printAt(bytes, slot);
    if (found === print) return bytes[slot * SLOT + 2]!;
    if (found === 0) return -1;
  }
}

function printAt(bytes: Uint8Array, slot: number): number {
  return bytes[slot * SLOT]! | (bytes[slot * SLOT + 1]! << 8);
}

/** Never zero, which marks a free slot; one word in thousands that the table lacks is taken for another. */
function printOf(hash: number): number {
  return (hash >>> 16) | 1;
}

/** FNV-1a over UTF-16 code units, its bits mixed as murmur3 does. */
export function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
