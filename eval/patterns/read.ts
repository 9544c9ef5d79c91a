/**
 * `npm run eval -- patterns FILE`: what a file of patterns finds in the press, to be read by a person before the pattern
 * is louder than a hint. Nothing but the patterns runs, so thousands of articles take a minute or two.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDraft } from '../../src/draft/index.ts';
import { createPatternSet } from '../../src/patterns/index.ts';
import { createTermMatcher, noTerminology } from '../../src/terms/index.ts';
import type { Engine } from '../../src/workspace/check.ts';
import { readPatternText } from '../../src/workspace/pattern-text.ts';
import { random } from '../../tools/random.ts';
import { readArticles } from '../press/articles.ts';
import { OUTLETS } from '../roles.ts';

export interface PatternReading {
  readonly articles: number;
  /** By pattern's id: where it fired, as `outlet article …around ⟦wrong→right⟧ around…`. */
  readonly hits: ReadonlyMap<string, readonly string[]>;
}

export interface PatternReadingOptions {
  readonly data: string;
  readonly outlet: string | undefined;
  /** One pattern alone. */
  readonly pattern: string | undefined;
  /** One article in so many. */
  readonly every: number;
}

/** Characters on either side. */
const AROUND = 70;

export function readPatterns(
  paths: readonly string[],
  { data, outlet, pattern, every }: PatternReadingOptions,
  { lexicon, gazetteer, speller }: Engine,
): PatternReading {
  const files = paths.flatMap((path) => {
    const { file } = readPatternText(basename(path), readFileSync(path, 'utf8'));
    if (!file) return [];
    const patterns = file.patterns.filter(({ id }) => pattern === undefined || id === pattern);
    return [{ ...file, patterns }];
  });
  const set = createPatternSet(files);
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  const hits = new Map<string, string[]>();
  let articles = 0;
  for (const each of OUTLETS.filter(({ id }) => outlet === undefined || id.startsWith(outlet)))
    for (const [at, { id, text }] of readArticles(data, each).entries()) {
      if (at % every !== 0) continue;
      articles++;
      for (const match of set.scan(readDraft(text, {}, parts), { lexicon, speller })) {
        const { start, end, values } = match;
        const before = text.slice(Math.max(0, start - AROUND), start);
        const right = values.right === undefined ? '' : `→${values.right}`;
        const line = `${each.id} ${id}\t${before}⟦${values.wrong}${right}⟧${text.slice(end, end + AROUND)}`;
        const key = `${match.rule}.${match.pattern}${match.severity === 'hint' ? ' (hint)' : ''}`;
        hits.set(key, [...(hits.get(key) ?? []), line.replaceAll('\n', ' ')]);
      }
    }
  return { articles, hits };
}

/** @param most how many of each pattern are shown, drawn with a seed. */
export function printPatterns(
  { articles, hits }: PatternReading,
  most: number,
  print: (line: string) => void,
): void {
  const next = random(articles);
  print(`${articles} articles`);
  for (const [pattern, lines] of hits) {
    print(`\n${pattern}: ${lines.length}`);
    const drawn = lines
      .map((line) => [next(), line] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, most);
    for (const [, line] of drawn) print(line);
  }
}
