/**
 * `npm run eval -- fixes`: what fixes do to the text, counted by rule over the sampled press and the drafts. Each first
 * fix is applied alone, then all safe ones together as `--fix` does.
 */

import { readMarks } from '../../test/marks.ts';
import { random } from '../../tools/random.ts';
import { readMarkedDrafts } from '../drafts.ts';
import { buildLeftOut } from '../left-out/left-out.ts';
import { inProcesses } from '../pool.ts';
import { sampleArticles } from '../press/articles.ts';
import { OUTLETS } from '../roles.ts';

/** What may be wrong with a fix. */
export const FAULTS = [
  'equal',
  'unknown word',
  'lost clitic',
  'finding again',
  'new finding',
  'second run',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Fixes of one rule that are tried in one text: marks are corrected a hundred times in the same way. */
export const MOST_IN_TEXT = 4;
/** Texts of each outlet. */
const TEXTS = 40;
const SEED = 5;

export interface FixTask {
  /** None for a draft. */
  readonly outlet?: string;
  readonly place: string;
  readonly text: string;
}

export interface FixFault {
  readonly rule: string;
  readonly fault: Fault;
  readonly safe: boolean;
  readonly offset: number;
  readonly words: string;
  readonly fix: string;
}

export interface FixResult {
  /** How many fixes were tried, by rule. */
  readonly tried: Readonly<Record<string, number>>;
  readonly faults: readonly FixFault[];
}

export interface FixFigures {
  readonly texts: number;
  readonly rules: Readonly<Record<string, { readonly tried: number } & Partial<Record<Fault, number>>>>;
}

export async function measureFixes(data: string, show?: (line: string) => void): Promise<FixFigures> {
  const next = random(SEED);
  const articles = OUTLETS.flatMap((outlet) =>
    sampleArticles(data, outlet)
      .map((article) => ({ article, lot: next() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, TEXTS)
      .map(({ article: { outlet: id, id: place, text } }) => ({ outlet: id, place: `${id} ${place}`, text })),
  );
  const drafts = readMarkedDrafts(data).map(({ set, name, source }) => ({
    place: `${set}/${name}`,
    text: readMarks(source).text,
  }));
  const tasks: FixTask[] = [...articles, ...drafts];
  const leftOut = await buildLeftOut(
    data,
    OUTLETS.map(({ id }) => id),
  );
  const results = await inProcesses<FixTask, FixResult>(new URL('worker.ts', import.meta.url), tasks, {
    leftOut,
  });
  const rules: Record<string, { tried: number } & Partial<Record<Fault, number>>> = {};
  results.forEach(({ tried, faults }, at) => {
    for (const [rule, count] of Object.entries(tried)) (rules[rule] ??= { tried: 0 }).tried += count;
    for (const { rule, fault, safe, offset, words, fix } of faults) {
      const own = (rules[rule] ??= { tried: 0 });
      own[fault] = (own[fault] ?? 0) + 1;
      show?.([fault, rule, safe ? 'safe' : '', tasks[at]!.place, offset, `«${words}» → «${fix}»`].join('\t'));
    }
  });
  const sorted = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
  return { texts: tasks.length, rules: Object.fromEntries(sorted) };
}

export function printFixes({ texts, rules }: FixFigures, print: (line: string) => void): void {
  print(`${texts} texts; fixes tried, and what is wrong with them`);
  print(['rule', 'tried', ...FAULTS].join('\t'));
  for (const [rule, figures] of Object.entries(rules))
    print([rule, figures.tried, ...FAULTS.map((fault) => figures[fault] ?? '·')].join('\t'));
}
