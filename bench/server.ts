/**
 * `npm run bench -- server`: what a key costs in an open draft, from the new text to its findings, as the language server
 * checks it; beside hunspell-asm, which looks every word of the draft up again. Then the memory after many edits.
 */
import { DraftMemory } from '../src/draft/index.ts';
import { ENGINES } from './lexicon/engines.ts';
import type { BenchOptions } from './main.ts';
import { arabicWords, cpuOf, draftOf, loadLinter, readArticles } from './news.ts';
import { median, percentile } from './usage.ts';

const SIZES = [500, 5_000, 20_000];
const KEYS = 60;
/** The first keys make the code hot. */
const WARM = 10;
/** Edits after which memory is read, half of them and all, and the words of the draft. */
const EDITED = {
  short: { edits: 400, words: 5_000 },
  full: { edits: 10_000, words: 20_000 },
};
const TYPED = ['ا', 'ل', 'م', 'ت', 'ب', ' ', '،', 'وقال ', 'المدير ', '\n'];

export async function measureServer({ data, seed, full }: BenchOptions) {
  const articles = readArticles(data);
  const linter = await loadLinter();
  const peer = (await ENGINES['hunspell-asm']!())()();
  peer.contains('كتاب');
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const type = (text: string): string => {
    const at = random(text.length);
    return text.slice(0, at) + TYPED[random(TYPED.length)]! + text.slice(at);
  };

  const rows = SIZES.map((size) => {
    const memory = new DraftMemory();
    let text = draftOf(articles, size);
    const openMs = cpuOf(() => void linter.lint(text, { memory }));
    const keys: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      text = type(text);
      const ms = cpuOf(() => void linter.lint(text, { memory }));
      if (key >= WARM) keys.push(ms);
    }
    const hunspellMs = cpuOf(() => {
      for (const word of arabicWords(text)) peer.contains(word);
    });
    return { words: size, openMs, keyP50: median(keys), keyP95: percentile(keys, 0.95), hunspellMs };
  });

  const { edits, words } = full ? EDITED.full : EDITED.short;
  const memory = new DraftMemory();
  let text = draftOf(articles, words);
  const used: number[] = [];
  for (let edit = 1; edit <= edits; edit++) {
    text = type(text);
    linter.lint(text, { memory });
    if (edit % (edits / 2) === 0) {
      globalThis.gc?.();
      used.push(process.memoryUsage().rss / 2 ** 20);
    }
  }
  const [halfMb, fullMb] = used as [number, number];
  return { rows, edits, halfMb, fullMb };
}

export async function benchServer(options: BenchOptions): Promise<void> {
  const measured = await measureServer(options);
  if (options.json) return console.log(JSON.stringify(measured));
  const { rows, edits, halfMb, fullMb } = measured;
  for (const { words, openMs, keyP50, keyP95, hunspellMs } of rows)
    console.log(
      `${String(words).padStart(6)} words: opened ${openMs.toFixed(0)} ms,`,
      `a key ${keyP50.toFixed(1)} ms, p95 ${keyP95.toFixed(1)} ms of CPU; hunspell-asm ${hunspellMs.toFixed(1)} ms`,
    );
  console.log(
    `${edits} edits: ${halfMb.toFixed(0)} MB after half of them, ${fullMb.toFixed(0)} MB after all`,
  );
}
