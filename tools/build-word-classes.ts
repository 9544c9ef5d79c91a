/**
 * Sorts the press's words into classes by their neighbours (exchange clustering), for the people tagger: names that no
 * list has are used where listed ones are. Reproducible: no chance, no clock. `npx tsx tools/build-word-classes.ts
 * [--data ../shared/data]` writes `dictionaries/people-model/word-classes.tsv`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { OUTLETS } from '../eval/roles.ts';
import { tokenStem } from '../src/people/features.ts';
import { loadGazetteer } from '../src/people/index.ts';
import { bare, fold } from '../src/text/index.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { exchangeClasses, type Neighbours } from './people/clusters.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const CLASSES = 256;
const ROUNDS = 12;
/** Of the table: the commonest, marks of punctuation as neighbours among them. */
const WORDS = 22_000;

const press = join(values.data, 'press');
if (!existsSync(press)) {
  console.error(`No press under ${press}: give the data's folder with --data.`);
  process.exit(2);
}
const dist = new URL('../dist/', import.meta.url);
await buildData(dist);
const lists = {
  lexicon: await loadTestLexicon(),
  gazetteer: loadGazetteer(readFileSync(new URL('gazetteer.bin', dist)), { model: false }),
};

const stems = new Map<string, string>();
const stemOf = (word: string): string => {
  let stem = stems.get(word);
  if (stem === undefined) stems.set(word, (stem = fold(tokenStem(word, lists).stem)));
  return stem;
};

/** Words and marks by number, a zero at each end of a line. */
const ids = new Map<string, number>([['', 0]]);
const counts: number[] = [0];
const text: number[] = [0];
for (const file of OUTLETS.filter(({ roles }) => roles.tagger === 'fit').flatMap(({ files }) => files))
  for (const line of readFileSync(join(values.data, file), 'utf8').split('\n')) {
    for (const word of bare(line).match(/[\u0621-\u064a]+|[^\s\u0621-\u064a]/g) ?? []) {
      const stem = /[\u0621-\u064a]/.test(word) ? stemOf(word) : word;
      let id = ids.get(stem);
      if (id === undefined) ids.set(stem, (id = counts.push(0) - 1));
      counts[id]!++;
      text.push(id);
    }
    text.push(0);
  }
const names = [...ids.keys()];
const byCount = names.map((_, id) => id).sort((a, b) => counts[b]! - counts[a]! || a - b);
const kept = byCount.filter((id) => id !== 0 && !/^[0-9\u0660-\u0669]/.test(names[id]!)).slice(0, WORDS);
const rowOf = new Int32Array(names.length).fill(-1);
for (const [row, id] of kept.entries()) rowOf[id] = row;

/** Beyond a line's end, and all words that the table leaves out. */
const FIXED = 2;
const numberOf = Int32Array.from(names, (_, id) => (id === 0 ? 0 : rowOf[id]! < 0 ? 1 : FIXED + rowOf[id]!));
const numbers = text.map((id) => numberOf[id]!);
const size = FIXED + kept.length;
const totals = new Int32Array(size);
const doubles = new Int32Array(size);
const following: Map<number, number>[] = Array.from({ length: size }, () => new Map());
const preceding: Map<number, number>[] = Array.from({ length: size }, () => new Map());
for (let at = 1; at < numbers.length; at++) {
  const [before, own] = [numbers[at - 1]!, numbers[at]!];
  totals[own]!++;
  if (before === own) doubles[own]!++;
  following[before]!.set(own, (following[before]!.get(own) ?? 0) + 1);
  preceding[own]!.set(before, (preceding[own]!.get(before) ?? 0) + 1);
}
const bigrams = { left: packNeighbours(preceding), right: packNeighbours(following), totals, doubles };
const classes = exchangeClasses(bigrams, FIXED, CLASSES, ROUNDS).map((owner) => owner - FIXED);

function packNeighbours(tallies: readonly ReadonlyMap<number, number>[]): Neighbours {
  const starts = new Int32Array(tallies.length + 1);
  for (const [word, tally] of tallies.entries()) starts[word + 1] = starts[word]! + tally.size;
  const cells = tallies.flatMap((tally) => [...tally]);
  return {
    starts,
    words: Int32Array.from(cells, ([word]) => word),
    counts: Int32Array.from(cells, ([, count]) => count),
  };
}

const members: string[][] = Array.from({ length: CLASSES }, () => []);
for (const [row, id] of kept.entries()) members[classes[FIXED + row]!]!.push(names[id]!);
const output = fileURLToPath(new URL('../dictionaries/people-model/word-classes.tsv', import.meta.url));
writeFileSync(output, members.map((words) => `${words.join(' ')}\n`).join(''));
console.log(`${output}: ${kept.length} words of ${text.length} in ${CLASSES} classes`);
