/**
 * Fits the weights of `src/people/evidence.ts`: logistic regression over the candidates of press articles. A name that
 * was corrupted is a slip of the name it was made from; every candidate of an untouched article is a real look-alike
 * and not a slip, except the natural slips that were read as such (`eval/judged.tsv`, `eval/natural-names.tsv`).
 * Outlets by their role for `names` (`eval/roles.ts`): `fit` makes the weights, `tune` sets the two limits, `report` is
 * reported and never used.
 * `npx tsx tools/train-slips.ts [--data ../shared/data] [--only FEATURE,…] [--limits] [--show]` writes
 * `dictionaries/name-slips/weights.json`; with `--only` the limits and all weights but those named are held as they
 * are, as they should be for a new piece of evidence that few candidates have; with `--limits` the weights are held and the
 * limits set anew, as they should be after a new veto.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import shipped from '../dictionaries/name-slips/weights.json' with { type: 'json' };
import { sampleArticles } from '../eval/press/articles.ts';
import { parseJudged } from '../eval/press/judged.ts';
import { OUTLETS, type Outlet, type Role } from '../eval/roles.ts';
import { type Corpus, makeCorpus } from '../eval/slips.ts';
import { groupMentions } from '../src/people/analyse.ts';
import { type Evidence, FEATURES } from '../src/people/evidence.ts';
import { readCandidates } from '../src/people/slips.ts';
import { readStructure } from '../src/text/index.ts';
import { loadTestEngine } from '../test/engine.ts';

interface Row {
  readonly outlet: string;
  readonly evidence: Evidence;
  readonly label: string;
  /** The article and the word's place in it. */
  readonly place: string;
  readonly isSlip: boolean;
  /** Of a corrupted article: which name was corrupted. */
  readonly specimen?: number;
}

interface Measured {
  readonly rows: readonly Row[];
  readonly articles: number;
  /** Corrupted names, candidates or not. */
  readonly specimens: number;
}

/** Drawn from each outlet; limits rest on few false alarms, so they are set on more. */
const ARTICLES = 400;
const TUNING_ARTICLES = 1200;
const ROUNDS = 3;
const STEPS = 15;
/** How strongly a weight is drawn to none. */
const HOLD = 0.0002;
const SEED = 7;
/**
 * Wrong findings in a hundred untouched articles, natural slips taken out. Natural slips are some 0.9 in a hundred, so that
 * with 0.1 nine of ten warnings are right.
 */
const ALARMS = { sure: 0.1, likely: 0.5 };

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string' },
    limits: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});
if (!existsSync(values.data)) {
  console.error(`No folder ${values.data}: give the folder of the data with --data.`);
  process.exit(2);
}
const engine = await loadTestEngine();
const judged = existsSync('eval/judged.tsv') ? parseJudged(readFileSync('eval/judged.tsv', 'utf8')) : [];
/** Natural slips, by outlet, article and word. */
const natural = new Set([
  ...judged
    .filter(({ rule, verdict }) => rule === 'names/variant' && verdict !== 'false')
    .map(({ outlet, article, words }) => `${outlet} ${article} ${words}`),
  ...readFileSync('eval/natural-names.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.replaceAll('\t', ' ')),
]);

const fit = await measureAll('fit');
const tune = await measureAll('tune');
const weights: Readonly<Record<string, number>> = values.limits
  ? shipped.weights
  : adjust(fit.rows, values.only?.split(',') ?? FEATURES, values.only === undefined ? {} : shipped.weights);
const limits =
  values.limits || values.only === undefined
    ? { likely: limitFor(ALARMS.likely), sure: limitFor(ALARMS.sure) }
    : shipped.limits;
const rounded = Object.fromEntries(
  Object.entries(weights).map(([name, value]) => [name, Number(value.toFixed(2))]),
);
writeFileSync(
  'dictionaries/name-slips/weights.json',
  `${JSON.stringify({ limits, weights: rounded }, null, 2)}\n`,
);
console.log(JSON.stringify({ limits, weights: rounded }));
print('fit', fit);
print('tune', tune);
for (const outlet of outletsFor('report')) print(outlet.id, await measure(outlet));

function outletsFor(role: Role): Outlet[] {
  return OUTLETS.filter(({ roles }) => roles.names === role);
}

async function measureAll(role: Role): Promise<Measured> {
  const all = [];
  for (const outlet of outletsFor(role)) all.push(await measure(outlet));
  return {
    rows: all.flatMap(({ rows }) => rows),
    articles: all.reduce((sum, { articles }) => sum + articles, 0),
    specimens: all.reduce((sum, { specimens }) => sum + specimens, 0),
  };
}

async function measure(outlet: Outlet): Promise<Measured> {
  const drawnFrom = outlet.roles.names === 'tune' ? TUNING_ARTICLES : ARTICLES;
  const each = Math.ceil(drawnFrom / outlet.files.length);
  const drawn: Corpus['articles'] = sampleArticles(values.data, { ...outlet, sample: each }).map(
    ({ id, text }) => ({ name: id, text }),
  );
  const { articles, specimens } = await makeCorpus(values.data, {
    seed: SEED,
    rounds: ROUNDS,
    articles: drawn,
  });
  const rows: Row[] = [];
  for (const { name, text } of articles)
    for (const { token, part, evidence } of candidatesOf(text)) {
      if (natural.has(`${outlet.id} ${name} ${token.text}`)) continue;
      rows.push({
        outlet: outlet.id,
        evidence,
        label: `${name} ${token.text} → ${part.word}`,
        place: `${outlet.id} ${name} ${token.start}`,
        isSlip: false,
      });
    }
  for (const [specimen, { article, text, start, end, right }] of specimens.entries())
    for (const { token, part, evidence } of candidatesOf(text)) {
      if (token.start > start || token.end < end) continue;
      const isSlip = part.word.replace(/^ال/, '') === right.replace(/^ال/, '');
      rows.push({
        outlet: outlet.id,
        evidence,
        label: `${article} ${token.text} → ${part.word}`,
        place: `${outlet.id} ${article} ${token.start}`,
        isSlip,
        specimen,
      });
    }
  return { rows, articles: articles.length, specimens: specimens.length };
}

function candidatesOf(text: string) {
  const structure = readStructure(text);
  return readCandidates(structure, groupMentions(structure, engine), engine);
}

/** Newton's method over the features that move: some forty, so each step solves one small system. */
function adjust(
  training: readonly Row[],
  moving: readonly string[],
  held: Readonly<Record<string, number>>,
): Record<string, number> {
  const slips = training.filter(({ isSlip }) => isSlip).length;
  const adjusted: Record<string, number> = Object.fromEntries(
    FEATURES.map((name) => [name, moving.includes(name) ? 0 : (held[name] ?? 0)]),
  );
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(moving.length);
    const curve = moving.map(() => new Float64Array(moving.length));
    for (const { evidence, isSlip } of training) {
      const chance = predict(adjusted, evidence);
      const weight = 1 / (isSlip ? slips : training.length - slips);
      const present = moving.flatMap((name, at) => {
        const value = name === 'base' ? 1 : evidence[name as keyof Evidence];
        return value === undefined ? [] : [{ at, value }];
      });
      for (const { at, value } of present) {
        slope[at]! += weight * (chance - (isSlip ? 1 : 0)) * value;
        for (const other of present)
          curve[at]![other.at]! += weight * chance * (1 - chance) * value * other.value;
      }
    }
    moving.forEach((name, at) => {
      slope[at]! += name === 'base' ? 0 : HOLD * adjusted[name]!;
      curve[at]![at]! += HOLD;
    });
    const move = solve(curve, slope);
    moving.forEach((name, at) => {
      adjusted[name]! -= move[at]!;
    });
  }
  return adjusted;
}

