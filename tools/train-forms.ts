/**
 * Fits the judge of forms: its weights on the outlets whose role is to fit, how sure it is on those whose role is to tune;
 * says what it reaches on outlets that took no part.
 * Reproducible: seeded shuffles in a fixed order, no clock.
 *
 * `npx tsx tools/train-forms.ts [--data ../shared/data] [--read FILE] [--dry]`. `--read` lists the doubts of the tuning
 * outlets that nobody has judged, with their sentences, to be judged in `verdicts.tsv`; `--dry` writes no model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Article, readArticles } from '../eval/press/articles.ts';
import { OUTLETS, type Outlet } from '../eval/roles.ts';
import { FORM_KINDS, type FormKind } from '../src/draft/index.ts';
import { type FormFacts, factsOfFormToken } from '../src/spelling/forms/form-facts.ts';
import { FORM_FEATURES } from '../src/spelling/forms/form-features.ts';
import { FORM_EVIDENCE } from '../src/spelling/forms/judge.ts';
import { createFormTables, type Rival, rivalOf } from '../src/spelling/forms/reader.ts';
import { packSpellingModel, type SpellingModel } from '../src/spelling/model.ts';
import { createScorer } from '../src/spelling/score.ts';
import { oddsByTrees } from '../src/spelling/trees.ts';
import { readStructure, type Token } from '../src/text/index.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { describeTrees, fitTrees, type Sample } from './boost.ts';
import { buildData } from './build-data.ts';
import { fitWeights, type Lesson } from './spelling/softmax.ts';

const GROUP_BITS = 16;
/** One in so many right forms is put in another form. */
const SLIPS_SHARE = 5;
/** So many slips of a kind a word: what an editor's desk has before it is edited. */
const DENSITY = 0.2 / 1000;
const OPTIONS = { trees: 250, depth: 5, rate: 0.1, hold: 1, lift: 5 };
/** Of each kind and outlet, and words around a place, in the list to be read. */
const LISTED = 60;
const AROUND = 9;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    read: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

interface Line {
  readonly tokens: readonly Token[];
  readonly facts: readonly FormFacts[];
}

interface Piece {
  readonly article: Article;
  readonly lines: readonly Line[];
}

interface Doubt extends Rival {
  readonly article: Article;
  readonly line: Line;
  readonly at: number;
}

interface Measured {
  readonly words: number;
  /** Right forms that another is ahead of, nearly all of them right. */
  readonly doubts: readonly Doubt[];
  /** Wrong forms put in, by whether the right one is ahead. */
  readonly slips: readonly { readonly kind: FormKind; readonly rival: Rival | undefined }[];
}

await buildData(new URL('../dist/', import.meta.url));
const tables = createFormTables(await loadTestLexicon());
const place = (name: string) =>
  fileURLToPath(new URL(`../dictionaries/forms-model/${name}`, import.meta.url));
/** By `idOf`: `slip` where a reader saw that the other form is right, else `right`. */
const verdicts = new Map(
  readFileSync(place('verdicts.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [outlet, article, offset, meant, verdict] = row.split('\t');
      return [[outlet, article, offset, meant].join('\t'), verdict];
    }),
);

const fitted = piecesOf(({ roles }) => roles.speller === 'fit');
if (fitted.length === 0) {
  console.error(
    `No articles under ${values.data}/press: fitting needs them (give their folder with --data).`,
  );
  process.exit(2);
}
const model = fitWeights(fitted, lessonsOf, FORM_FEATURES, GROUP_BITS, console.log);
const tuning = measure(
  piecesOf(({ roles }) => roles.speller === 'tune'),
  model,
);
const judge = fitTrees(samplesOf(tuning), OPTIONS);
console.log(describeTrees(judge, FORM_EVIDENCE));
if (values.read !== undefined) writeFileSync(values.read, listUnread(tuning));
if (!values.dry) {
  const bytes = packSpellingModel({ ...model, judge });
  writeFileSync(place('forms.model'), bytes);
  console.log(`forms.model: ${bytes.length} bytes`);
}
report('tuning', tuning);
for (const { id } of OUTLETS.filter(({ roles }) => roles.speller === 'report'))
  report(
    id,
    measure(
      piecesOf((outlet) => outlet.id === id),
      model,
    ),
  );

function piecesOf(wanted: (outlet: Outlet) => boolean): Piece[] {
  return OUTLETS.filter(wanted).flatMap((outlet) =>
    readArticles(values.data, outlet).map((article) => ({
      article,
      lines: readStructure(article.text).sentences.map(({ tokens }) => ({
        tokens,
        facts: tokens.map((token) => factsOfFormToken(token, tables.factsOf)),
      })),
    })),
  );
}

