/** Which reading of a form comes first where the dictionary gives several. */
import type { PartOfSpeech, Reading } from './lexicon.ts';

/** How often the words of a lemma are written; `verb` distinguishes كتب "he wrote" from كتب "books". */
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
  place: -0.5,
  verb: 1,
  unknown: 4,
};

/** How much rarer a word is with the clitic than without one. */
const PROCLITIC_BITS: Readonly<Record<string, number>> = {
  ال: 0,
  و: 2.5,
  ب: 2.5,
  ل: 3,
  س: 2.5,
  ف: 5.5,
  ك: 6,
  أ: 9,
};
const ENCLITIC_BITS: Readonly<Record<string, number>> = {
  ه: 3,
  ها: 3,
  هم: 4,
  نا: 4,
  ي: 4.5,
  ني: 5,
  ك: 5,
  كم: 6,
  هما: 7,
  هن: 7,
  كما: 9,
  كن: 9,
};
const PERSON_BITS = { 1: 3, 2: 5, 3: 0 } as const;

/** Readings without repeats, the likeliest in a news text first. */
export function rankReadings(readings: readonly Reading[], counts: LemmaCounts): readonly Reading[] {
  const ranked: Reading[] = [];
  const ranks: number[] = [];
  for (const reading of readings) {
    const bits = readingBits(reading, counts);
    let at = ranks.length;
    while (at > 0 && ranks[at - 1]! > bits) at--;
    // What is the same is as likely, so it is among those just before.
    let other = at - 1;
    while (other >= 0 && ranks[other] === bits && !isSame(ranked[other]!, reading)) other--;
    if (other >= 0 && ranks[other] === bits) continue;
    ranked.splice(at, 0, reading);
    ranks.splice(at, 0, bits);
  }
  return ranked;
}

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.lemma === other.lemma &&
    one.stem === other.stem &&
    one.pos === other.pos &&
    one.number === other.number &&
    one.gender === other.gender &&
    one.person === other.person &&
    one.tense === other.tense &&
    one.enclitic === other.enclitic &&
    one.proclitics.join('-') === other.proclitics.join('-')
  );
}

/** The first that `rankReadings` would give. */
export function likeliest(readings: readonly Reading[], counts: LemmaCounts): Reading | undefined {
  let best: Reading | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const reading of readings) {
    const bits = readingBits(reading, counts);
    if (bits < least) {
      best = reading;
      least = bits;
    }
  }
  return best;
}

/** How unlikely the reading is, in bits, on a scale of its own: the lemma's frequency, its clitics and endings. */
export function readingBits(reading: Reading, counts: LemmaCounts): number {
  const { proclitics, stem, enclitic, pos, lemma, gender, person, tense, number } = reading;
  let bits = PART_BITS[pos] + lemmaBits(counts(lemma, pos === 'verb')) + (ENCLITIC_BITS[enclitic] ?? 0);
  for (const proclitic of proclitics) bits += PROCLITIC_BITS[proclitic] ?? 0;
  // لل before an indefinite noun is two lams, and ل before another proclitic is emphatic; both are rare.
  const second = proclitics[1];
  if (proclitics[0] === 'ل' && second !== undefined && second !== 'ال') bits += 6;
  if (proclitics.length > 2 && proclitics[1] === 'ل' && proclitics[2] === 'ل') bits += 6;
  if (person !== undefined && pos === 'verb') bits += PERSON_BITS[person];
  if (tense === 'imperative') bits += 6;
  if (number === 'dual') bits += 3;
  // تؤكد is "she confirms" before it is the passive of تأكد.
  if (tense === 'past' && stem[1] === 'ؤ' && lemma[1] === 'أ') bits += 8;
  // ليبيا is the country before it is a Libyan with tanwin.
  if (stem === lemma) bits -= 2;
  // حالة is a noun of its own before it is the feminine of حال.
  else if (pos !== 'verb' && gender === 'f' && number === 'singular' && !lemma.endsWith('ة')) bits += 1.5;
  return bits;
}

/** Bits of a lemma that is written so often; one never seen counts as a fiftieth of a word. */
export function lemmaBits(count: number): number {
  return -Math.log2(0.02 + count);
}