/** Gaussian elimination; `matrix` is symmetric and positive definite. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  for (let at = 0; at < rows.length; at++)
    for (let below = at + 1; below < rows.length; below++) {
      const factor = rows[below]![at]! / rows[at]![at]!;
      if (factor !== 0)
        for (let column = at; column <= rows.length; column++)
          rows[below]![column]! -= factor * rows[at]![column]!;
    }
  const solution = new Float64Array(rows.length);
  for (let at = rows.length - 1; at >= 0; at--) {
    let rest = rows[at]![rows.length]!;
    for (let column = at + 1; column < rows.length; column++) rest -= rows[at]![column]! * solution[column]!;
    solution[at] = rest / rows[at]![at]!;
  }
  return solution;
}

function predict(some: Readonly<Record<string, number>>, evidence: Evidence): number {
  let odds = some.base!;
  for (const [name, value] of Object.entries(evidence)) odds += some[name]! * value;
  return 1 / (1 + Math.exp(-odds));
}

/**
 * The certainty above which untouched articles raise no more than so many findings in a hundred; of the outlets that made the
 * weights and of those that did not, the stricter.
 */
function limitFor(alarms: number): number {
  return Math.max(
    ...[fit, tune].map((measured) => {
      const allowed = Math.floor((alarms * measured.articles) / 100);
      return Number(((alarmsOf(measured)[allowed]?.certainty ?? 0.5) + 0.0005).toFixed(3));
    }),
  );
}

/** The findings of untouched articles, the surest first: of each word the best candidate alone, as the product does. */
function alarmsOf({ rows }: Measured): { readonly row: Row; readonly certainty: number }[] {
  const best = new Map<string, { row: Row; certainty: number }>();
  for (const row of rows) {
    if (row.specimen !== undefined) continue;
    const certainty = predict(weights, row.evidence);
    const known = best.get(row.place);
    if (!known || known.certainty < certainty) best.set(row.place, { row, certainty });
  }
  return [...best.values()].sort((a, b) => b.certainty - a.certainty);
}

function print(name: string, measured: Measured): void {
  const { rows, articles, specimens } = measured;
  const untouched = alarmsOf(measured);
  const alarms = (least: number) => untouched.filter(({ certainty }) => certainty >= least).length;
  const best = new Map<string, Row>();
  for (const row of rows) {
    if (row.specimen === undefined) continue;
    const key = `${row.outlet} ${row.specimen}`;
    const known = best.get(key);
    if (!known || predict(weights, known.evidence) < predict(weights, row.evidence)) best.set(key, row);
  }
  const found = (least: number) =>
    [...best.values()].filter((row) => row.isSlip && predict(weights, row.evidence) >= least).length;
  const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
  console.log(
    `${name}: ${articles} articles, ${specimens} slips put in, ${percent(found(0), specimens)} % best candidate; ` +
      `warned of ${percent(found(limits.sure), specimens)} %, hinted at ${percent(found(limits.likely), specimens)} %; ` +
      `untouched: ${percent(alarms(limits.sure), articles)} warnings, ${percent(alarms(limits.likely), articles)} hints in 100 articles`,
  );
  if (!values.show) return;
  for (const { row, certainty } of untouched)
    if (certainty >= limits.likely)
      console.log(`  ${certainty.toFixed(3)} ${row.label} ${JSON.stringify(row.evidence)}`);
  for (const { label, evidence, isSlip } of best.values())
    if (!isSlip || predict(weights, evidence) < limits.sure)
      console.log(`  missed ${predict(weights, evidence).toFixed(3)} ${label} ${JSON.stringify(evidence)}`);
}
