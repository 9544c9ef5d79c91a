/**
 * Fits the speller: its weights on the outlets whose role is to fit, how sure it is on those whose role is to tune and, by
 * weights fitted without it, on the radio of another country; says what it reaches on outlets that took no part.
 * Reproducible: seeded shuffles in a fixed order, no clock.
 *
 * `npx tsx tools/train-spelling.ts [--data ../shared/data] [--read FILE] [--dry]`. `--read` lists the alarms of the tuning
 * outlets that nobody has judged, with their sentences, to be judged in `verdicts.tsv`; `--dry` writes no model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { groupBy } from '../eval/group.ts';
import type { Outlet } from '../eval/roles.ts';
import { commonness } from '../src/spelling/decide.ts';
import { packSpellingModel } from '../src/spelling/model.ts';
import { KINDS } from '../src/spelling/speller.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { type Piece, Reader, readOutlets } from './spelling/corpus.ts';
import { fitSpelling } from './spelling/fit.ts';
import { type Measures, measure } from './spelling/measure.ts';
import { printReport } from './spelling/report.ts';
import { densityOf, fitJudges, samplesOf } from './spelling/tune.ts';
import { listUnread, parseVerdicts } from './spelling/verdicts.ts';

/** Fitted on, and tuned on by weights that have not seen it: thresholds of one country do not hold in another. */
const OTHER_COUNTRY = 'tunisia';
/** One article of so many of it: as many words as the other tuning outlets have. */
const SHARE = 4;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    read: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

await buildData(new URL('../dist/', import.meta.url));
const lexicon = await loadTestLexicon();
const reader = new Reader(lexicon);
const place = (name: string) =>
  fileURLToPath(new URL(`../dictionaries/spelling-model/${name}`, import.meta.url));
const verdicts = parseVerdicts(readFileSync(place('verdicts.tsv'), 'utf8'));

const fitted = piecesOf(({ roles }) => roles.speller === 'fit');
if (fitted.length === 0) {
  console.error(
    `No articles under ${values.data}/press: fitting needs them (give their folder with --data).`,
  );
  process.exit(2);
}
const others = fitted.filter(({ article }) => article.outlet !== OTHER_COUNTRY);
const abroad = fitted.filter(({ article }) => article.outlet === OTHER_COUNTRY);

const model = fitSpelling(fitted, console.log);
const tuning: Measures[] = [
  measure(
    piecesOf(({ roles }) => roles.speller === 'tune'),
    model,
  ),
  measure(
    abroad.filter((_, at) => at % SHARE === 0),
    fitSpelling(others, console.log),
  ),
];
if (values.read !== undefined) writeFileSync(values.read, listUnread(tuning, verdicts));
const commonnessOf = (word: string) => commonness(word, lexicon);
const judges = fitJudges(
  new Map(KINDS.map((kind) => [kind, samplesOf(kind, tuning, verdicts, commonnessOf)])),
);
for (const kind of KINDS) {
  const density = (1000 * densityOf(kind, tuning, verdicts)).toFixed(2);
  console.log(`${kind}: ${density} slips in 1,000 words; ${JSON.stringify(judges[kind])}`);
}
if (!values.dry) {
  const bytes = packSpellingModel({ ...model, judges });
  writeFileSync(place('spelling.model'), bytes);
  console.log(`spelling.model: ${bytes.length} bytes`);
}
const unseen = groupBy(
  piecesOf(({ roles }) => roles.speller === 'report'),
  ({ article }) => article.outlet,
);
for (const [outlet, pieces] of unseen)
  printReport(outlet, measure(pieces, model), judges, commonnessOf, console.log);

function piecesOf(wanted: (outlet: Outlet) => boolean): Piece[] {
  return readOutlets(values.data, wanted).map((article) => reader.read(article));
}
