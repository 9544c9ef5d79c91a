/**
 * The terminology beside what string-matching checkers do (one alternation of all wrong forms between word
 * boundaries), and the index of a folder. Terms and drafts are invented; nothing outside the repository is read.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/lexicon/index.ts';
import { createTermMatcher, readTermsFile, type TermEntry } from '../../src/terms/index.ts';
import { readStructure } from '../../src/text/index.ts';
import type { BenchOptions } from '../main.ts';
import { median } from '../usage.ts';
import type { FolderFigures } from './folder.ts';
import { inventDraft, inventEntries } from './newsroom.ts';

/** Rounds of each figure; the first ones warm the code. */
const ROUNDS = 25;
const WARM = 5;
const WORDS = 500;
const DRAFTS = 2000;

interface TermsFigures {
  readonly entries: number;
  /** Milliseconds, medians: reading the file and building the matcher, the first draft then, and a draft later. */
  readonly load_ms: number;
  readonly first_draft_ms: number;
  readonly draft_ms: number;
  readonly uses: number;
  /** The alternation's: building it, a draft, and what it finds. */
  readonly regex_load_ms: number;
  readonly regex_draft_ms: number;
  readonly regex_uses: number;
}

export async function benchTerms({ json }: BenchOptions): Promise<void> {
  const terms = [2000, 10_000].map(measureTerms);
  const folder = measureFolder();
  if (json) return console.log(JSON.stringify({ terms, folder }, null, 2));
  console.log(
    `\nTerminology, a draft of ${WORDS} words; milliseconds, medians of ${ROUNDS - WARM} warm rounds`,
  );
  console.table(rounded(terms));
  console.log(`\nThe people of ${DRAFTS} drafts of 250 words, one thread`);
  console.table(rounded([folder]));
}

function rounded(rows: readonly object[]): object[] {
  const round = ([name, value]: [string, number]) => [name, Math.round(value * 100) / 100];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map((pair) => round(pair as [string, number]))),
  );
}

function measureTerms(entries: number): TermsFigures {
  const lexicon = loadLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url)));
  const list = inventEntries(entries);
  const file = `// مصطلحات الدار\n${JSON.stringify({ entries: list }, undefined, 2)}`;
  // Beside the newsroom's usual words every draft uses some of the terms, half of them wrongly.
  const texts = Array.from({ length: ROUNDS }, (_, at) =>
    withTerms(inventDraft(at + 1, WORDS - 40), list, at),
  );
  const structures = texts.map((text) => readStructure(text));
  const figures = { load: [], first: [], draft: [], regexLoad: [], regexDraft: [] } as Record<
    string,
    number[]
  >;
  let [uses, regexUses] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const structure = structures[round]!;
    const matcher = time(figures.load!, () => createTermMatcher(readTermsFile(file), lexicon));
    time(figures.first!, () => matcher.find(structures[(round + 1) % ROUNDS]!));
    uses += time(figures.draft!, () => matcher.find(structure)).filter(({ kind }) => kind === 'wrong').length;
    const regex = time(figures.regexLoad!, () => alternation(list));
    regexUses += time(figures.regexDraft!, () => [...texts[round]!.matchAll(regex)]).length;
  }
  const warm = (values: readonly number[]): number => median(values.slice(WARM));
  return {
    entries,
    load_ms: warm(figures.load!),
    first_draft_ms: warm(figures.first!),
    draft_ms: warm(figures.draft!),
    uses,
    regex_load_ms: warm(figures.regexLoad!),
    regex_draft_ms: warm(figures.regexDraft!),
    regex_uses: regexUses,
  };
}

/** Twenty sentences' worth of terms, every second one with a particle before it. */
function withTerms(text: string, list: readonly TermEntry[], seed: number): string {
  const forms = Array.from({ length: 10 }, (_, at) => list[(seed * 97 + at * 53) % list.length]!.wrong![0]!);
  return `${text}${forms.map((form, at) => `وتحدث عن ذلك ${at % 2 === 0 ? 'و' : ''}${form}.`).join(' ')}\n`;
}

function alternation(list: readonly TermEntry[]): RegExp {
  const forms = list.flatMap(({ wrong }) => wrong ?? []).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
}

function time<T>(into: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  into.push(performance.now() - start);
  return result;
}

/** In a process of its own, for its memory. */
function measureFolder(): FolderFigures {
  const script = fileURLToPath(new URL('./folder.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, String(DRAFTS)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as FolderFigures;
}
