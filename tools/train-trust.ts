/**
 * `npx tsx tools/train-trust.ts [--data ../shared/data] [--dry]`: fits how loudly what is suspected in spelling may be
 * reported, into `dictionaries/spelling-model/trust.json`: on what readers said of suspicions (`eval/judged.tsv`,
 * `dictionaries/spelling-model/claims.tsv`) and on slips put into clean articles, of the outlets that the speller is
 * fitted or tuned on. Each outlet is read with the counts of the others. Prints what trees that did not see an outlet say
 * of it, and what those that ship say of the outlets that took no part.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLeftOut } from '../eval/left-out/left-out.ts';
import { OUTLETS } from '../eval/roles.ts';
import { GROUNDS } from '../src/spelling/trust.ts';
import { describeTrees } from './boost.ts';
import { buildData } from './build-data.ts';
import { describe, fitTrust, scoreBy } from './trust/fit.ts';
import { isFitted, putSlips, readPlaces, readVerdicts } from './trust/samples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: `${root}../shared/data` },
    dry: { type: 'boolean', default: false },
  },
});
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

await buildData(new URL('../dist/', import.meta.url));
const leftOut = await buildLeftOut(
  values.data,
  OUTLETS.map(({ id }) => id),
);
const verdicts = readVerdicts(
  await readPlaces(values.data, leftOut),
  read('eval/judged.tsv'),
  read('dictionaries/spelling-model/claims.tsv'),
);
const fitted = new Set(OUTLETS.filter(isFitted).map(({ id }) => id));
const { trust, scored } = fitTrust([
  ...verdicts.filter(({ outlet }) => fitted.has(outlet)),
  ...(await putSlips(values.data, leftOut)),
]);
console.log(`Asked for:\t${describeTrees(trust.trees, GROUNDS)}`);
console.log(`Least odds:\t${JSON.stringify(trust.least)}`);
for (const row of describe(scored, trust)) console.log(`fitted, left out\t${row}`);
const others = verdicts.filter(({ outlet, wasRead }) => wasRead && !fitted.has(outlet));
for (const row of describe(scoreBy(trust.trees, others), trust)) console.log(`took no part\t${row}`);
if (!values.dry) writeFileSync(`${root}dictionaries/spelling-model/trust.json`, `${JSON.stringify(trust)}\n`);
