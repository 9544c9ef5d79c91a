/**
 * The features of a candidate where it stands: pairs of what the candidate is (its letters, readings, entry, ending,
 * rarity) and what stands around it. Each is a 32-bit hash; the model has a weight for those that it knows.
 */
import { mix, signFacts, type WordFacts } from './facts.ts';

/** What stands around a place, as hashes; the same for every candidate there. */
export type Surroundings = Int32Array;

/** How candidates and what stands around them are turned into hashes. */
export interface FeatureSet<Facts> {
  /** Hashes of a candidate where it stands, of which so many first ones are of the candidate alone. */
  readonly size: number;
  readonly alone: number;
  /** Hashes of what stands around a place. */
  readonly contexts: number;
  /** @param words a sentence's words, marks and numbers in order. */
  readSurroundings(words: readonly Facts[], at: number, into: Surroundings): void;
  /** Writes the candidate's hashes, `size` of them. */
  readFeatures(candidate: Facts, around: Surroundings, into: Int32Array, from?: number): void;
}

const EDGE = signFacts('^');
/** From how many words before on the last verb is far. */
const FAR = 4;
/** How far back it is looked for: a sentence without a verb may be as long as the draft. */
const REACH = 30;

const CONTEXTS = 23;

function readSurroundings(words: readonly WordFacts[], at: number, into: Surroundings): void {
  const before = words[at - 1] ?? EDGE;
  const earlier = words[at - 2] ?? EDGE;
  const after = words[at + 1] ?? EDGE;
  const later = words[at + 2] ?? EDGE;
  let verb = at - 1;
  let inna = 0;
  const first = Math.max(0, at - REACH);
  while (verb >= first && words[verb]!.verb === 0) {
    if (inna === 0) inna = words[verb]!.inna;
    verb--;
  }
  const governor = verb < first ? EDGE : words[verb]!;
  const distance = Math.min(FAR, at - verb);
  into[0] = seed(1, before.folded);
  into[1] = seed(2, after.folded);
  into[2] = pair(3, before.folded, after.folded);
  into[3] = seed(4, before.reading);
  into[4] = seed(5, after.reading);
  into[5] = pair(6, before.reading, after.reading);
  into[6] = pair(7, earlier.folded, before.folded);
  into[7] = pair(8, after.folded, later.folded);
  into[8] = seed(9, earlier.folded);
  into[9] = seed(10, later.folded);
  into[10] = seed(11, before.entry);
  into[11] = seed(12, after.entry);
  into[12] = pair(13, earlier.reading, before.reading);
  into[13] = pair(14, after.reading, later.reading);
  into[14] = pair(15, before.folded, after.reading);
  into[15] = pair(16, before.reading, after.folded);
  into[16] = seed(17, before.other);
  into[17] = seed(18, after.other);
  into[18] = seed(19, governor.entry);
  into[19] = pair(20, governor.reading, distance);
  into[20] = pair(21, inna, governor.entry);
  into[21] = pair(22, governor.entry, before.reading);
  into[22] = pair(23, governor.entry, after.reading);
}

/** A context by its place in the list and what stands there. */
export function seed(place: number, code: number): number {
  return mix(code + Math.imul(place, 0x9e3779b1));
}

export function pair(place: number, first: number, second: number): number {
  return mix(Math.imul(first, 0x01000193) + second + Math.imul(place, 0x9e3779b1));
}

/** By what the candidate is: the places of `Surroundings` that each is paired with. */
const WITH_WORD = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 18, 19, 20, 21, 22];
const WITH_ENTRY = [0, 1, 3, 4, 10, 11];
const WITH_READING = [0, 1, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
const WITH_OTHER = [0, 1, 3, 4, 5];
const WITH_LAST_TWO = [3, 4, 5];
const WITH_LAST_THREE = [0, 1, 3, 4, 5];

/** Features of the candidate alone come first. */
const ALONE = 9;

const SIZE =
  ALONE +
  WITH_WORD.length +
  WITH_ENTRY.length +
  WITH_READING.length +
  WITH_OTHER.length +
  WITH_LAST_TWO.length +
  WITH_LAST_THREE.length;

function readFeatures(
  { word, reading, other, entry, lastTwo, lastThree, rarity }: WordFacts,
  around: Surroundings,
  into: Int32Array,
  from = 0,
): void {
  let at = from;
  into[at++] = mix(word + 0x2545f491);
  into[at++] = mix(entry + 0x1b873593);
  into[at++] = mix(reading + 0x2c1b3c6d);
  into[at++] = mix(other + 0x297a2d39);
  into[at++] = mix(lastTwo + 0x51ed270b);
  into[at++] = mix(lastThree + 0x6b79d8a5);
  into[at++] = mix(rarity + 0x3c6ef372);
  into[at++] = mix(Math.imul(rarity, 31) ^ lastTwo);
  into[at++] = mix(Math.imul(rarity, 37) ^ reading);
  for (const place of WITH_WORD) into[at++] = mix(word ^ around[place]!);
  for (const place of WITH_ENTRY) into[at++] = mix((entry + 0x1b873593) ^ around[place]!);
  for (const place of WITH_READING) into[at++] = mix((reading + 0x2c1b3c6d) ^ around[place]!);
  for (const place of WITH_OTHER) into[at++] = mix((other + 0x297a2d39) ^ around[place]!);
  for (const place of WITH_LAST_TWO) into[at++] = mix((lastTwo + 0x51ed270b) ^ around[place]!);
  for (const place of WITH_LAST_THREE) into[at++] = mix((lastThree + 0x6b79d8a5) ^ around[place]!);
}

export const SPELLING_FEATURES: FeatureSet<WordFacts> = {
  size: SIZE,
  alone: ALONE,
  contexts: CONTEXTS,
  readSurroundings,
  readFeatures,
};
