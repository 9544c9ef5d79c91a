/**
 * `npm run bench -- engine`: articles that the engine has not seen, one after another in one process, beside hunspell-asm's
 * bare look-up of the same words; and how a full check grows from 5,000 words to 20,000.
 */
import { ENGINES } from './lexicon/engines.ts';
import type { BenchOptions } from './main.ts';
import { arabicWords, cpuOf, draftOf, loadLinter, readArticles } from './news.ts';
import { median, printResult } from './usage.ts';

/** Articles that make the code hot before anything is measured. */
const WARM = 60;
const ROUNDS = 3;
const SIZES = [5_000, 20_000] as const;

export async function measureEngine({ data }: Pick<BenchOptions, 'data'>) {
  const articles = readArticles(data);
  const linter = await loadLinter();
  const peer = (await ENGINES['hunspell-asm']!())()();
  for (const text of articles.slice(0, WARM)) linter.lint(text);
  peer.contains('كتاب');

  const fresh = articles.slice(WARM);
  const words = fresh.map(arabicWords);
  const count = words.reduce((sum, each) => sum + each.length, 0);
  const engineMs = cpuOf(() => {
    for (const text of fresh) linter.lint(text);
  });
  const peerMs = cpuOf(() => {
    for (const each of words) for (const word of each) peer.contains(word);
  });
  const [short, long] = SIZES.map((size) => {
    const draft = draftOf(articles, size);
    linter.lint(draft);
    return median(Array.from({ length: ROUNDS }, () => cpuOf(() => void linter.lint(draft))));
  }) as [number, number];

  return {
    articles: fresh.length,
    words: count,
    wordsPerSecond: Math.round((count / engineMs) * 1000),
    hunspellWordsPerSecond: Math.round((count / peerMs) * 1000),
    timesHunspell: engineMs / peerMs,
    full5000Ms: short,
    full20000Ms: long,
    growth: long / short,
  };
}

export async function benchEngine(options: BenchOptions): Promise<void> {
  printResult(await measureEngine(options), options);
}
