/**
 * `npx tsx tools/train-pairs.ts [--data ../shared/data] [--read FILE] [--dry]`: counts which words the press writes side
 * by side and fits how sure it is that a word was typed for another, into `dictionaries/pairs/pairs.bin`. What is fitted
 * or tuned on an outlet is counted without it, and outlets that only report are not counted at all. `--read` lists what is
 * found in the tuning outlets, the surest first, for a reader; only counts and trees are written, never a text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLeftOut } from '../eval/left-out/left-out.ts';
import { readArticles } from '../eval/press/articles.ts';
import { OUTLETS, type Outlet } from '../eval/roles.ts';
import { loadLexicon } from '../src/lexicon/index.ts';
import { loadGazetteer } from '../src/people/index.ts';
import { EVIDENCE } from '../src/spelling/mistaken.ts';
import { loadPairs, packPairs } from '../src/spelling/pairs.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { describeTrees, NO_TREES } from './boost.ts';
import { PairCounter } from './pairs/count.ts';
import { fitMistakes, scoreOf } from './pairs/fit.ts';
import { drawSpots, type Spots } from './pairs/samples.ts';

/** Outlets that the trees are fitted on, and one article in how many. */
const FITTED: Readonly<Record<string, number>> = { 'saudi/alyaum': 8, 'saudi/okaz': 6, tunisia: 8 };
const TUNED: Readonly<Record<string, number>> = { 'saudi/almadina': 2 };
/** Of another country, tuned on the articles that it is not fitted on. */
const ALSO_TUNED = 'tunisia';
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    read: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
// Without the speller: its table of pairs may be of another version.
const engine = {
  lexicon: await loadTestLexicon(),
  gazetteer: loadGazetteer(readFileSync(join(root, 'dist/gazetteer.bin'))),
};
const outletOf = (id: string) => OUTLETS.find((outlet) => outlet.id === id)!;
const leftOut = await buildLeftOut(
  values.data,
  OUTLETS.map(({ id }) => id),
);

const counter = new PairCounter(engine.lexicon, Object.keys({ ...FITTED, ...TUNED }));
for (const outlet of OUTLETS)
  if (outlet.roles.counts === 'fit' && outlet.roles.speller !== 'report')
    for (const { text } of readArticles(values.data, outlet)) counter.add(text, outlet.id);

/** The spots of one article in `share`, from the given one on. */
function spotsOf(outlet: Outlet, pairs: ReturnType<typeof loadPairs>, share: number, first: number): Spots {
  const path = leftOut[outlet.id];
  const lexicon = path === undefined ? engine.lexicon : loadLexicon(readFileSync(path));
  const articles = readArticles(values.data, outlet).filter((_, place) => place % share === first);
  return drawSpots(articles, { ...engine, lexicon }, pairs);
}

const fitted: Spots[] = [];
const tuned: Spots[] = [];
for (const [id, share] of Object.entries({ ...FITTED, ...TUNED })) {
  const pairs = loadPairs(packPairs(counter.pack(NO_TREES, id)));
  if (FITTED[id]) fitted.push(spotsOf(outletOf(id), pairs, share, 0));
  if (TUNED[id] || id === ALSO_TUNED) tuned.push(spotsOf(outletOf(id), pairs, share, share - 1));
}
const trees = fitMistakes(fitted);
console.log(describeTrees(trees, EVIDENCE));
report('tuned on', tuned);
if (values.read !== undefined) {
  const standing = tuned
    .flatMap(({ spots }) => spots)
    .filter(({ right }) => right === undefined)
    .map((spot) => ({ ...spot, ...scoreOf(spot.rivals, trees) }))
    .sort((a, b) => b.odds - a.odds)
    .slice(0, 600);
  const rows = standing.map(
    ({ odds, best, known, shown }) =>
      `${odds.toFixed(2)}\t${known ? 'word' : 'none'}\t${best.text}\t${shown}\n`,
  );
  writeFileSync(values.read, rows.join(''));
}
const shipped = packPairs(counter.pack(trees));
if (!values.dry) {
  writeFileSync(join(root, 'dictionaries/pairs/pairs.bin'), shipped);
  console.log(`pairs.bin: ${shipped.length} bytes`);
}
const pairs = loadPairs(shipped);
for (const outlet of OUTLETS)
  if (outlet.roles.speller === 'report') report(outlet.id, [spotsOf(outlet, pairs, 1, 0)]);

/** What is found of slips put in, and how much in the same words as they stand, at ascending odds. */
function report(name: string, drawn: readonly Spots[]): void {
  const words = drawn.reduce((sum, each) => sum + each.words, 0);
  for (const known of [true, false]) {
    const spots = drawn.flatMap((each) => each.spots).filter((spot) => spot.known === known);
    const spoiled = drawn.reduce((sum, each) => sum + each.spoiled[known ? 'known' : 'unknown'], 0);
    const scored = spots.map((spot) => ({ ...spot, ...scoreOf(spot.rivals, trees) }));
    for (const least of [-3, -2, -1, 0, 1]) {
      const sure = scored.filter(({ odds }) => odds >= least);
      const put = sure.filter(({ right }) => right !== undefined);
      const righted = put.filter(({ rivals, right, best }) => rivals[right!] === best);
      console.log(
        [
          `${name}, ${known ? 'a word' : 'no word'}, odds ${least}:`,
          `righted ${((100 * righted.length) / spoiled).toFixed(1)}% of ${spoiled},`,
          `${((100_000 * (sure.length - put.length)) / words).toFixed(1)} in 100,000 words as they stand (${words})`,
        ].join(' '),
      );
    }
  }
}
