/** Which reading of a form comes first where the dictionary gives several. */
import type { PartOfSpeech, Reading } from './lexicon.ts';

/** How often the words of a lemma are written; `verb` tells كتب "he wrote" from كتب "books". */
export type LemmaCounts = (lemma: string, verb: boolean) => number;

/** Bits against a part of speech, beyond what the lemma's own frequency says. */
const PART_BITS: Readonly<Record<PartOfSpeech, number>> = {
  particle: -4,
  pronoun: -4,
  number: -2,
  adverb: -2,
  noun: 0,
  adjective: 0.5,
  name: 1,
  place: 0.5,
  verb: 1,
  unknown: 4,
};

/** Readings without repeats, the likeliest in a news text first. */
export function rankReadings(readings: readonly Reading[], counts: LemmaCounts): readonly Reading[] {
  const distinct = new Map<string, { reading: Reading; bits: number }>();
  for (const reading of readings) {
    const { proclitics, stem, enclitic, lemma, pos, gender, number, person, tense } = reading;
    const key = [proclitics.join('-'), stem, enclitic, lemma, pos, gender, number, person, tense].join(' ');
    if (!distinct.has(key)) distinct.set(key, { reading, bits: readingBits(reading, counts) });
  }
  return [...distinct.values()].sort((a, b) => a.bits - b.bits).map(({ reading }) => reading);
}

/** How unlikely the reading is, in bits, on a scale of its own: the lemma's frequency and how it is clad. */
export function readingBits(reading: Reading, counts: LemmaCounts): number {
  const { proclitics, enclitic, pos, lemma, person, tense, number } = reading;
  let bits = PART_BITS[pos] + lemmaBits(counts(lemma, pos === 'verb'));
  for (const proclitic of proclitics) bits += proclitic === 'أ' ? 8 : proclitic === 'ال' ? 0.5 : 1.5;
  // لل before an indefinite noun is two lams, and ل before another proclitic is emphatic; both are rare.
  const second = proclitics[1];
  if (proclitics[0] === 'ل' && second !== undefined && second !== 'ال') bits += 6;
  if (proclitics.length > 2 && proclitics[1] === 'ل' && proclitics[2] === 'ل') bits += 6;
  if (enclitic !== '') bits += 2;
  if (person !== undefined && person !== 3) bits += person === 1 ? 3 : 5;
  if (tense === 'imperative') bits += 6;
  if (number === 'dual') bits += 2;
  return bits;
}

/** Bits of a lemma that is written so often; one never seen counts as a fiftieth of a word. */
export function lemmaBits(count: number): number {
  return -Math.log2(0.02 + count);
}
