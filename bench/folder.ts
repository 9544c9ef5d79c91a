/**
 * `npm run bench -- folder`: a folder of 500 news articles checked with one job and with two, its CPU time and memory,
 * beside hunspell-asm's bare look-up of the same words in the same run.
 */
import { join } from 'node:path';
import { ENGINES } from './lexicon/engines.ts';
import type { BenchOptions } from './main.ts';
import { arabicWords, cpuOf, readArticles } from './news.ts';
import { measure } from './usage.ts';

export async function measureFolder({ data }: Pick<BenchOptions, 'data'>) {
  const folder = join(data, 'news', 'ant');
  const articles = readArticles(data);
  const words = articles.flatMap(arabicWords);
  const lint = ['dist/cli.js', 'lint', `${folder}/*.txt`, '--format', 'json', '--no-progress', '--jobs'];
  const rows = [
    { name: '1 job', ...measure([...lint, '1']) },
    { name: '2 jobs', ...measure([...lint, '2']) },
    { name: 'hunspell-asm', cpuMs: await lookUp(words), wallMs: undefined, rssMb: undefined },
  ].map((row) => ({ ...row, wordsPerSecond: Math.round((words.length / row.cpuMs) * 1000) }));
  return { articles: articles.length, words: words.length, rows };
}

export async function benchFolder({ json, data }: BenchOptions): Promise<void> {
  const { articles, words, rows } = await measureFolder({ data });
  if (json) return console.log(JSON.stringify({ articles, words, rows }));
  console.log(`${articles} articles, ${words} words`);
  for (const { name, cpuMs, rssMb, wordsPerSecond } of rows)
    console.log(
      `${name.padEnd(14)}${(cpuMs / 1000).toFixed(1).padStart(6)} s of CPU`,
      `${String(wordsPerSecond).padStart(8)} words/s${rssMb ? `${rssMb.toFixed(0).padStart(6)} MB` : ''}`,
    );
}

/** Milliseconds of CPU time. */
async function lookUp(words: readonly string[]): Promise<number> {
  const engine = (await ENGINES['hunspell-asm']!())()();
  engine.contains('كتاب');
  return cpuOf(() => {
    for (const word of words) engine.contains(word);
  });
}
