/** The press that is counted: each outlet with its articles, as words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_SETS, OUTLETS } from '../../eval/roles.ts';
import { tokenize } from '../../src/text/index.ts';
import type { PressRegister } from './count.ts';

export interface CountedOutlet {
  readonly id: string;
  readonly register: PressRegister;
  /** Under the folder of data. */
  readonly files: readonly string[];
  /** What ends an article. */
  readonly end: RegExp;
}

const ARTICLE_END = /^={10}$/m;

/** Outlets that are only measured on, and those that `eval/roles.ts` lets be counted. */
export const MEASURED_OUTLETS: readonly CountedOutlet[] = OUTLETS.filter(
  ({ roles }) => roles.counts === 'report',
).map(outletOf);
export const COUNTED_OUTLETS: readonly CountedOutlet[] = [
  ...OUTLETS.filter(({ roles }) => roles.counts === 'fit').map(outletOf),
  // Sentences of many articles, one a line: each counts as an article.
  ...OTHER_SETS.filter(({ id }) => id === 'ntrex').map(({ id, path }) => ({
    id,
    register: 'translated' as const,
    files: [path],
    end: /\n/,
  })),
];

function outletOf({ id, files }: { id: string; files: readonly string[] }): CountedOutlet {
  return { id, register: id === 'tunisia' ? 'radio' : 'papers', files, end: ARTICLE_END };
}

/** The bare words of each article of the outlet. */
export function readOutlet(data: string, { files, end }: CountedOutlet): string[][] {
  const articles = files
    .map((file) => join(data, file))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split(end).map(wordsOf));
  return withoutTemplates(articles).filter((words) => words.length > 0);
}

/** So many words in a row that so large a share of an outlet's articles repeat are its template, as «اكتب رأيك» is. */
const TEMPLATE_WORDS = 8;
const TEMPLATE_SHARE = 0.01;

function withoutTemplates(articles: readonly string[][]): string[][] {
  const spread = new Map<string, number>();
  const runs = articles.map((words) => words.map((_, at) => words.slice(at, at + TEMPLATE_WORDS).join(' ')));
  for (const each of runs) for (const run of new Set(each)) spread.set(run, (spread.get(run) ?? 0) + 1);
  const least = Math.max(3, TEMPLATE_SHARE * articles.length);
  return articles.map((words, index) => {
    let until = 0;
    return words.filter((_, at) => {
      const isRun = at + TEMPLATE_WORDS <= words.length && spread.get(runs[index]![at]!)! >= least;
      if (isRun) until = at + TEMPLATE_WORDS;
      return at >= until;
    });
  });
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ bare }) => bare);
}