function* lessonsOf({ lines }: Piece): Generator<Lesson<FormFacts>> {
  for (const { tokens, facts } of lines)
    for (const [at, { kind, bare }] of tokens.entries()) {
      const forms = kind === 'word' ? tables.formsOf(bare) : [];
      if (forms.length > 0)
        yield { sentence: facts, at, others: forms.map(({ text }) => tables.factsOf(text)) };
    }
}

function measure(pieces: readonly Piece[], weights: SpellingModel): Measured {
  const score = createScorer(weights, FORM_FEATURES);
  const doubts: Doubt[] = [];
  const slips: { kind: FormKind; rival: Rival | undefined }[] = [];
  let words = 0;
  let turn = 0;
  for (const { article, lines } of pieces)
    for (const line of lines) {
      const { tokens, facts } = line;
      for (const [at, { kind, bare }] of tokens.entries()) {
        if (kind !== 'word') continue;
        words++;
        const rival = rivalOf(tokens, facts, at, bare, tables, score);
        if (rival) doubts.push({ ...rival, article, line, at });
        for (const { text, kind } of tables.formsOf(bare)) {
          if (turn++ % SLIPS_SHARE !== 0) continue;
          const found = rivalOf(tokens, facts, at, text, tables, score);
          slips.push({ kind, rival: found?.meant === bare ? found : undefined });
        }
      }
    }
  return { words, doubts, slips };
}

/** One sample for each doubt that is not a slip, and for each slip put in; what is printed many times counts once. */
function samplesOf({ words, doubts, slips }: Measured): Sample[] {
  const seen = new Set<string>();
  const negatives = doubts.filter((doubt) => {
    if (verdicts.get(idOf(doubt)) === 'slip') return false;
    const key = wordsAround(doubt, 2);
    return !seen.has(key) && seen.add(key);
  });
  return [
    ...negatives.map(({ evidence }) => ({ evidence, isSlip: false, weight: 1 })),
    ...FORM_KINDS.flatMap((kind) => {
      const own = slips.filter((slip) => slip.kind === kind);
      const weight = (DENSITY * words) / Math.max(1, own.length);
      return own.flatMap(({ rival }) => (rival ? [{ evidence: rival.evidence, isSlip: true, weight }] : []));
    }),
  ];
}

function idOf({ article, line, at, meant }: Doubt): string {
  return [article.outlet, article.id, line.tokens[at]!.start, meant].join('\t');
}

function wordsAround({ line, at }: Doubt, reach: number): string {
  return line.tokens
    .slice(Math.max(0, at - reach), at + reach + 1)
    .map((token) => (token === line.tokens[at] ? `[${token.text}]` : token.text))
    .join(' ');
}

function listUnread({ doubts }: Measured): string {
  return FORM_KINDS.flatMap((kind) =>
    doubts
      .filter((doubt) => doubt.kind === kind && !verdicts.has(idOf(doubt)))
      .map((doubt) => ({ doubt, odds: oddsByTrees(judge, doubt.evidence) }))
      .sort((a, b) => b.odds - a.odds)
      .slice(0, LISTED)
      .map(
        ({ doubt, odds }) => `${idOf(doubt)}\t\t${kind} ${odds.toFixed(1)}\t${wordsAround(doubt, AROUND)}\n`,
      ),
  ).join('');
}

/** By kind: how many slips are found, at evens and at any odds, and how many forms as printed, in 100,000 words. */
function report(name: string, { words, doubts, slips }: Measured): void {
  console.log(`${name}: ${words} words`);
  for (const kind of FORM_KINDS) {
    const own = slips.filter((slip) => slip.kind === kind);
    const isFound = (rival: Rival | undefined, odds: number): boolean =>
      rival?.witness !== undefined && oddsByTrees(judge, rival.evidence) >= odds;
    const at = [0, Number.NEGATIVE_INFINITY].map((odds) => {
      const share = (100 * own.filter(({ rival }) => isFound(rival, odds)).length) / Math.max(1, own.length);
      const printed = doubts.filter((doubt) => doubt.kind === kind && isFound(doubt, odds)).length;
      return `${share.toFixed(0)}% (${((100_000 * printed) / words).toFixed(1)})`;
    });
    console.log(`  ${kind.padEnd(12)} ${at.join('   ')}`);
  }
}
