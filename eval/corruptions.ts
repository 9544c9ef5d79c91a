/**
 * Words as hurried writers misspell them: right words of an encyclopedia and of speech, each corrupted in one of the
 * ways that readers' comments are, in the shares counted there. Measures the classes of slips, on words that the
 * frequencies of the press do not favour.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import letters from '../dictionaries/slips/letters.json' with { type: 'json' };
import type { Lexicon } from '../src/lexicon/index.ts';
import type { Gazetteer } from '../src/people/index.ts';
import { bare, frontSplits } from '../src/text/index.ts';
import { random } from '../tools/random.ts';

export interface Corruption {
  readonly kind: string;
  readonly wrong: string;
  readonly right: string;
}

/** Writes the word wrongly in its way, or not at all where the word has nothing to slip on. */
export type WordSlip = (word: string, next: () => number) => string | undefined;

const SHORTEST = 4;
const ALIKE: Readonly<Record<string, string>> = {
  ض: 'ظ',
  ظ: 'ض',
  ذ: 'د',
  ث: 'ت',
  ص: 'س',
  س: 'ص',
  ط: 'ت',
};
const SEATS: Readonly<Record<string, string>> = { ؤ: 'وئأ', ئ: 'يءىأ', أ: 'ائؤ', ء: 'ئأ', آ: 'اأ' };

/** Kinds with their share in a hundred slips; hamzas at the front are the most. */
export const WORD_SLIPS: Readonly<Record<string, readonly [share: number, slip: WordSlip]>> = {
  'hamza left out': [30, (word) => swapFront(word, 'أإآ', 'ا')],
  'hamza put on wasl': [
    8,
    (word) => (/^(?:[وفبلك]?ال|[وفبلك])?ا[^ل]/.test(word) ? swapFront(word, 'ا', 'إ') : undefined),
  ],
  'hamza above for below': [5, (word) => swapFront(word, 'إ', 'أ')],
  'ه for ة': [12, (word) => swapEnd(word, 'ة', 'ه')],
  'ة for ه': [4, (word) => swapEnd(word, 'ه', 'ة')],
  'ى for ي': [5, (word) => swapEnd(word, 'ي', 'ى')],
  'ي for ى': [4, (word) => swapEnd(word, 'ى', 'ي')],
  'ت and ة': [3, (word) => swapEnd(word, 'ة', 'ت') ?? swapEnd(word, 'ات', 'اة')],
  'alef of a plural': [4, (word) => swapEnd(word, 'وا', 'و')],
  'hamza and end': [
    4,
    (word) => swapFront(swapEnd(word, 'ة', 'ه') ?? swapEnd(word, 'ي', 'ى') ?? '', 'أإآ', 'ا'),
  ],
  'hamza seat': [5, (word, next) => swapInside(word, SEATS, next)],
  'letter of its sound': [5, (word, next) => swapInside(word, ALIKE, next)],
  'letter left out': [5, (word, next) => edit(word, next, (at) => word.slice(0, at) + word.slice(at + 1))],
  'letter doubled': [
    3,
    (word, next) => edit(word, next, (at) => word.slice(0, at) + word[at] + word.slice(at)),
  ],
  'letter drawn out': [1, (word) => (/[اوي]$/.test(word) ? word + word.at(-1)!.repeat(3) : undefined)],
  'letters swapped': [2, swapPair],
  'neighbour on the keyboard': [4, (word, next) => edit(word, next, (at) => strikeBeside(word, at, next))],
  'long vowel heard': [2, (word, next) => edit(word, next, (at) => `${word.slice(0, at)}ا${word.slice(at)}`)],
};

function swapFront(word: string, letters: string, other: string): string | undefined {
  for (const { length, definite, proclitics } of frontSplits(word)) {
    if (proclitics.length > 0 && !definite && length > 1) continue;
    if (letters.includes(word[length]!)) return word.slice(0, length) + other + word.slice(length + 1);
  }
  return undefined;
}

function swapEnd(word: string, ending: string, other: string): string | undefined {
  return word.endsWith(ending) ? word.slice(0, -ending.length) + other : undefined;
}

