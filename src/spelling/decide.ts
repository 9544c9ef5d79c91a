/**
 * How sure it is that a word is a slip for its best alternative. Boosted trees weigh how far that alternative is ahead by
 * itself and by the sentence, how common either word is, and how the draft writes both: a word that everybody writes is
 * seldom a slip, and fits less well now and then all the same; one that nobody writes is seldom meant.
 */

import type { SlipKind } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { oddness } from './oddness.ts';
import type { Score } from './score.ts';
import { uses } from './uses.ts';

export const KINDS: readonly SlipKind[] = [
  'taa',
  'yaa',
  'front',
  'raise',
  'inna',
  'seat',
  'open-taa',
  'dad',
  'fariqa',
];

/** What the trees ask about, by their places in `evidenceOf`. */
export const EVIDENCE = [
  'alone', // how far the alternative is ahead by what it is, as natural logarithms
  'around', // and by what stands around it
  'both',
  'lead', // how far it is ahead of the next alternative
  'written', // doublings of the uses of the word as written
  'meant', // and of the alternative
  'commoner',
  'written entry', // the same of their dictionary entries
  'meant entry',
  'written odd', // is the likeliest reading one that news seldom has?
  'meant odd',
  'length',
  'marks', // -1 where the word as written has fewer hamzas and dots than what was meant, 1 where it has more
  'written elsewhere', // how often the draft has the word as written elsewhere, and the alternative
  'meant elsewhere',
  ...KINDS,
] as const;

/** What is known of a word wherever it stands. */
export interface WordUse {
  /** 0 for a word that the press does not write; one more for each doubling. */
  readonly common: number;
  readonly entry: number;
  readonly odd: number;
  readonly isParticle: boolean;
  readonly isName: boolean;
}

export function readUse(word: string, lexicon: Lexicon): WordUse {
  const readings = lexicon.analyse(word);
  const [reading] = readings;
  return {
    common: Math.log2(1 + uses(word, lexicon)),
    entry: reading ? Math.log2(1 + uses(reading.lemma, lexicon)) : 0,
    odd: reading ? oddness(reading) : 0,
    isParticle: reading?.pos === 'particle',
    isName: readings.some(({ pos }) => pos === 'name'),
  };
}

/** The alternative that is ahead of all others. */
export interface Best {
  readonly place: number;
  /** How far it is ahead of the word as written. */
  readonly alone: number;
  readonly around: number;
  /** How far it is ahead of the next alternative, at most `MOST_LEAD`. */
  readonly lead: number;
}

const MOST_LEAD = 10;

export function bestOf([written, ...others]: readonly Score[]): Best {
  let place = 0;
  for (let other = 1; other < others.length; other++)
    if (total(others[other]!) > total(others[place]!)) place = other;
  const best = others[place]!;
  let lead = MOST_LEAD;
  for (const [other, score] of others.entries())
    if (other !== place) lead = Math.min(lead, total(best) - total(score));
  return { place, alone: best.alone - written!.alone, around: best.around - written!.around, lead };
}

export function total({ alone, around }: Score): number {
  return alone + around;
}

/** A word as written and what may have been meant by it. */
export interface Pair<Of> {
  readonly written: Of;
  readonly meant: Of;
}

/** How often a draft has a word somewhere else counts up to this. */
const MOST_ELSEWHERE = 3;
/** Nobody here asks for more of how often a draft has a word: a common word that is written once more changes nothing. */
export const MOST_COUNTED = MOST_ELSEWHERE + 1;

/** What the first names of `EVIDENCE` are, to `written entry`; those of forms begin alike. */
export function standingOf({ alone, around, lead }: Best, { written, meant }: Pair<WordUse>): number[] {
  return [
    alone,
    around,
    alone + around,
    lead,
    written.common,
    meant.common,
    meant.common - written.common,
    written.entry,
  ];
}

/** @returns one number for each of `EVIDENCE`. */
export function evidenceOf(
  kind: SlipKind,
  best: Best,
  words: Pair<string>,
  use: Pair<WordUse>,
  elsewhere: Pair<number>,
): number[] {
  return [
    ...standingOf(best, use),
    use.meant.entry,
    use.written.odd,
    use.meant.odd,
    words.written.length,
    Math.sign(marksOf(words.written) - marksOf(words.meant)),
    // «إلي» for إلى comes back wherever its writer needs it; of other words, and of علي, it is a sign that they were meant.
    use.meant.isParticle && !use.written.isName ? 0 : Math.min(MOST_ELSEWHERE, elsewhere.written),
    Math.min(MOST_ELSEWHERE, elsewhere.meant),
    ...KINDS.map((each) => (each === kind ? 1 : 0)),
  ];
}

function marksOf(word: string): number {
  return word.replace(/[^أإآؤئءة]/g, '').length + (word.endsWith('ي') ? 1 : 0);
}
