/** The tagger's weights as bytes: `MDQP`, version, hash bits, two bytes free, transitions (int16), weights (int8). */

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export type Label = (typeof LABELS)[number];

/** I-X may follow B-X and I-X alone. */
export function mayFollow(before: Label, after: Label): boolean {
  return !after.startsWith('I-') || before.slice(2) === after.slice(2);
}

/** Hashed weights: `weights[(feature & mask) * 7 + label]`. */
export interface TaggerModel {
  readonly bits: number;
  readonly weights: Int8Array | Float32Array;
  /** From label to label, `transitions[before * 7 + after]`, in the weights' unit. */
  readonly transitions: Int16Array | Float32Array;
}

const MAGIC = 0x5051444d; // "MDQP", little-endian
const VERSION = 2;
const HEADER = 8;
const TRANSITIONS = LABELS.length * LABELS.length;

export function packModel({ bits, weights, transitions }: TaggerModel): Uint8Array {
  // One weight in a thousand is cut off at the end of the scale; the others keep seven bits.
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.999)] ?? 1);
  const bytes = new Uint8Array(HEADER + TRANSITIONS * 2 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, VERSION);
  view.setUint8(5, bits);
  for (let at = 0; at < TRANSITIONS; at++)
    view.setInt16(HEADER + at * 2, Math.round(transitions[at]! * scale), true);
  for (let at = 0; at < weights.length; at++) {
    const value = Math.round(weights[at]! * scale);
    view.setInt8(HEADER + TRANSITIONS * 2 + at, Math.max(-127, Math.min(127, value)));
  }
  return bytes;
}

/** @throws when the bytes are not a model of this version. */
export function unpackModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint8(4) !== VERSION)
    throw new Error('not a people model of this version: train it again');
  const bits = view.getUint8(5);
  const start = HEADER + TRANSITIONS * 2;
  if (bytes.length !== start + (1 << bits) * LABELS.length) throw new Error('the people model is cut short');
  const transitions = Int16Array.from({ length: TRANSITIONS }, (_, at) =>
    view.getInt16(HEADER + at * 2, true),
  );
  return {
    bits,
    transitions,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + start, (1 << bits) * LABELS.length),
  };
}
