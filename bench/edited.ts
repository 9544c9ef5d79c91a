/**
 * The memory of one open draft after many edits, in a process that has done nothing else: what a linter did before it stays in the
 * heap. `node --expose-gc edited.mjs OPTIONS`, as `measureMemory` calls it; prints `EditedMemory` as JSON.
 */
import { DraftMemory } from '../src/draft/index.ts';
import { draftOf, loadLinter, readArticles } from './news.ts';
import { createTypist } from './typist.ts';

export interface EditedOptions {
  /** The directory with the shared data. */
  readonly data: string;
  readonly seed: number;
  readonly words: number;
  readonly edits: number;
}

/** Resident memory in MB. */
export interface EditedMemory {
  /** The engine alone, with its lists and models. */
  readonly engineMb: number;
  readonly halfMb: number;
  readonly fullMb: number;
}

const { data, seed, words, edits } = JSON.parse(process.argv[2]!) as EditedOptions;
const linter = await loadLinter();
const engineMb = usedMb();
const memory = new DraftMemory();
const type = createTypist(seed);
let text = draftOf(readArticles(data), words);
let halfMb = 0;
for (let edit = 1; edit <= edits; edit++) {
  text = type(text);
  linter.lint(text, { memory });
  if (edit === edits / 2) halfMb = usedMb();
}
const measured: EditedMemory = { engineMb, halfMb, fullMb: usedMb() };
console.log(JSON.stringify(measured));

function usedMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}
