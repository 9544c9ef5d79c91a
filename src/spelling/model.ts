/**
 * The speller's weights as bytes. A feature is found by its hash: the upper bits name a group of slots, the lower eight
 * are its mark in one of them, so that a feature never seen in fitting has no weight (but for one in thirty, by chance).
 *
 * Layout, little-endian: `MDQS`, version (uint32), bits of a group's number (uint32), the unit of a weight (float32), length
 * of the decision's JSON (uint32), that JSON padded to four bytes, marks (uint8 × slots), weights (int8 × slots).
 */
import type { Trees } from './trees.ts';

export interface SpellingModel {
  /** The natural logarithm of odds that a weight of 1 stands for. */
  readonly unit: number;
  readonly groupBits: number;
  /** 0 is an empty slot. */
  readonly marks: Uint8Array;
  readonly weights: Int8Array;
  /** What the evidence of `decide.ts` says. */
  readonly judge: Trees;
}

export const SLOTS = 8;
const MAGIC = 0x5351444d; // "MDQS", little-endian
const VERSION = 2;
const HEADER = 20;

/** @throws when the bytes are not a model of this version. */
export function loadSpellingModel(bytes: Uint8Array): SpellingModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION)
    throw new Error('not a spelling model of this version: train it again');
  const groupBits = view.getUint32(8, true);
  const slots = SLOTS << groupBits;
  const length = view.getUint32(16, true);
  const start = HEADER + padded(length);
  if (bytes.length !== start + 2 * slots) throw new Error('the spelling model is cut short');
  const text = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length));
  return {
    unit: view.getFloat32(12, true),
    groupBits,
    marks: bytes.subarray(start, start + slots),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + start + slots, slots),
    judge: JSON.parse(text) as Trees,
  };
}

export function packSpellingModel({ unit, groupBits, marks, weights, judge }: SpellingModel): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(judge));
  const start = HEADER + padded(text.length);
  const bytes = new Uint8Array(start + marks.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, groupBits, true);
  view.setFloat32(12, unit, true);
  view.setUint32(16, text.length, true);
  bytes.set(text, HEADER);
  bytes.set(marks, start);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), start + marks.length);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** The first slot of the feature's group. */
export function groupOf(feature: number, groupBits: number): number {
  return (feature >>> (32 - groupBits)) * SLOTS;
}

/** Never 0. */
export function markOf(feature: number): number {
  return feature & 0xff || 1;
}
