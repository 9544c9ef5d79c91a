/**
 * `npx tsx tools/unseen.ts [--data ../shared/data]`: per outlet, how many running words of more than two letters are in
 * no list of names or places and in no counts of the other outlets.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { addOutlet, type Counts, keptForms } from './counts/count.ts';
import { Hands } from './counts/hands.ts';
import { COUNTED_OUTLETS, MEASURED_OUTLETS, readOutlet } from './counts/outlets.ts';

const root = new URL('..', import.meta.url);
const { values } = parseArgs({
  options: { data: { type: 'string', default: join(fileURLToPath(root), '../shared/data') } },
});
if (existsSync(join(values.data, 'press'))) {
  await buildData(new URL('dist/', root));
  await measure(values.data);
} else {
  console.error(`No press under ${values.data}: give the corpora's folder with --data.`);
  process.exitCode = 2;
}

async function measure(data: string): Promise<void> {
  const { lexicon, gazetteer } = await loadTestEngine();
  const hands = new Hands(lexicon);
  const counted = COUNTED_OUTLETS.map((outlet) => {
    const articles = readOutlet(data, outlet);
    const counts: Counts = { words: 0, forms: new Map() };
    addOutlet(counts, articles, hands);
    return { id: outlet.id, articles, counts };
  });
  const measured = MEASURED_OUTLETS.map((outlet) => ({ id: outlet.id, articles: readOutlet(data, outlet) }));
  for (const { id, articles } of [...counted, ...measured]) {
    const others = counted.filter((outlet) => outlet.id !== id).map(({ counts }) => counts);
    const seen = keptForms(others, hands);
    const words = articles.flat().filter((word) => word.length > 2);
    const unseen = words.filter(
      (word) => !seen.has(word) && gazetteer.name(word) === undefined && !gazetteer.isPlace(word),
    );
    console.log(
      `${id}: ${((100 * unseen.length) / words.length).toFixed(1)} % of ${words.length} words unseen`,
    );
  }
}
