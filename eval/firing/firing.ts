/**
 * `npm run eval -- firing`: how often each rule of grammar, agreement, numbers and dates fires in ten thousand articles
 * as they were printed. A rule that never does must say on its page what it is for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { random } from '../../tools/random.ts';
import { inProcesses } from '../pool.ts';
import { type Article, readArticles } from '../press/articles.ts';
import { OUTLETS } from '../roles.ts';

/** Groups of rules whose every member is counted. */
export const GROUPS = ['grammar', 'agreement', 'numbers', 'dates'] as const;
const ARTICLES = 10_000;
const SEED = 31;
const PLACE = new URL('../firing.json', import.meta.url);

export interface RuleFiring {
  /** Articles in which it fires. */
  readonly articles: number;
  /** Errors, warnings and notes. */
  readonly loud: number;
  readonly hints: number;
}

export interface Firing {
  /** As 2026-11-29. */
  readonly date: string;
  readonly articles: number;
  readonly words: number;
  /** Of every rule of the groups, those that never fire among them. */
  readonly rules: Readonly<Record<string, RuleFiring>>;
}

/** What a process answers for an article. */
export interface ArticleFiring {
  readonly words: number;
  readonly rules: Readonly<Record<string, { readonly loud: number; readonly hints: number }>>;
}

export async function measureFiring(data: string, ids: readonly string[], date: string): Promise<Firing> {
  const articles = drawArticles(data);
  const answers = await inProcesses<string, ArticleFiring>(
    new URL('worker.ts', import.meta.url),
    articles.map(({ text }) => text),
  );
  const rules = ids.map((id): [string, RuleFiring] => {
    const own = answers.flatMap((each) => each.rules[id] ?? []);
    const sum = (of: 'loud' | 'hints'): number => own.reduce((total, each) => total + each[of], 0);
    return [id, { articles: own.length, loud: sum('loud'), hints: sum('hints') }];
  });
  return {
    date,
    articles: articles.length,
    words: answers.reduce((total, { words }) => total + words, 0),
    rules: Object.fromEntries(rules),
  };
}

/** Of all outlets as they come, whatever was fitted on them: only how often is asked, not how well. */
function drawArticles(data: string): Article[] {
  const next = random(SEED);
  return OUTLETS.flatMap((outlet) => readArticles(data, outlet))
    .map((article) => ({ article, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, ARTICLES)
    .map(({ article }) => article);
}

export function readFiring(): Firing {
  return JSON.parse(readFileSync(PLACE, 'utf8')) as Firing;
}

export function writeFiring({ rules, ...rest }: Firing): void {
  const lines = Object.entries(rules).map(([id, own]) => `  ${JSON.stringify(id)}: ${JSON.stringify(own)}`);
  const head = JSON.stringify(rest).slice(0, -1);
  writeFileSync(PLACE, `${head},\n"rules": {\n${lines.join(',\n')}\n}}\n`);
}
