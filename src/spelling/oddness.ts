import type { Reading } from '../lexicon/index.ts';

/** Pronouns that news seldom has: of you, of two, of women. */
const SELDOM = new Set(['ك', 'كم', 'كن', 'كما', 'هن', 'ي', 'ني']);

/** How seldom news has words of such a reading, from 0: one for each of its traits. */
export function oddness({ proclitics, tense, person, number, enclitic }: Reading): number {
  return (
    (proclitics[0] === 'أ' ? 1 : 0) +
    (tense === 'imperative' ? 1 : 0) +
    (person === 2 || (person === 1 && number === 'singular') ? 1 : 0) +
    (number === 'dual' ? 1 : 0) +
    (SELDOM.has(enclitic) ? 1 : 0)
  );
}
