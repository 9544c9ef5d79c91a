/** Measures one engine in a process of its own: `tsx measure.ts ENGINE DATA`, figures as JSON on standard output. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare } from '../../src/text/index.ts';
import { ENGINES, type Engine } from './engines.ts';

export interface Figures {
  /** From the files' bytes in memory to the first answer. */
  readonly open_ms: number;
  /** Memory the process has gained, by reading the files, opening, and looking the news up once. */
  readonly rss_mb: number;
  readonly contains_us: number;
  readonly suggest_p50_ms: number;
  readonly suggest_p95_ms: number;
  /** Share of the news words it accepts. */
  readonly accepted_news: number;
  /** Of the wrong words it flags and that were asked: share whose first, whose first five suggestions hold the right one. */
  readonly top1: number;
  readonly top5: number;
  /** Wrong words flagged, of all; and how many of them were asked for suggestions before the time was up. */
  readonly flagged: number;
  readonly asked: number;
}

/** Slow engines are asked for as many words as fit; the order is fixed, so that each run asks the same first. */
const SUGGEST_SECONDS = 60;
const PASSES = 5;
const WORD = /[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*/g;

const [name = '', data = ''] = process.argv.slice(2);

function readNews(): string[] {
  const directory = join(data, 'news', 'ant');
  const articles = readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return articles.flatMap((file) => readFileSync(join(directory, file), 'utf8').match(WORD) ?? []);
}

function readPairs(): { wrong: string; right: string }[] {
  const rows = readFileSync(join(data, 'errors', 'pairs-dev.tsv'), 'utf8')
    .trim()
    .split('\n');
  return shuffle(rows).map((row) => {
    const [wrong, right] = row.split('\t');
    return { wrong: wrong!, right: right! };
  });
}

/** The same order each time (Lehmer's generator with a fixed seed). */
function shuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  let state = 20_250_101;
  for (let at = shuffled.length - 1; at > 0; at--) {
    state = (state * 48_271) % 0x7fffffff;
    const other = state % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

async function measure(): Promise<Figures> {
  const read = await ENGINES[name]!();
  const news = readNews();
  const pairs = readPairs();
  const before = settledMemory();
  const open = read();
  const started = performance.now();
  const engine = open();
  engine.contains(news[0]!);
  const openMs = performance.now() - started;
  const accepted = news.reduce((count, word) => count + Number(engine.contains(word)), 0);
  const memory = settledMemory() - before;
  return {
    open_ms: openMs,
    rss_mb: memory / 2 ** 20,
    contains_us: timeContains(engine, news),
    accepted_news: accepted / news.length,
    ...askSuggestions(engine, pairs),
  };
}

/** The least of several passes: what the machine's other work adds is not the engine's. */
function timeContains(engine: Engine, words: readonly string[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const started = performance.now();
    for (const word of words) engine.contains(word);
    best = Math.min(best, performance.now() - started);
  }
  return (1000 * best) / words.length;
}

function askSuggestions(engine: Engine, pairs: readonly { wrong: string; right: string }[]) {
  const flagged = pairs.filter(({ wrong }) => !engine.contains(wrong));
  const times: number[] = [];
  let first = 0;
  let amongFive = 0;
  const deadline = performance.now() + 1000 * SUGGEST_SECONDS;
  // The first words are asked for twice, so that compiling the code is not timed as suggesting.
  for (const { wrong } of flagged.slice(0, 20)) if (performance.now() < deadline) engine.suggest(wrong);
  for (const { wrong, right } of flagged) {
    const started = performance.now();
    if (started > deadline) break;
    const suggestions = engine.suggest(wrong).slice(0, 5).map(bare);
    times.push(performance.now() - started);
    if (suggestions[0] === right) first++;
    if (suggestions.includes(right)) amongFive++;
  }
  times.sort((a, b) => a - b);
  return {
    suggest_p50_ms: times[Math.floor(times.length * 0.5)] ?? 0,
    suggest_p95_ms: times[Math.floor(times.length * 0.95)] ?? 0,
    top1: first / times.length,
    top5: amongFive / times.length,
    flagged: flagged.length / pairs.length,
    asked: times.length,
  };
}

function settledMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

console.log(JSON.stringify(await measure()));
