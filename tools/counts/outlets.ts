/** The press that is counted: each outlet with its articles, as words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../src/text/index.ts';

/** What kind of press an outlet is; each has its own file of counts. */
export const REGISTERS = ['papers', 'radio', 'translated'] as const;
export type PressRegister = (typeof REGISTERS)[number];

export interface CountedOutlet {
  readonly id: string;
  readonly register: PressRegister;
  /** Under the folder of data. */
  readonly files: readonly string[];
  /** What ends an article. */
  readonly end: RegExp;
}

const ARTICLE_END = /^={10}$/m;
const SAUDI = ['almadina', 'alwatan', 'alyaum', 'arreyadi', 'okaz', 'sabq', 'was'];
const TUNISIAN = [
  'culture',
  'diverse',
  'economy',
  'internationalNews',
  'localNews',
  'politic',
  'society',
  'sport',
  'technology',
];

/** All that may be counted; `press/releases` may only be measured on. */
export const OUTLETS: readonly CountedOutlet[] = [
  ...SAUDI.map((paper) => ({
    id: `saudi/${paper}`,
    register: 'papers' as const,
    files: [`press/saudi/${paper}.txt`],
    end: ARTICLE_END,
  })),
  { id: 'morocco', register: 'papers', files: ['press/morocco/ahdath.txt'], end: ARTICLE_END },
  {
    id: 'tunisia',
    register: 'radio',
    files: TUNISIAN.map((section) => `press/tunisia/${section}.txt`),
    end: ARTICLE_END,
  },
  // Sentences of many articles, one a line: each stands for an article.
  { id: 'ntrex', register: 'translated', files: ['clean/ntrex.txt'], end: /\n/ },
];

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
