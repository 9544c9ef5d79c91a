/**
 * `npx tsx tools/train-pairs.ts [--data ../shared/data] [--read FILE] [--dry]`: counts which words the press writes side
 * by side and fits how sure a word's neighbours make it that another was meant, into `dictionaries/pairs/pairs.bin`.
 * What is fitted or reported on an outlet is counted without it. `--read` lists what is found in outlets that took no
 * part, the surest first, for a reader; only counts and weights are written, never a text.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticles } from '../eval/press/articles.ts';
import { OUTLETS, type Outlet } from '../eval/roles.ts';
import { EVIDENCE } from '../src/spelling/mistaken.ts';
import { loadPairs, packPairs } from '../src/spelling/pairs.ts';
import { loadTestEngine } from '../test/engine.ts';
import { PairCounter } from './pairs/count.ts';
import { fitWeights, scoreOf } from './pairs/fit.ts';
import { drawSamples, type Samples } from './pairs/samples.ts';

/** The outlet whose slips the weights are fitted on; any that is fitted would do. */
const FITTED_ON = 'saudi/alyaum';
/** One article in so many is drawn: they are enough, and the slips of all would take an hour. */
const SHARE = 2;
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    read: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const engine = await loadTestEngine();

const isFittedOn = ({ id }: Outlet) => id === FITTED_ON;
const isReported = ({ roles }: Outlet) => roles.speller === 'report' || roles.speller === 'tune';

function countWithout(leftOut: (outlet: Outlet) => boolean): PairCounter {
  const counter = new PairCounter();
  for (const outlet of OUTLETS)
    if (outlet.roles.counts === 'fit' && !leftOut(outlet))
      for (const { text } of readArticles(values.data, outlet)) counter.add(text);
  return counter;
}

const others = countWithout((outlet) => isFittedOn(outlet) || isReported(outlet));
const pairs = loadPairs(packPairs(others.pack([])));
function samplesOf(outlets: (outlet: Outlet) => boolean): Samples {
  const articles = OUTLETS.filter(outlets).flatMap((outlet) => readArticles(values.data, outlet));
  return drawSamples(
    articles.filter((_, place) => place % SHARE === 0),
    engine,
    pairs,
  );
}

const weights = fitWeights(samplesOf(isFittedOn));
for (const [place, name] of EVIDENCE.entries()) console.log(`${name}: ${weights[place]}`);
const { samples, words, spoiled } = samplesOf(isReported);
const scored = samples.map((sample) => ({ sample, ...scoreOf(sample.rivals, weights) }));
for (const least of [2, 3, 4, 5, 6, 7]) {
  const sure = scored.filter(({ odds }) => odds >= least);
  const put = sure.filter(({ sample }) => sample.right !== undefined);
  const right = put.filter(({ sample, best }) => sample.rivals[sample.right!] === best);
  const found = (put.length / spoiled).toFixed(3);
  const standing = ((sure.length - put.length) / words) * 100_000;
  console.log(
    `odds ${least}: ${standing.toFixed(1)} in 100,000 words as they stand; of ${spoiled} slips put in ${found} found, ${(right.length / put.length).toFixed(3)} of them with the right word`,
  );
}
if (!values.dry) {
  const bytes = packPairs(countWithout(() => false).pack(weights));
  writeFileSync(join(root, 'dictionaries/pairs/pairs.bin'), bytes);
  console.log(`pairs.bin: ${bytes.length} bytes`);
}
if (values.read !== undefined) {
  const standing = scored.filter(({ sample }) => sample.right === undefined);
  const rows = standing
    .sort((a, b) => b.odds - a.odds)
    .slice(0, 400)
    .map(({ odds, best, sample }) => `${odds.toFixed(1)}\t${best.text}\t${sample.shown}\n`);
  writeFileSync(values.read, rows.join(''));
}
