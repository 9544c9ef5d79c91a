/**
 * `npx tsx tools/train-beside.ts [--data ../shared/data] [--dry]`: fits what the neighbours of a word that the dictionary
 * does not have say of its corrections, into `dictionaries/pairs/beside.json`: slips put into one article in so many, each
 * outlet with the pairs of the others. How common a word is by itself is known from all. Prints how often the right correction comes first, without
 * the neighbours and with them, in the outlets that were fitted and in those that were not.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticles } from '../eval/press/articles.ts';
import { OUTLETS } from '../eval/roles.ts';
import { loadPairs, packPairs } from '../src/spelling/pairs.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { NO_TREES } from './boost.ts';
import { PairCounter } from './pairs/count.ts';
import { drawRankings, firstRight, fitBeside } from './pairs/rankings.ts';

const FITTED: Readonly<Record<string, number>> = { 'saudi/alyaum': 12, 'saudi/okaz': 10, tunisia: 12 };
/** Of these the speller counts nothing, or nothing here. */
const REPORTED: Readonly<Record<string, number>> = { 'saudi/almadina': 8, 'saudi/sabq': 6, morocco: 1 };
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    dry: { type: 'boolean', default: false },
  },
});
const lexicon = await loadTestLexicon();
const ids = Object.keys({ ...FITTED, ...REPORTED });
const counter = new PairCounter(lexicon, ids);
for (const outlet of OUTLETS)
  if (outlet.roles.counts === 'fit' && outlet.roles.speller !== 'report')
    for (const { text } of readArticles(values.data, outlet)) counter.add(text, outlet.id);

const drawn = new Map(
  Object.entries({ ...FITTED, ...REPORTED }).map(([id, share]) => {
    const articles = readArticles(values.data, OUTLETS.find((outlet) => outlet.id === id)!).filter(
      (_, place) => place % share === 0,
    );
    return [id, drawRankings(articles, lexicon, loadPairs(packPairs(counter.pack(NO_TREES, id))))];
  }),
);
const weights = fitBeside(Object.keys(FITTED).flatMap((id) => drawn.get(id)!));
console.log(JSON.stringify(weights));
for (const [id, rankings] of drawn) {
  const share = (count: number) => `${((100 * count) / rankings.length).toFixed(1)}%`;
  console.log(
    `${id}${FITTED[id] ? ' (fitted)' : ''}: of ${rankings.length} slips the right word comes first in`,
    `${share(firstRight(rankings, { ...weights, share: 0 }))} alone, ${share(firstRight(rankings, weights))} with its neighbours`,
  );
}
if (!values.dry)
  writeFileSync(join(root, 'dictionaries/pairs/beside.json'), `${JSON.stringify(weights, null, 2)}\n`);
