/** Which reading of a form comes first where the dictionary gives several. */
import type { CompiledLexicon } from './compiled.ts';
import type { PartOfSpeech, Reading } from './lexicon.ts';

/** Points against a reading; counts add up to some sixteen points for it. */
const PART_COST: Readonly<Record<PartOfSpeech, number>> = {
  particle: 0,
  pronoun: 0,
  number: 0,
  adverb: 0,
  noun: 3,
  adjective: 3.5,
  name: 4,
  place: 3,
  verb: 3.5,
  unknown: 6,
};

/** Readings without repeats, the likeliest in a news text first. */
export function rankReadings(lexicon: CompiledLexicon, readings: readonly Reading[]): readonly Reading[] {
  const distinct = new Map<string, { reading: Reading; cost: number }>();
  for (const reading of readings) {
    const key = [reading.proclitics.join('-'), reading.stem, reading.enclitic, reading.lemma, reading.pos];
    const full = [...key, reading.gender, reading.number, reading.person, reading.tense].join(' ');
    if (!distinct.has(full)) distinct.set(full, { reading, cost: costOf(lexicon, reading) });
  }
  return [...distinct.values()].sort((a, b) => a.cost - b.cost).map(({ reading }) => reading);
}

function costOf(lexicon: CompiledLexicon, reading: Reading): number {
  const { proclitics, enclitic, pos, lemma, stem } = reading;
  let cost = PART_COST[pos];
  for (const proclitic of proclitics) cost += proclitic === 'أ' ? 6 : proclitic === 'ال' ? 0.5 : 1;
  // لل before an indefinite noun is two lams; a writer nearly always means the article.
  if (proclitics.join('').includes('لل')) cost += 6;
  if (proclitics.length > 1 && proclitics[0] === 'ل' && proclitics[1] !== 'ال') cost += 4;
  if (enclitic !== '') cost += 1;
  if (reading.person !== undefined) cost += reading.person === 3 ? 0 : reading.person === 1 ? 2 : 4;
  if (reading.tense === 'imperative') cost += 5;
  return cost - Math.log2(1 + lexicon.frequency(stem)) / 2 - Math.log2(1 + lexicon.frequency(lemma)) / 2;
}
