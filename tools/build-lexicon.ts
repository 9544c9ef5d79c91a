/**
 * `npx tsx tools/build-lexicon.ts [--counts DIRECTORY] [--out DIRECTORY]`: compiles the dictionaries into `lexicon.bin`.
 * The output depends on nothing but the sources, byte for byte; a stamp beside it holds their hash, so that a build with
 * unchanged sources costs a few milliseconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileLexicon } from '../src/lexicon/compile/compile.ts';
import { type Frequencies, MOST_OUTLETS, type SurfaceCount } from '../src/lexicon/frequency.ts';
import { REGISTERS } from './counts/count.ts';
import { tablePaths, tableWords } from './tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const AFFIXES = 'dictionaries/dictionary-ar/index.aff';
const DICTIONARY = 'dictionaries/dictionary-ar/index.dic';
const WORDS = 'dictionaries/words';
const VERBS = `${WORDS}/verbs.txt`;
const CLOSED_WORDS = `${WORDS}/function.tsv`;
const NOMINALS = `${WORDS}/grammar.tsv`;
const COUNTS = 'dictionaries/frequency';
const SPEECH_COUNTS = 'dictionaries/frequency/subtitles.tsv';
/** Film talk is not press: it counts as so many words for one of the press, however many were counted. */
const SPEECH_WEIGHT = 0.5;
const SOURCES = [AFFIXES, DICTIONARY, VERBS, CLOSED_WORDS, NOMINALS, SPEECH_COUNTS];
/** The compiler is a source as well: a change of its code may change the output. */
const COMPILER = 'src/lexicon/compile/compile.ts';
const TABLES_READER = 'tools/tables.ts';

/**
 * Writes `lexicon.bin` into the directory unless it is up to date; returns whether it compiled. `counts` is a folder of
 * `tools/count-press.ts`, for a lexicon that has not seen one outlet.
 */
export function buildLexicon(outputDirectory: string, counts: string = COUNTS): boolean {
  const output = join(outputDirectory, 'lexicon.bin');
  const stamp = join(outputDirectory, 'lexicon.stamp');
  const hash = hashSources(counts);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  const bytes = compileLexicon({
    affixes: read(AFFIXES),
    dictionary: read(DICTIONARY),
    words: [...wordLists().map(read), ...tableWords()],
    verbs: read(VERBS),
    closedWords: read(CLOSED_WORDS),
    nominals: read(NOMINALS),
    frequencies: readFrequencies(counts),
  });
  mkdirSync(outputDirectory, { recursive: true });
  replaceFile(output, bytes);
  replaceFile(stamp, hash);
  return true;
}

function readFrequencies(counts: string): Frequencies {
  const forms = new Map<string, SurfaceCount>();
  let words = 0;
  let once = 0;
  let twice = 0;
  for (const path of countFiles(counts)) {
    // See `writeCounts`.
    const header = /^# words (\d+) once (\d+) twice (\d+)$/m.exec(read(path));
    if (header === null)
      throw new Error(`${path} does not say what it counts: make it with tools/count-press.ts.`);
    words += Number(header[1]);
    once += Number(header[2]);
    twice += Number(header[3]);
    for (const [word, count, , outlets] of rows(path)) {
      const form = forms.get(word!) ?? { press: 0, outlets: 0, speech: 0 };
      forms.set(word!, {
        press: form.press + Number(count),
        outlets: Math.min(form.outlets + Number(outlets), MOST_OUTLETS),
        speech: 0,
      });
    }
  }
  const speech = rows(SPEECH_COUNTS).map(([word, count]) => [word!, Number(count)] as const);
  const heard = speech.reduce((sum, [, count]) => sum + count, 0);
  const scale = (SPEECH_WEIGHT * words) / heard;
  for (const [word, count] of speech)
    forms.set(word, { ...(forms.get(word) ?? { press: 0, outlets: 0 }), speech: count * scale });
  const totals = { press: words, speech: SPEECH_WEIGHT * words, discount: once / (once + 2 * twice) };
  return { totals, forms };
}

/** A file a register. */
function countFiles(counts: string): string[] {
  return REGISTERS.map((register) => join(counts, `${register}.tsv`));
}

/** In one step, so that a test that reads the file meanwhile sees the old one or the new one. */
function replaceFile(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

function hashSources(counts: string): string {
  const hash = createHash('sha256');
  const tables = [...tablePaths('places'), ...tablePaths('names'), TABLES_READER];
  for (const path of [...SOURCES, ...countFiles(counts), ...wordLists(), ...tables, ...modulesOf(COMPILER)]) {
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
  return readFileSync(resolve(root, path), 'utf8');
}

function rows(path: string): string[][] {
  return read(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { counts: { type: 'string' }, out: { type: 'string' } } });
  const started = performance.now();
  const counts = values.counts === undefined ? undefined : resolve(values.counts);
  const compiled = buildLexicon(resolve(values.out ?? join(root, 'dist')), counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(compiled ? `lexicon.bin compiled in ${seconds} s` : 'lexicon.bin is up to date');
}
