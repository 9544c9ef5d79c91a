/**
 * What the scorer sees of a word: numbers that stand for its letters, readings, entry, ending and rarity. They are
 * computed once a word and kept, because the same few thousand words come back in every draft.
 */

import type { Lexicon, Reading } from '../lexicon/index.ts';
import { remember } from '../text/index.ts';
import { uses } from './uses.ts';

/** All fields but `rarity` are 32-bit hashes. */
export interface WordFacts {
  /** The word as written. */
  readonly word: number;
  /** The word with the letters folded that writers confuse at a word's front and end: أ is ا, ى is ي, ة is ه. */
  readonly folded: number;
  /** The likeliest reading: proclitics, part of speech, gender, number, person, tense, ending, kind of pronoun. */
  readonly reading: number;
  /** The likeliest reading of another part of speech; equals `reading` where there is none. */
  readonly other: number;
  /** The dictionary entry with its part of speech. */
  readonly entry: number;
  readonly lastTwo: number;
  readonly lastThree: number;
  /** How often the press writes the word and its entry, in two coarse steps. */
  readonly rarity: number;
  /** The entry where the likeliest reading is a verb, else 0. */
  readonly verb: number;
  /** One of أن, إن, ان with its pronoun, and which; else 0. */
  readonly inna: number;
}

export type FactsOf = (word: string) => WordFacts;

/** Words of some dozen drafts: a word's facts are a hundred bytes. */
const KEPT = 5_000;

export function createFacts(lexicon: Lexicon): FactsOf {
  return remember((word) => readFacts(word, lexicon), KEPT);
}

/** The facts of what is not an Arabic word: a mark, a number, the edge of a sentence. */
export const signFacts: FactsOf = remember((sign) => {
  const code = hash(sign);
  return {
    word: code,
    folded: code,
    reading: code,
    other: code,
    entry: code,
    lastTwo: code,
    lastThree: code,
    rarity: 0,
    verb: 0,
    inna: 0,
  };
});

const INNA = /^[وف]?([أإا]ن)(?:ه|ها|هم|هن|هما|ني|نا|ك|كم)?$/;

function readFacts(word: string, lexicon: Lexicon): WordFacts {
  const readings = readingsOf(word, lexicon);
  const [best] = readings;
  const other = readings.find(({ pos }) => pos !== best!.pos);
  const reading = hash(best ? describe(best) : `?${word.startsWith('ال')}${word.slice(-2)}`);
  const inna = INNA.exec(word);
  return {
    word: hash(word),
    folded: hash(fold(word)),
    reading,
    other: other ? hash(describe(other)) : reading,
    entry: hash(best ? `${best.lemma} ${best.pos}` : word),
    lastTwo: hash(word.slice(-2)),
    lastThree: hash(word.slice(-3)),
    rarity: hash(`${step(uses(word, lexicon))} ${best ? step(uses(best.lemma, lexicon)) : ''}`),
    verb: best?.pos === 'verb' ? hash(best.lemma) : 0,
    inna: inna ? hash(inna[1]!) : 0,
  };
}

/** What a hasty writer leaves out, put back: a neighbour's own slip must not hide what kind of word it is. */
function readingsOf(word: string, lexicon: Lexicon): readonly Reading[] {
  const readings = lexicon.analyse(word);
  if (readings.length > 0) return readings;
  for (const meant of restored(word)) {
    const found = lexicon.analyse(meant);
    if (found.length > 0) return found;
  }
  return readings;
}

function restored(word: string): string[] {
  const ended = word.endsWith('ه')
    ? `${word.slice(0, -1)}ة`
    : word.endsWith('ى')
      ? `${word.slice(0, -1)}ي`
      : word.endsWith('ي')
        ? `${word.slice(0, -1)}ى`
        : word;
  const front = /^([وف]?[بكل]?(?:ال|لل)?)ا/.exec(ended);
  const raised = front ? ['أ', 'إ'].map((alef) => front[1] + alef + ended.slice(front[0].length)) : [];
  return [ended, ...raised];
}

function fold(word: string): string {
  return word.replace(/[أإآ]/g, 'ا').replace(/ى$/, 'ي').replace(/ة$/, 'ه');
}

/** Closed classes are classes of their own: what follows في is not what follows قد. */
const CLOSED: ReadonlySet<string> = new Set(['particle', 'pronoun', 'adverb', 'number']);

function describe(reading: Reading): string {
  const { proclitics, stem, lemma, pos, gender, number, person, tense, definite, enclitic } = reading;
  const front = proclitics.join('');
  if (CLOSED.has(pos)) return `${front}+${fold(stem)}+${enclitic === '' ? '' : 'ه'}`;
  return [front, pos, gender, number, person, tense, definite, ending(stem, lemma, pos), enclitic].join(' ');
}

/** The letters that show case or mood: of المهندسون, مهندسين, كتابا, يعملوا. */
function ending(stem: string, lemma: string, pos: string): string {
  if (stem === lemma && pos !== 'verb') return '';
  return /(?:ون|ين|ان|وا|نا|تا|ات|ا|و|ي|ن|ت)$/.exec(stem)?.[0] ?? '';
}

/** From 0 to 7. */
function step(count: number): number {
  return count <= 0 ? 0 : Math.min(7, 1 + Math.floor(Math.log2(count + 1) / 2));
}

/** FNV-1a over UTF-16 units, mixed once more. */
export function hash(text: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193);
  return mix(code);
}

export function mix(code: number): number {
  let mixed = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
