/**
 * Fits the weights of `src/people/direction.ts`: which of two spellings of one name is the slip. A name that an article
 * has more than once is corrupted in one of its places or in half of them, so that neither the first nor the frequent
 * spelling is always right. Each outlet is read with the lexicon that has not counted it.
 * `npx tsx tools/train-direction.ts [--data ../shared/data] [--dry]` writes `dictionaries/name-slips/direction.json` and
 * prints, for each outlet with the weights of the others, how often the direction is certain and how often it is then right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildLeftOut } from '../eval/left-out/left-out.ts';
import { sampleArticles } from '../eval/press/articles.ts';
import { OUTLETS } from '../eval/roles.ts';
import { corruptions, findRepeatedNames, type NameFacts, readFacts, SLIP_KINDS } from '../eval/slips.ts';
import { loadLexicon } from '../src/lexicon/index.ts';
import { groupMentions } from '../src/people/analyse.ts';
import { readSigns, SIGNS, type Signs, weighSigns } from '../src/people/direction.ts';
import { readDraftWords } from '../src/people/kin.ts';
import type { NameLists } from '../src/people/names.ts';
import { readRoster } from '../src/people/roster.ts';
import { readScene } from '../src/people/scene.ts';
import { readStructure } from '../src/text/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { random } from './random.ts';

const ARTICLES = 500;
const ROUNDS = 3;
const SEED = 5;
/** How many names are corrupted in one place; the others in half of theirs. */
const ONCE = 0.9;
const STEPS = 400;
const RATE = 0.5;
/** How strongly a weight is drawn to none. */
const HOLD = 0.002;
/** What is certain has to be right so often. */
const CERTAIN = 0.97;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    dry: { type: 'boolean', default: false },
  },
});
const engine = await loadTestEngine();
const facts = await readFacts(values.data);
const leftOut = await buildLeftOut(
  values.data,
  OUTLETS.map(({ id }) => id),
);
const next = random(SEED);
const drawn = new Map<string, Signs[]>();
for (const outlet of OUTLETS) {
  const path = leftOut[outlet.id];
  const lexicon = path === undefined ? engine.lexicon : loadLexicon(readFileSync(path));
  const each = Math.ceil(ARTICLES / outlet.files.length);
  const articles = sampleArticles(values.data, { ...outlet, sample: each });
  const lists = { ...engine, lexicon };
  const pairs = Array.from({ length: ROUNDS }).flatMap(() =>
    articles.flatMap(({ text }) => drawPair(text, facts, lists) ?? []),
  );
  drawn.set(outlet.id, pairs);
}
const fitted = OUTLETS.filter(({ roles }) => roles.names === 'fit').map(({ id }) => id);
const scored: number[] = [];
for (const [id, pairs] of drawn) {
  const others = fitted.filter((each) => each !== id).flatMap((each) => drawn.get(each)!);
  const weights = adjust(others);
  const odds = pairs.map((signs) => weighSigns(signs, weights));
  if (fitted.includes(id)) scored.push(...odds);
  print(id, odds, 0);
}
const weights = adjust(fitted.flatMap((id) => drawn.get(id)!));
const sure = leastSure(scored);
print('fitted outlets, each left out', scored, sure);
for (const { id, roles } of OUTLETS)
  if (roles.names !== 'fit')
    print(
      id,
      drawn.get(id)!.map((signs) => weighSigns(signs, weights)),
      sure,
    );
const rounded = Object.fromEntries(SIGNS.map((sign) => [sign, Number(weights[sign].toFixed(2))]));
console.log(JSON.stringify({ sure, weights: rounded }));
if (!values.dry)
  writeFileSync(
    'dictionaries/name-slips/direction.json',
    `${JSON.stringify({ sure, weights: rounded }, null, 2)}\n`,
  );

/** One name of the article corrupted, and what speaks for its right spelling, whichever of the two is asked about. */
function drawPair(text: string, names: NameFacts, lists: NameLists): Signs | undefined {
  const name = pick(findRepeatedNames(text, names));
  if (!name) return undefined;
  const right = name.word;
  const wrong = pick(
    SLIP_KINDS.flatMap((kind) => corruptions(right, kind)).filter(
      (word) => word.length >= 3 && !text.includes(word),
    ),
  );
  if (!wrong) return undefined;
  const spoilt = spoil(text, name, wrong);
  const structure = readStructure(spoilt);
  const people = groupMentions(structure, lists);
  const scene = readScene(structure, readDraftWords(structure, lists), people, lists);
  const roster = readRoster(people.people, lists);
  const part = roster.find(({ word }) => word === right);
  if (part) return readSigns(wrong, part, scene);
  const other = roster.find(({ word }) => word === wrong);
  if (!other) return undefined;
  const against = readSigns(right, other, scene);
  return Object.fromEntries(SIGNS.map((sign) => [sign, -against[sign]])) as Signs;
}

function spoil(text: string, { word, later }: ReturnType<typeof findRepeatedNames>[number], wrong: string) {
  const starts = [...new Set([text.indexOf(word), ...later.map(({ start }) => start)])];
  const odd = next() < 0.5 ? 1 : 0;
  const chosen = next() < ONCE ? [pick(starts)!] : starts.filter((_, at) => at % 2 === odd);
  return [...chosen]
    .sort((a, b) => b - a)
    .reduce((spoilt, start) => spoilt.slice(0, start) + wrong + spoilt.slice(start + word.length), text);
}

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(next() * items.length)];
}

/** Logistic regression without a base: what speaks for neither spelling is even. */
function adjust(pairs: readonly Signs[]): Record<keyof Signs, number> {
  const found = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Record<keyof Signs, number>;
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(SIGNS.map((sign) => [sign, HOLD * found[sign]]));
    for (const signs of pairs) {
      const missing = 1 / (1 + Math.exp(weighSigns(signs, found)));
      for (const sign of SIGNS) slope[sign]! -= (missing * signs[sign]) / pairs.length;
    }
    for (const sign of SIGNS) found[sign] -= RATE * slope[sign]!;
  }
  return found;
}

/** The least odds from which on, both ways, directions are right often enough. */
function leastSure(odds: readonly number[]): number {
  const steps = Array.from({ length: 61 }, (_, at) => at / 20);
  const isEnough = (least: number): boolean => {
    const certain = odds.filter((each) => Math.abs(each) >= least);
    return certain.filter((each) => each > 0).length >= CERTAIN * certain.length;
  };
  return steps.find(isEnough) ?? steps.at(-1)!;
}

function print(id: string, odds: readonly number[], least: number): void {
  const certain = odds.filter((each) => Math.abs(each) >= least);
  const right = certain.filter((each) => each > 0);
  const percent = (share: number, whole: number) => `${((100 * share) / Math.max(1, whole)).toFixed(1)}%`;
  console.log(
    `${id}: ${odds.length} pairs, ${percent(certain.length, odds.length)} certain, ${percent(right.length, certain.length)} of those right`,
  );
}
