/** Counts words run together, from neighbours in the press. */
import type { Lexicon } from '../../src/lexicon/index.ts';
import type { Gazetteer } from '../../src/people/index.ts';
import { type Join, joinOf } from '../../src/slips/index.ts';
import type { PressCounts } from './press.ts';

interface JoinTally {
  slips: number;
  sites: number;
}

/** Two neighbours met so often have shown how they are run together. */
const COMMON = 20;
/** عبدالله and أبوظبي are one word to half of all papers. */
const OF_NAMES = /^[وفبلك]?(?:عبد|[أا]بو|[أا]بي|بو|[أا]?بن|[آأا]ل|[أا]م)$/;
/** As often as not written together: مازال, لابد. */
const EITHER_WAY = /^[وف]?(?:ما|لا)(?:زال|دام|برح|فتئ|انفك|سيما|بد)/;

export function observeJoined(
  { words, pairs }: PressCounts,
  { lexicon, gazetteer }: { readonly lexicon: Lexicon; readonly gazetteer: Gazetteer },
): ReadonlyMap<Join, JoinTally> {
  const tallies = new Map<Join, JoinTally>();
  for (const [pair, count] of pairs) {
    if (count < COMMON) continue;
    const [first, second] = pair.split(' ') as [string, string];
    const joined = first + second;
    if (first.length < 2 || second.length < 2 || OF_NAMES.test(first) || EITHER_WAY.test(joined)) continue;
    if (!lexicon.contains(first) || !lexicon.contains(second) || lexicon.contains(joined)) continue;
    if (gazetteer.name(joined) || gazetteer.isPlace(joined)) continue;
    const written = words.get(joined) ?? 0;
    if (written > count) continue;
    const tally = tallies.get(joinOf(first, second)) ?? { slips: 0, sites: 0 };
    tallies.set(joinOf(first, second), tally);
    tally.slips += written;
    tally.sites += count + written;
  }
  return tallies;
}