function swapInside(
  word: string,
  others: Readonly<Record<string, string>>,
  next: () => number,
): string | undefined {
  const places = [...word].flatMap((letter, at) => (at > 0 && others[letter] ? [at] : []));
  const at = places[Math.floor(next() * places.length)];
  if (at === undefined) return undefined;
  const choices = others[word[at]!]!;
  return word.slice(0, at) + choices[Math.floor(next() * choices.length)] + word.slice(at + 1);
}

function edit(word: string, next: () => number, change: (at: number) => string | undefined) {
  const first = frontSplits(word).reduce((most, { length, definite }) => (definite ? length : most), 0);
  const at = first + 1 + Math.floor(next() * (word.length - first - 2));
  return word.length - first < SHORTEST ? undefined : change(at);
}

function swapPair(word: string, next: () => number): string | undefined {
  return edit(word, next, (at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2));
}

function strikeBeside(word: string, at: number, next: () => number): string | undefined {
  const row = letters.keyboard.find((letters) => letters.includes(word[at]!));
  const struck = row?.[row.indexOf(word[at]!) + (next() < 0.5 ? -1 : 1)];
  return struck === undefined || struck === ' ' ? undefined : word.slice(0, at) + struck + word.slice(at + 1);
}

/** Right words: not names, of four letters or more, each once. */
function readWords(data: string, lexicon: Lexicon, gazetteer: Gazetteer): string[] {
  const words = new Set<string>();
  const offer = (text: string) => {
    const word = bare(text);
    if (word.length < SHORTEST || !/^[\u0621-\u063a\u0641-\u064a]+$/.test(word)) return;
    if (!lexicon.contains(word) || gazetteer.name(word) || gazetteer.isPlace(word)) return;
    const [best] = lexicon.analyse(word);
    if (best && best.pos !== 'name' && best.pos !== 'place' && best.tense !== 'imperative') words.add(word);
  };
  const sentences = join(data, 'ner/wikipedia.tsv');
  const speech = join(data, 'frequency/frequencywords-2018-ar_50k.txt');
  for (const path of [sentences, speech])
    if (existsSync(path))
      for (const line of readFileSync(path, 'utf8').split('\n')) offer(line.split(/[\t ]/)[0] ?? '');
  return [...words];
}

/** @returns pairs that differ, in the shares of their kinds; none where the data has no words. */
export function drawCorruptions(
  data: string,
  { lexicon, gazetteer }: { readonly lexicon: Lexicon; readonly gazetteer: Gazetteer },
  size: number,
  seed: number,
): Corruption[] {
  const words = readWords(data, lexicon, gazetteer);
  if (words.length === 0) return [];
  const next = random(seed);
  const total = Object.values(WORD_SLIPS).reduce((sum, [share]) => sum + share, 0);
  const drawn: Corruption[] = [];
  for (const [kind, [share, slip]] of Object.entries(WORD_SLIPS)) {
    const wanted = Math.round((size * share) / total);
    for (let tries = 0, found = 0; found < wanted && tries < 400 * wanted; tries++) {
      const right = words[Math.floor(next() * words.length)]!;
      const wrong = slip(right, next);
      if (wrong === undefined || wrong === right || wrong === '') continue;
      drawn.push({ kind, wrong, right });
      found++;
    }
  }
  return [...drawn, ...drawJoined(words, Math.round(size / 12), next)];
}

const BEFORE = ['لا', 'ما', 'لم', 'يا', 'من', 'كل', 'أو'];
const UNJOINED = 'ادذرزوةى';

/** Two words without their blank: after a letter that does not join the next, or a negation before its verb. */
function drawJoined(words: readonly string[], size: number, next: () => number): Corruption[] {
  const drawn: Corruption[] = [];
  for (let tries = 0; drawn.length < size && tries < 400 * size; tries++) {
    const second = words[Math.floor(next() * words.length)]!;
    const negation = BEFORE[Math.floor(next() * BEFORE.length)]!;
    const other = words[Math.floor(next() * words.length)]!;
    const first = next() < 0.5 ? negation : other;
    if (first.length > 2 && (!UNJOINED.includes(first.at(-1)!) || second.length < SHORTEST)) continue;
    if (first.length <= 2 && /^(?:لا|ما|لم)$/.test(first) !== /^[يتن]/.test(second)) continue;
    drawn.push({ kind: 'joined', wrong: first + second, right: `${first} ${second}` });
  }
  return drawn;
}
