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
import { buildLeftOut } from '../eval/left-out/left-out.ts';
import { readArticles } from '../eval/press/articles.ts';
import { OUTLETS, type Outlet } from '../eval/roles.ts';
import { loadLexicon } from '../src/lexicon/index.ts';
import { EVIDENCE, KINDS } from '../src/spelling/decide.ts';
import { packSpellingModel } from '../src/spelling/model.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { describeTrees } from './boost.ts';
import { buildData } from './build-data.ts';
import { type Piece, Reader } from './spelling/corpus.ts';
import { fitSpelling } from './spelling/fit.ts';
import { type Measures, measure } from './spelling/measure.ts';
import { printReport } from './spelling/report.ts';
import { densityOf, fitJudge } from './spelling/tune.ts';
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
/** An outlet's words are as rare as they are in the others. */
const leftOut = await buildLeftOut(
  values.data,
  OUTLETS.map(({ id }) => id),
);
const shipped = await loadTestLexicon();
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
const judge = fitJudge(tuning, verdicts);
console.log(describeTrees(judge, EVIDENCE));
for (const kind of KINDS)
  console.log(`${kind}: ${(1000 * densityOf(kind, tuning, verdicts)).toFixed(2)} slips in 1,000 words`);
if (values.read !== undefined) writeFileSync(values.read, listUnread(tuning, verdicts, judge));
if (!values.dry) {
  const bytes = packSpellingModel({ ...model, judge });
  writeFileSync(place('spelling.model'), bytes);
  console.log(`spelling.model: ${bytes.length} bytes`);
}
for (const { id } of OUTLETS.filter(({ roles }) => roles.speller === 'report'))
  printReport(
    id,
    measure(
      piecesOf((outlet) => outlet.id === id),
      model,
    ),
    judge,
    console.log,
  );

function piecesOf(wanted: (outlet: Outlet) => boolean): Piece[] {
  return OUTLETS.filter(wanted).flatMap((outlet) => {
    const path = leftOut[outlet.id];
    const reader = new Reader(path === undefined ? shipped : loadLexicon(readFileSync(path)));
    return readArticles(values.data, outlet).map((article) => reader.read(article));
  });
}
