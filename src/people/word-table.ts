/**
 * A set of words as flat bytes, each word with a number: opened in place, so that thousands of names cost nothing until
 * one is asked for.
 *
 *     u32 number of words   u32 number of slots, a power of two
 *     u32 per word, and one more: where its letters begin   u32 per slot: the word's number and one, 0 where it is free
 *     u16 per letter, UTF-16 code units
 */
import { hashWord } from './word-classes.ts';

export interface WordTable {
  /** The word's place in the list that was packed; -1 of words that it does not have. */
  find(word: string): number;
}

const HEADER = 2;

/** @param words each once. */
export function packWords(words: readonly string[]): Uint8Array {
  const slotBits = Math.ceil(Math.log2(words.length * 1.5 + 1));
  const slots = new Uint32Array(1 << slotBits);
  const starts = new Uint32Array(words.length + 1);
  for (const [number, word] of words.entries()) {
    starts[number + 1] = starts[number]! + word.length;
    let slot = hashWord(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  const letters = Uint16Array.from(words.join(''), (letter) => letter.charCodeAt(0));
  const numbers = Uint32Array.of(words.length, slots.length, ...starts, ...slots);
  const bytes = new Uint8Array(numbers.byteLength + letters.byteLength);
  bytes.set(new Uint8Array(numbers.buffer));
  bytes.set(new Uint8Array(letters.buffer), numbers.byteLength);
  return bytes;
}

/** @param bytes aligned to four. */
export function openWords({ buffer, byteOffset, byteLength }: Uint8Array): WordTable {
  const [count, size] = new Uint32Array(buffer, byteOffset, HEADER) as Iterable<number> as [number, number];
  const starts = new Uint32Array(buffer, byteOffset + HEADER * 4, count + 1);
  const slots = new Uint32Array(buffer, starts.byteOffset + starts.byteLength, size);
  const lettersAt = slots.byteOffset + slots.byteLength;
  const letters = new Uint16Array(buffer, lettersAt, (byteOffset + byteLength - lettersAt) >>> 1);
  const isWord = (number: number, word: string): boolean => {
    const start = starts[number]!;
    if (starts[number + 1]! - start !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (letters[start + at] !== word.charCodeAt(at)) return false;
    return true;
  };
  return {
    find(word) {
      for (let slot = hashWord(word) & (size - 1); slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
        const number = slots[slot]! - 1;
        if (isWord(number, word)) return number;
      }
      return -1;
    },
  };
}
