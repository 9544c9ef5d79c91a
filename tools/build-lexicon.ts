/**
 * Compiles the dictionaries into `lexicon.bin`. The output depends on nothing but the sources, byte for byte; a stamp
 * beside it holds their hash, so that a build with unchanged sources costs a few milliseconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon, type SurfaceCount } from '../src/lexicon/compile/compile.ts';
import { tablePaths, tableWords } from './tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const AFFIXES = 'dictionaries/dictionary-ar/index.aff';
const DICTIONARY = 'dictionaries/dictionary-ar/index.dic';
const WORDS = 'dictionaries/words';
const VERBS = `${WORDS}/verbs.txt`;
const CLOSED_WORDS = `${WORDS}/function.tsv`;
const NOMINALS = `${WORDS}/grammar.tsv`;
const PRESS_COUNTS = 'dictionaries/frequency/press.tsv';
const SPEECH_COUNTS = 'dictionaries/frequency/subtitles.tsv';
/** 147 million words of subtitles against 1.2 million of news, at half the weight: film talk is not press. */
const SPEECH_SCALE = 250;
const SOURCES = [AFFIXES, DICTIONARY, VERBS, CLOSED_WORDS, NOMINALS, PRESS_COUNTS, SPEECH_COUNTS];
/** The compiler is a source as well: a change of its code may change the output. */
const COMPILER = 'src/lexicon/compile/compile.ts';
const TABLES_READER = 'tools/tables.ts';

/** Writes `lexicon.bin` into the directory unless it is up to date; tells whether it compiled. */
export function buildLexicon(outputDirectory: string): boolean {
  const output = join(outputDirectory, 'lexicon.bin');
  const stamp = join(outputDirectory, 'lexicon.stamp');
  const hash = hashSources();
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  const bytes = compileLexicon({
    affixes: read(AFFIXES),
    dictionary: read(DICTIONARY),
    words: [...wordLists().map(read), ...tableWords()],
    verbs: read(VERBS),
    closedWords: read(CLOSED_WORDS),
    nominals: read(NOMINALS),
    frequencies: readCounts(),
  });
  mkdirSync(outputDirectory, { recursive: true });
  replaceFile(output, bytes);
  replaceFile(stamp, hash);
  return true;
}

function readCounts(): Map<string, SurfaceCount> {
  const counts = new Map<string, SurfaceCount>();
  for (const [word, count] of rows(PRESS_COUNTS))
    counts.set(word!, { press: Number(count), general: Number(count) });
  for (const [word, count] of rows(SPEECH_COUNTS)) {
    const press = counts.get(word!)?.press ?? 0;
    counts.set(word!, { press, general: press + Number(count) / SPEECH_SCALE });
  }
  return counts;
}

/** In one step, so that a test that reads the file meanwhile sees the old one or the new one. */
function replaceFile(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

function hashSources(): string {
  const hash = createHash('sha256');
  const tables = [...tablePaths('places'), ...tablePaths('names'), TABLES_READER];
  for (const path of [...SOURCES, ...wordLists(), ...tables, ...modulesOf(COMPILER)]) {
    hash.update(path).update('\0').update(read(path));
  }
  return hash.digest('hex');
}

/** A module and all it imports from the project, by path. */
function modulesOf(entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const [, imported] of read(path).matchAll(/from '(\.[^']+)'/g))
      found.add(join(dirname(path), imported!));
  }
  return [...found].sort();
}

function wordLists(): string[] {
  const files = readdirSync(join(root, WORDS)).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .map((file) => `${WORDS}/${file}`)
    .filter((path) => path !== VERBS);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function rows(path: string): string[][] {
  return read(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const compiled = buildLexicon(join(root, 'dist'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(compiled ? `lexicon.bin compiled in ${seconds} s` : 'lexicon.bin is up to date');
}
