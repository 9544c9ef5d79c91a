/**
 * Which words the press writes side by side, and in how many articles: «وزير الثقافة» and «لقاء وزير», never «لقاء زير»;
 * and the same of their dictionary entries: «لوزارة الثقافة» is «وزارة الثقافة» too. A pair is found by its hash, as the
 * speller's features are: the upper bits name a group of slots, twelve more are its mark there, so that one unseen pair in
 * five hundred is taken for a seen one.
 *
 * Layout, little-endian: `MDQP`, version (uint32), bits of a group's number (uint32), the number of articles counted
 * (uint32), length of the trees' JSON (uint32), that JSON padded to four bytes, a bit for each upper bits of the hash of
 * a common word (uint8 × 2^15), slots (uint16: mark << 4 | level).
 */
import type { Lexicon } from '../lexicon/index.ts';
import { hash, mix } from './facts.ts';
import type { Trees } from './trees.ts';

/** Stands for no word: a pair with it is the word before by itself. */
export const ALONE = 0;
/** Stands for what is not a word: a mark, a number, the edge of a sentence. */
export const EDGE = hash('^');

export interface WordPairs {
  /** How many articles were counted. */
  readonly articles: number;
  /**
   * How many articles have the two words (by their hashes) side by side, in doublings: 0 for fewer than two, 1 for two or
   * three, 2 for four to seven. Of a word and `ALONE`, how many have the word; 0 for fewer than four.
   */
  level(before: number, after: number): number;
  /** False for nearly all words that have no level of their own: asked hundreds of times a word, it must be quick. */
  mayBeCommon(word: number): boolean;
  /** What the evidence says (`mistaken.ts`). */
  readonly trees: Trees;
}

export interface PairTable {
  readonly groupBits: number;
  readonly articles: number;
  readonly trees: Trees;
  /** By the upper eighteen bits of their hashes, the words that have a level of their own. */
  readonly common: Uint8Array;
  /** 0 is an empty slot. */
  readonly slots: Uint16Array;
}

export const PAIR_SLOTS = 8;
const MAGIC = 0x5051444d; // "MDQP", little-endian
const VERSION = 2;
const HEADER = 20;
export const COMMON_BITS = 18;
const COMMON_BYTES = 1 << (COMMON_BITS - 3);
export const MOST_LEVEL = 15;

/** What the table knows a word by. */
export const pairHash = hash;

/** What the table knows a word's dictionary entry by; a word without one is its own. */
export function entryHash(word: string, lexicon: Lexicon): number {
  return hashOfEntry(lexicon.lemma(word) ?? word);
}

export function hashOfEntry(lemma: string): number {
  return hash(`=${lemma}`);
}

export function pairFeature(before: number, after: number): number {
  return mix(Math.imul(before, 0x9e3779b1) ^ after);
}

/** The first slot of the pair's group. */
export function pairGroup(feature: number, groupBits: number): number {
  return (feature >>> (32 - groupBits)) * PAIR_SLOTS;
}

/** Of twelve bits, never 0. */
export function pairMark(feature: number): number {
  return feature & 0xfff || 1;
}

/** @throws when the bytes are not a table of this version. */
export function loadPairs(bytes: Uint8Array): WordPairs {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION)
    throw new Error('not a table of word pairs of this version: count them again');
  const groupBits = view.getUint32(8, true);
  const count = PAIR_SLOTS << groupBits;
  const length = view.getUint32(16, true);
  const start = HEADER + padded(length) + COMMON_BYTES;
  if (bytes.length !== start + 2 * count) throw new Error('the table of word pairs is cut short');
  const trees = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length))) as Trees;
  const common = bytes.subarray(start - COMMON_BYTES, start);
  // A view of two bytes must begin at an even place, which a part of a larger buffer need not.
  const even = (bytes.byteOffset + start) % 2 === 0 ? bytes : bytes.slice();
  const slots = new Uint16Array(even.buffer, even.byteOffset + start, count);
  return {
    articles: view.getUint32(12, true),
    trees,
    mayBeCommon(word) {
      const place = word >>> (32 - COMMON_BITS);
      return (common[place >>> 3]! & (1 << (place & 7))) !== 0;
    },
    level(before, after) {
      const feature = pairFeature(before, after);
      const first = pairGroup(feature, groupBits);
      const mark = pairMark(feature);
      for (let slot = first; slot < first + PAIR_SLOTS && slots[slot] !== 0; slot++)
        if (slots[slot]! >>> 4 === mark) return slots[slot]! & 0xf;
      return 0;
    },
  };
}

export function packPairs({ groupBits, articles, trees, common, slots }: PairTable): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(trees));
  const start = HEADER + padded(text.length) + COMMON_BYTES;
  const bytes = new Uint8Array(start + 2 * slots.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, groupBits, true);
  view.setUint32(12, articles, true);
  view.setUint32(16, text.length, true);
  bytes.set(text, HEADER);
  bytes.set(common, start - COMMON_BYTES);
  for (const [at, slot] of slots.entries()) view.setUint16(start + 2 * at, slot, true);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
