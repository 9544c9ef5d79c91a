/**
 * What the lexicon does not know in the news: a seeded sample of the flagged tokens with the words around them, to be read
 * and judged by a person; and the real errors it accepts though Hunspell, on the same dictionary, refuses them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bare } from '../../src/text/index.ts';
import { random } from '../../tools/random.ts';
import type { BenchOptions } from '../main.ts';
import { ENGINES, type Engine } from './engines.ts';

const SAMPLE = 300;
const AROUND = 30;
const WORD = /[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*/g;

interface FlaggedToken {
  readonly file: string;
  readonly word: string;
  /** The stretch of text around it, on one line. */
  readonly context: string;
}

export async function benchFlagged({ json, data, seed }: BenchOptions): Promise<void> {
  const lexicon = await openEngine('mudaqqiq');
  const { tokens, flagged } = readFlagged(join(data, 'news', 'ant'), lexicon);
  const sample = draw(flagged, SAMPLE, seed);
  const accepted = await acceptedErrors(join(data, 'errors', 'pairs-dev.tsv'), lexicon);
  if (json) {
    console.log(
      JSON.stringify({ flagged: { tokens, flagged: flagged.length, seed, sample, accepted } }, null, 2),
    );
    return;
  }
  for (const { file, word, context } of sample) console.log(`${file}\t${word}\t${context}`);
  console.log(`${flagged.length} of ${tokens} tokens flagged; ${sample.length} drawn with seed ${seed}`);
  console.log(`errors accepted that Hunspell refuses: ${accepted.length} ${accepted.join(' ')}`);
}

async function openEngine(name: string): Promise<Engine> {
  const read = await ENGINES[name]!();
  return read()();
}

function readFlagged(directory: string, lexicon: Engine): { tokens: number; flagged: FlaggedToken[] } {
  const flagged: FlaggedToken[] = [];
  let tokens = 0;
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.txt')) continue;
    const text = readFileSync(join(directory, file), 'utf8');
    for (const { 0: word, index } of text.matchAll(WORD)) {
      tokens++;
      if (lexicon.contains(word)) continue;
      const context = text.slice(Math.max(0, index - AROUND), index + word.length + AROUND);
      flagged.push({ file, word, context: context.replace(/\s+/g, ' ') });
    }
  }
  return { tokens, flagged };
}

/** Without repeats of a token; in the order of the text. */
function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const next = random(seed);
  const keyed = items.map((item, at) => ({ item, at, key: next() }));
  const drawn = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

async function acceptedErrors(path: string, lexicon: Engine): Promise<string[]> {
  const hunspell = await openEngine('hunspell-asm');
  const wrong = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((row) => bare(row.split('\t')[0]!));
  return wrong.filter((word) => lexicon.contains(word) && !hunspell.contains(word));
}
