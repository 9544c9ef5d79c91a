/**
 * `npx tsx tools/train-trust.ts [--data ../shared/data] [--keep FILE] [--from FILE] [--dry]`: fits how loudly what is
 * suspected in spelling may be reported, into `dictionaries/spelling-model/trust.json`: on what readers said of
 * suspicions (`eval/judged.tsv`, `dictionaries/spelling-model/claims.tsv`) and on slips put into clean articles, of the
 * outlets that the speller is fitted or tuned on. Each outlet is read with the counts of the others. Prints what trees
 * that did not see an outlet say of it, and what those that ship say of the outlets that took no part. Reading takes
 * about eight minutes of two cores and fitting one; `--keep` writes what was read to a file, and `--from` fits on it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GROUNDS } from '../src/spelling/grounds.ts';
import { describeTrees } from './boost.ts';
import { buildData } from './build-data.ts';
import { describe, describeKinds, fitTrust, scoreBy } from './trust/fit.ts';
import { gather } from './trust/gather.ts';
import { FITTED_OUTLETS, readVerdicts, weighPut } from './trust/samples.ts';
import type { Gathered } from './trust/worker.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: `${root}../shared/data` },
    keep: { type: 'string' },
    from: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const isFitted = ({ outlet }: { readonly outlet: string }): boolean => FITTED_OUTLETS.has(outlet);
const isOther = (each: { readonly outlet: string }): boolean => !isFitted(each);

const gathered = await gatherAll();
if (values.keep) writeFileSync(values.keep, JSON.stringify(gathered));
const verdicts = readVerdicts(
  gathered.flatMap(({ printed }) => printed),
  read('eval/judged.tsv'),
  read('dictionaries/spelling-model/claims.tsv'),
);
const put = gathered.flatMap(({ put }) => put);
const { trust, scored } = fitTrust([...verdicts.filter(isFitted), ...weighPut(put.filter(isFitted))]);
const others = scoreBy(trust.trees, [...verdicts.filter(isOther), ...weighPut(put.filter(isOther))]);
console.log(`Asked for:\t${describeTrees(trust.trees, GROUNDS)}`);
console.log(`Least odds:\t${JSON.stringify(trust.least)}`);
for (const row of describe(scored, trust)) console.log(`fitted, left out\t${row}`);
for (const row of describe(others, trust)) console.log(`took no part\t${row}`);
for (const row of describeKinds(others, drawnOf(gathered.filter(isOther)), trust))
  console.log(`took no part\t${row}`);
if (!values.dry) writeFileSync(`${root}dictionaries/spelling-model/trust.json`, `${JSON.stringify(trust)}\n`);

async function gatherAll(): Promise<Gathered[]> {
  if (values.from) return JSON.parse(readFileSync(values.from, 'utf8'));
  await buildData(new URL('../dist/', import.meta.url));
  return gather(values.data);
}

/** How many slips of each kind were put in. */
function drawnOf(parts: readonly Gathered[]): Record<string, number> {
  const drawn: Record<string, number> = {};
  for (const part of parts)
    for (const [kind, count] of Object.entries(part.drawn)) drawn[kind] = (drawn[kind] ?? 0) + count;
  return drawn;
}
