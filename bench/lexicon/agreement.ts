/**
 * Does `contains` answer as Hunspell does on the same dictionary? Compiles Ayaspell alone, without the project's own
 * words, and compares the two on the words of the shared data, on the same with random slips, and on random walks of the
 * affix rules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileLexicon } from '../../src/lexicon/compile/compile.ts';
import { applies, parseAffixFile, parseDictionary } from '../../src/lexicon/compile/hunspell.ts';
import { loadLexicon } from '../../src/lexicon/index.ts';
import { bare } from '../../src/text/index.ts';
import type { BenchOptions } from '../main.ts';

const AFFIXES = 'dictionaries/dictionary-ar/index.aff';
const DICTIONARY = 'dictionaries/dictionary-ar/index.dic';
const WALKS = 300_000;
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
const WORD = /[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*/g;
const FILES = [
  'ner/news.tsv',
  'ner/wikipedia.tsv',
  'frequency/ant-words.tsv',
  'frequency/frequencywords-2018-ar_50k.txt',
];

/** Why the two may differ, and ours be right. */
const REASONS: readonly (readonly [test: (word: string) => boolean, reason: string])[] = [
  [
    (word) => word !== bare(word),
    'marks are never spelling here; Hunspell refuses a fathatan where Ayaspell lists none',
  ],
  [
    (word) => /تركمنستان|بيروت|متداني|أ?بري|إتباع/.test(word),
    'Ayaspell has the entry with a Persian kaf or an invisible mark inside; entries are read bare',
  ],
  [
    (word) => /(?:يان|وان)$/.test(word),
    'the indicative dual of a verb with a weak last letter, which Ayaspell lacks',
  ],
];

export async function benchAgreement({ json, data }: BenchOptions): Promise<void> {
  const affixes = readFileSync(AFFIXES, 'utf8');
  const dictionary = readFileSync(DICTIONARY, 'utf8');
  const lexicon = loadLexicon(compileLexicon({ affixes, dictionary }));
  const { loadModule } = createRequire(import.meta.url)('hunspell-asm') as typeof import('hunspell-asm');
  const factory = await loadModule();
  const mount = (path: string) => factory.mountBuffer(readFileSync(path));
  const hunspell = factory.create(mount(AFFIXES), mount(DICTIONARY));
  const corpus = readCorpus(data);
  const words = new Set([...corpus, ...corpus.map(withSlip), ...walkRules(affixes, dictionary)]);
  let accepted = 0;
  const onlyOurs: string[] = [];
  const onlyHunspell: string[] = [];
  words.delete('');
  for (const word of words) {
    const theirs = hunspell.spell(word);
    if (theirs) accepted++;
    if (lexicon.contains(word) === theirs) continue;
    (theirs ? onlyHunspell : onlyOurs).push(word);
  }
  if (json)
    console.log(
      JSON.stringify({ agreement: { words: words.size, accepted, onlyOurs, onlyHunspell } }, null, 2),
    );
  else print(words.size, accepted, onlyOurs, onlyHunspell);
}

function print(
  words: number,
  accepted: number,
  onlyOurs: readonly string[],
  onlyHunspell: readonly string[],
): void {
  console.log(`${words} words compared, ${accepted} of them accepted by Hunspell`);
  console.log(`only Hunspell accepts ${onlyHunspell.length}: ${onlyHunspell.join(' ')}`);
  const reasonOf = (word: string) => REASONS.find(([test]) => test(word))?.[1] ?? 'unexplained';
  for (const reason of new Set(onlyOurs.map(reasonOf))) {
    const list = onlyOurs.filter((word) => reasonOf(word) === reason);
    console.log(`only ours, ${list.length}: ${reason}\n  ${list.join(' ')}`);
  }
}

/** Reproducible: the same words each run (Lehmer's generator with a fixed seed). */
let state = 20_250_101;
function below(limit: number): number {
  state = (state * 48_271) % 0x7fffffff;
  return state % limit;
}

function readCorpus(data: string): string[] {
  const news = join(data, 'news', 'ant');
  const articles = readdirSync(news)
    .sort()
    .map((file) => join(news, file));
  const texts = [...articles, ...FILES.map((file) => join(data, file))].map((path) =>
    readFileSync(path, 'utf8'),
  );
  return [...new Set(texts.flatMap((text) => text.match(WORD) ?? []))];
}

function withSlip(word: string): string {
  const at = below(word.length);
  const letter = LETTERS[below(LETTERS.length)]!;
  const kept = below(3);
  return word.slice(0, at) + (kept === 0 ? '' : letter) + word.slice(at + (kept === 1 ? 0 : 1));
}

/** Entries with affixes on, mostly those they take, some that they do not. */
function* walkRules(affixText: string, dictionaryText: string): Iterable<string> {
  const affixes = parseAffixFile(affixText);
  const entries = parseDictionary(dictionaryText, affixes);
  const prefixes = [...affixes.prefixes.values()].flat();
  const suffixes = [...affixes.suffixes.values()].flat();
  for (let walk = 0; walk < WALKS; walk++) {
    const entry = entries[below(entries.length)]!;
    let { word } = entry;
    let flags: readonly string[] = entry.flags;
    for (let level = below(3); level > 0; level--) {
      const own = flags.flatMap((flag) => affixes.suffixes.get(flag) ?? []);
      const rules = own.length > 0 && below(8) > 0 ? own : suffixes;
      const rule = rules[below(rules.length)]!;
      if (!applies(rule, word, 'end') && below(10) > 0) continue;
      word = word.slice(0, word.length - rule.strip.length) + rule.append;
      flags = [...entry.flags, ...rule.continuation];
    }
    if (below(4) > 0) {
      const own = flags.flatMap((flag) => affixes.prefixes.get(flag) ?? []);
      const rules = own.length > 0 && below(8) > 0 ? own : prefixes;
      const rule = rules[below(rules.length)]!;
      word = rule.append + word.slice(rule.strip.length);
    }
    yield word;
  }
}
