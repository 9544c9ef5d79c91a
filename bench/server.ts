/**
 * `npm run bench -- server`: what a key costs in an open draft, from the new text to its findings, as the language server
 * checks it; beside hunspell-asm, which looks every word of the draft up again. Then the memory after many edits.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { DraftMemory } from '../src/draft/index.ts';
import type { EditedMemory, EditedOptions } from './edited.ts';
import { ENGINES } from './lexicon/engines.ts';
import type { BenchOptions } from './main.ts';
import { arabicWords, cpuOf, draftOf, loadLinter, readArticles } from './news.ts';
import { createTypist } from './typist.ts';
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
export async function measureServer({ data, seed, full }: BenchOptions) {
  const articles = readArticles(data);
  const linter = await loadLinter();
  const peer = (await ENGINES['hunspell-asm']!())()();
  peer.contains('كتاب');
  const type = createTypist(seed);

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

  const own = full ? EDITED.full : EDITED.short;
  return { rows, ...own, ...(await measureMemory({ data, seed, ...own })) };
}

/** Of a process of its own, which runs a bundle: what compiles the sources as they are loaded would be counted with it. */
async function measureMemory(options: EditedOptions): Promise<EditedMemory> {
  const outfile = fileURLToPath(new URL('../.cache/edited.mjs', import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('edited.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const { stdout, status, stderr } = spawnSync(process.execPath, [
    '--expose-gc',
    outfile,
    JSON.stringify(options),
  ]);
  if (status !== 0) throw new Error(`edited.ts: ${stderr}`);
  return JSON.parse(String(stdout)) as EditedMemory;
}

export async function benchServer(options: BenchOptions): Promise<void> {
  const measured = await measureServer(options);
  if (options.json) return console.log(JSON.stringify(measured));
  const { rows, edits, engineMb, halfMb, fullMb } = measured;
  for (const { words, openMs, keyP50, keyP95, hunspellMs } of rows)
    console.log(
      `${String(words).padStart(6)} words: opened ${openMs.toFixed(0)} ms,`,
      `a key ${keyP50.toFixed(1)} ms, p95 ${keyP95.toFixed(1)} ms of CPU; hunspell-asm ${hunspellMs.toFixed(1)} ms`,
    );
  console.log(
    `the engine ${engineMb.toFixed(0)} MB; ${edits} edits: ${halfMb.toFixed(0)} MB after half of them,`,
    `${fullMb.toFixed(0)} MB after all`,
  );
}
