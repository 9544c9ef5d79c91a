/**
 * Fits the weights of `src/people/evidence.ts`: logistic regression over the candidates of seeded corrupted articles
 * (the corrupted word against its name is a slip, every other candidate of the article and of the untouched one is
 * none). Evidence the articles hardly show (twins, strangers) stays near the weight the table has. Prints the new
 * table; what it says of the articles it has not seen comes behind.
 * `npx tsx tools/train-slips.ts [DATA]`, DATA by default `../shared/data`.
 */

import { makeCorpus } from '../eval/slips.ts';
import { groupMentions } from '../src/people/analyse.ts';
import { type Evidence, WEIGHTS } from '../src/people/evidence.ts';
import { readCandidates } from '../src/people/slips.ts';
import { readStructure } from '../src/text/index.ts';
import { loadTestEngine } from '../test/engine.ts';

interface Row {
  readonly article: string;
  readonly evidence: Evidence;
  readonly label: string;
  readonly isSlip: boolean;
}

const ROUNDS = 6;
const STEPS = 4000;
const RATE = 1.5;
/** How strongly the table holds against the articles. */
const HOLD = 0.001;

const shared = process.argv[2] ?? '../shared/data';
const engine = await loadTestEngine();
const { articles, specimens } = await makeCorpus(shared, { seed: 7, rounds: ROUNDS });

function rowsOf(article: string, text: string, isSlip: (start: number, word: string) => boolean): Row[] {
  const structure = readStructure(text);
  const people = groupMentions(structure, engine);
  return [...readCandidates(structure, people, engine)].map(({ token, part, evidence }) => ({
    article,
    evidence,
    label: `${token.text} → ${part.word}`,
    isSlip: isSlip(token.start, part.word),
  }));
}

const untouched = articles.flatMap(({ name, text }) => rowsOf(name, text, () => false));
const rows = [
  ...untouched,
  ...specimens.flatMap(({ article, text, start, end, right }) =>
    rowsOf(
      article,
      text,
      (at, word) => at >= start - 3 && at < end && right.endsWith(word.replace(/^ال/, '')),
    ),
  ),
];
const isSeen = ({ article }: Row) => Number.parseInt(article, 10) % 5 !== 0;

function adjust(training: readonly Row[]): Map<string, number> {
  const adjusted = new Map<string, number>(Object.entries(WEIGHTS));
  const slips = training.filter(({ isSlip }) => isSlip).length;
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>();
    const add = (feature: string, value: number) => slope.set(feature, (slope.get(feature) ?? 0) + value);
    for (const { evidence, isSlip } of training) {
      const error = predict(adjusted, evidence) - (isSlip ? 1 : 0);
      const share = error / (isSlip ? slips : training.length - slips) / 2;
      add('base', share);
      for (const [feature, value] of Object.entries(evidence)) add(feature, share * value);
    }
    for (const [feature, held] of Object.entries(WEIGHTS)) {
      const weight = adjusted.get(feature)!;
      const pull = feature === 'base' ? 0 : HOLD * (weight - held);
      adjusted.set(feature, weight - RATE * ((slope.get(feature) ?? 0) + pull));
    }
  }
  return adjusted;
}

function predict(weights: ReadonlyMap<string, number>, evidence: Evidence): number {
  let odds = weights.get('base')!;
  for (const [feature, value] of Object.entries(evidence)) odds += weights.get(feature)! * value;
  return 1 / (1 + Math.exp(-odds));
}

const weights = adjust(rows.filter(isSeen));
console.log(`${rows.length} candidates, ${rows.filter(({ isSlip }) => isSlip).length} slips`);
for (const [feature, weight] of weights) console.log(`  ${feature}: ${weight.toFixed(1)},`);
for (const [name, part] of [
  ['seen', rows.filter(isSeen)],
  ['unseen', rows.filter((row) => !isSeen(row))],
] as const) {
  const slips = part.filter(({ isSlip }) => isSlip);
  const others = part.filter(({ isSlip }) => !isSlip);
  for (const least of [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98]) {
    const count = (some: readonly Row[]) =>
      some.filter(({ evidence }) => predict(weights, evidence) >= least).length;
    console.log(
      `${name} ≥ ${least}: ${count(slips)}/${slips.length} slips, ${count(others)}/${others.length} others`,
    );
  }
}

const surest = untouched.filter(({ evidence }) => predict(weights, evidence) >= 0.7);
for (const { article, label, evidence } of surest)
  console.log(
    `untouched ${article} ${label} ${predict(weights, evidence).toFixed(2)} ${JSON.stringify(evidence)}`,
  );
