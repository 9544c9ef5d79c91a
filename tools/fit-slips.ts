/**
 * Fits `dictionaries/slips/rates.json`: how often each slip of `letters.json` is made, counted in the press.
 * `npx tsx tools/fit-slips.ts [DATA]`, DATA by default `../shared/data`. The card is `dictionaries/slips/README.md`.
 */
import { writeFileSync } from 'node:fs';
import letters from '../dictionaries/slips/letters.json' with { type: 'json' };
import priors from '../dictionaries/slips/priors.json' with { type: 'json' };
import type { SlipKind } from '../src/slips/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { observeJoined } from './slips/joins.ts';
import {
  doublings,
  formsOf,
  observe,
  type RightWord,
  rightWords,
  type Source,
  swaps,
  type Tally,
  undoublings,
} from './slips/observe.ts';
import { addCounts, countPress, outletsToFit, type PressCounts } from './slips/press.ts';
import { type Row, rowsToFit, strangeRows } from './slips/rows.ts';

/** What a row's own count is mixed with: so many slips at the rate of its whole kind. */
const OWN_KIND = 0.3;
/** So many slips show how often a kind is made. */
const SHOWN = 10;
/** Whether a prior is about the row: by `[kind, where, right, written]`, or only the first of these. */
const isOf = ({ kind, where, right, written }: Row, parts: readonly string[]) =>
  parts.every((part, at) => part === [kind, where, right, written][at]);
/**
 * The slips in readers' comments. Editors take such slips out of what is printed, and drafts come to us before that: so
 * the press says how a kind's letters compare, and these shares how the kinds compare. Hamzas left out, which editors
 * leave as they come, are first and set the scale.
 */
const SHARES = priors.shares.map(({ share, of }) => ({ share, rows: of }));
/** The first share that a row falls under. */
const shareOf = (row: Row) => SHARES.findIndex(({ rows }) => rows.some((parts) => isOf(row, parts)));

const data = process.argv[2] ?? '../shared/data';
const engine = await loadTestEngine();
const rows = rowsToFit();
const strange = strangeRows(rows);
const marked: readonly (Row & Source)[] = [
  { kind: 'doubled', right: '', written: '=', where: 'any', forms: doublings },
  { kind: 'dropped', right: '=', written: '', where: 'any', forms: undoublings },
  { kind: 'swapped', right: '~', written: '~', where: 'any', forms: swaps },
];
const sources: (Row & Source)[] = [
  ...rows.map((row) => ({ ...row, forms: (word: Parameters<Source['forms']>[0]) => formsOf(word, row) })),
  ...marked,
];
const strangers = strange.map((row) => ({
  kind: row.kind,
  forms: (word: Parameters<Source['forms']>[0]) => formsOf(word, row),
}));

function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = { slips: 0, sites: 0, places: 0 };
  for (const { slips, sites, places } of tallies) {
    total.slips += slips;
    total.sites += sites;
    total.places += places;
  }
  return total;
}

/** Each row's rate, drawn towards what is usual for its kind where it has little to show. */
function ratesOf(tallies: readonly Tally[]): number[] {
  const usual = new Map<SlipKind, number>();
  for (const { kind } of sources) {
    const own = tallies.filter(({ sites }, at) => sources[at]!.kind === kind && sites > 0);
    // Each row has one vote: what happens to any alef says little of the few words in يء.
    usual.set(
      kind,
      own.reduce((total, { slips, sites }) => total + (slips + 0.5) / (sites + 1), 0) / own.length,
    );
  }
  return sources.map(({ kind }, at) => {
    const { slips, sites } = tallies[at]!;
    return (slips + OWN_KIND) / (sites + OWN_KIND / usual.get(kind)!);
  });
}

/**
 * How much more often each row's kind is made in what was not edited yet. Where the press shows hardly a slip of a kind
 * (تضهر, ساهمو), its share lifts it no more than the most that one lifts any kind which the press does show.
 */
function levelsOf(rates: readonly number[], tallies: readonly Tally[]): number[] {
  const levels = sources.map(() => 1);
  let hamza: number | undefined;
  const groups = SHARES.map(({ share }, place) => {
    const own = sources.flatMap((row, at) => (shareOf(row) === place ? [at] : []));
    const made = own.reduce((total, at) => total + rates[at]! * tallies[at]!.places, 0);
    hamza ??= made;
    const isShown = sum(own.map((at) => tallies[at]!)).slips >= SHOWN;
    return { own, isShown, level: (hamza * share) / SHARES[0]!.share / made };
  });
  const most = Math.max(...groups.filter(({ isShown }) => isShown).map(({ level }) => level));
  console.log('kinds that the press shows are lifted', most.toFixed(0), 'times at most');
  for (const { own, level } of groups) for (const at of own) levels[at] = Math.min(most, level);
  return levels;
}

