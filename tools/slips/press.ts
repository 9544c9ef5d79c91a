/** The press as the fit of slips reads it: how often each word, and each pair of neighbours, is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLETS } from '../../eval/roles.ts';
import { bare } from '../../src/text/index.ts';

export interface PressCounts {
  readonly words: ReadonlyMap<string, number>;
  /** Neighbours with one blank between them, as `first second`. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly articles: number;
}

const ARTICLE_END = /^={10}$/m;
const WORD = /[\u0621-\u063a\u0640-\u0652\u0670]+/g;

/** The files of each outlet that rates are fitted on; the others only measure them. */
export function outletsToFit(data: string): readonly (readonly string[])[] {
  return OUTLETS.filter(({ roles }) => roles.slips === 'fit').map(({ files }) =>
    files.map((file) => join(data, file)),
  );
}

export function countPress(files: readonly string[]): PressCounts {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  let articles = 0;
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const file of files)
    for (const article of readFileSync(file, 'utf8').split(ARTICLE_END)) {
      articles++;
      let before: { word: string; end: number } | undefined;
      for (const match of article.matchAll(WORD)) {
        const word = bare(match[0]);
        if (word === '') continue;
        count(words, word);
        if (before?.end === match.index - 1 && article[match.index - 1] === ' ')
          count(pairs, `${before.word} ${word}`);
        before = { word, end: match.index + match[0].length };
      }
    }
  return { words, pairs, articles };
}

export function addCounts(outlets: readonly PressCounts[]): PressCounts {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, more: ReadonlyMap<string, number>) => {
    for (const [key, count] of more) counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const outlet of outlets) {
    add(words, outlet.words);
    add(pairs, outlet.pairs);
  }
  return { words, pairs, articles: outlets.reduce((sum, { articles }) => sum + articles, 0) };
}