/**
 * Who leaves out one hamza at the front leaves out any: one rate, the geometric mean of outlets, which differ a
 * hundredfold. Inside a word it is left out less often, by as much as in the press.
 */
function withHamzas(
  rates: readonly number[],
  tallies: readonly Tally[],
  outlets: readonly PressCounts[],
  right: readonly RightWord[],
): number[] {
  const own = sources.filter(({ kind }) => kind === 'qat');
  const ofOutlets = outlets.map(({ words, ...press }) => {
    const counted = right.map((each) => ({ ...each, count: words.get(each.word) ?? 0 }));
    const { slips, sites } = sum(observe({ words, ...press }, counted, own, engine));
    return (slips + OWN_KIND) / (sites + 1);
  });
  console.log('hamzas left out, by outlet', ofOutlets.map((rate) => rate.toFixed(4)).join(' '));
  const usual = Math.exp(ofOutlets.reduce((total, rate) => total + Math.log(rate), 0) / ofOutlets.length);
  const together = sum(tallies.filter((_, at) => sources[at]!.kind === 'qat'));
  const scale = (usual * together.sites) / together.slips;
  return rates.map((rate, at) => {
    if (sources[at]!.kind === 'qat') return usual;
    return shareOf(sources[at]!) === 0 ? rate * scale : rate;
  });
}

const bitsOf = (rate: number) => Math.round(10 * Math.max(priors.likeliest.value, -Math.log2(rate))) / 10;

const outlets = outletsToFit(data).map(countPress);
const press = addCounts(outlets);
const right = rightWords(press, engine.lexicon);
const all = observe(press, right, [...sources, ...strangers], engine);
const tallies = all.slice(0, sources.length);
const other = sum(all.slice(sources.length));
const rates = withHamzas(ratesOf(tallies), tallies, outlets, right);
const levels = levelsOf(rates, tallies);
type Line = [SlipKind, string, string, string, number, number, number];
const fitted = sources.map(({ kind, right, written, where }, at): Line => {
  const { slips, sites } = tallies[at]!;
  const stated = priors.stated.find(({ of }) => isOf(sources[at]!, of));
  const bits = stated?.bits ?? bitsOf(rates[at]! * levels[at]!);
  return [kind, right, written, where, bits, slips, sites];
});
fitted.push([
  'other',
  '*',
  '*',
  'any',
  bitsOf((priors.trueOthers.value * other.slips) / other.sites),
  other.slips,
  other.sites,
]);

/** A prior, from 0 (never) to 1 (one spelling is as good as the other). */
const latinBits = (weight: number) =>
  Math.round(10 * (priors.latin.surest + (1 - weight) * (priors.latin.least - priors.latin.surest))) / 10;
const latin: Line[] = [];
const addLatin = (a: string, b: string, where: string, weight: number) => {
  latin.push(['transliteration', a, b, where, latinBits(weight), 0, 0]);
  latin.push(['transliteration', b, a, where, latinBits(weight), 0, 0]);
};
for (const [a, b, weight] of letters.latin.letters as [string, string, number][])
  addLatin(a, b, 'any', weight);
for (const [letter, where, weight] of letters.latin.comings as [string, string, number][])
  addLatin(letter, '', where, weight);
for (const [from, to, where, weight] of letters.latin.clusters as [string, string, string, number][])
  addLatin(from, to, where, weight);

const joined = Object.fromEntries(
  [...observeJoined(press, engine)].map(([join, { slips, sites }]) => [join, bitsOf(slips / sites)]),
);
const lines = (list: readonly Line[]) =>
  list.map((line) => `    ${JSON.stringify(line).replaceAll(',', ', ')}`);
writeFileSync(
  new URL('../dictionaries/slips/rates.json', import.meta.url),
  `{
  "joined": ${JSON.stringify(joined)},
  "rows": [
${lines([...fitted, ...latin]).join(',\n')}
  ]
}
`,
);

console.log(`${press.articles} articles of ${outlets.length} outlets, ${press.words.size} forms`);
console.log('kind, where: slips, sites, bits in the press, bits with its level');
for (const group of new Set(sources.map(({ kind, where }) => `${kind} ${where}`))) {
  const own = sources.flatMap(({ kind, where }, at) => (`${kind} ${where}` === group ? [at] : []));
  const { slips, sites } = sum(own.map((at) => tallies[at]!));
  const bits = -Math.log2(slips / sites);
  console.log(
    `${group}\t${slips}\t${sites}\t${bits.toFixed(1)}\t${(bits - Math.log2(levels[own[0]!]!)).toFixed(1)}`,
  );
}
console.log(`other\t${other.slips}\t${other.sites}\t${(-Math.log2(other.slips / other.sites)).toFixed(1)}`);
console.log('joined', joined);
