/** Keys and sieves: which words of many may be a slip apart from one, without measuring each pair. */
import letters from '../../dictionaries/slips/letters.json' with { type: 'json' };
import { remember } from '../text/index.ts';

/** What passes over most pairs of words without measuring them. */
export interface Spelling {
  readonly word: string;
  /** Its letters as bits. */
  readonly bits: number;
  readonly sounds: string;
  /** Its slip keys as numbers; now and then two keys have the same. */
  readonly keys: Int32Array;
  /** The same without its article; itself where there is none. */
  readonly core: Spelling;
}

export const spellingOf: (word: string) => Spelling = remember((word) => {
  // الدب has the article as الديب has: both are compared with it.
  const without = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  const sounds = soundsOf(word);
  const own = { word, bits: letterBits(word), sounds, keys: Int32Array.from(keysOf(sounds), numberOf) };
  return without === word ? withItself(own) : { ...own, core: spellingOf(without) };
});

function numberOf(key: string): number {
  let number = 0;
  for (let at = 0; at < key.length; at++) number = (Math.imul(number, 31) + key.charCodeAt(at)) | 0;
  return number;
}

function withItself(own: Omit<Spelling, 'core'>): Spelling {
  const spelling = { ...own, core: undefined as unknown as Spelling };
  spelling.core = spelling;
  return spelling;
}

function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words may be near at all: at most two letters of each are missing in the other. */
export function mayBeNear(a: Spelling, b: Spelling): boolean {
  const apart = a.word.length - b.word.length;
  if (apart > MOST_APART || apart < -MOST_APART) return false;
  const count = countBits(a.bits ^ b.bits);
  // One slip changes two letters at most; with more the consonants must sound alike (سعادة, صعدة).
  return count <= LETTERS_OF_A_SLIP || (count <= MOST_CHANGED && a.sounds === b.sounds);
}

/** The same where one may have lost its article. */
export function areNear(a: Spelling, b: Spelling): boolean {
  const bothOrNone = (a.core === a) === (b.core === b);
  return bothOrNone ? mayBeNear(a, b) : mayBeNear(a.core, b.core);
}

const MOST_APART = 2;
const LETTERS_OF_A_SLIP = 2;
const MOST_CHANGED = 4;

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * An index of spellings by their slip keys: who is near a word is looked up among those that share a key with it, so that a
 * draft of ten times the words takes ten times as long and not a hundred.
 */
export class NearIndex {
  readonly #spellings: readonly Spelling[];
  readonly #byKey = new Map<number, number[]>();
  /** The last look-up that met each spelling: most share several keys with a near one. */
  readonly #met: Int32Array;
  #lookUps = 0;

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings;
    this.#met = new Int32Array(spellings.length);
    for (let at = 0; at < spellings.length; at++)
      for (const key of spellings[at]!.core.keys) {
        const known = this.#byKey.get(key);
        if (known) known.push(at);
        else this.#byKey.set(key, [at]);
      }
  }

  /** The places of those that `areNear`, in no order. */
  near(spelling: Spelling): number[] {
    const found: number[] = [];
    this.#lookUps++;
    for (const key of spelling.core.keys)
      for (const at of this.#byKey.get(key) ?? []) {
        if (this.#met[at] === this.#lookUps) continue;
        this.#met[at] = this.#lookUps;
        if (areNear(spelling, this.#spellings[at]!)) found.push(at);
      }
    return found;
  }
}

/** To an ear, or through Latin and back. */
export function soundAlike(a: string, b: string): boolean {
  return spellingOf(a).sounds === spellingOf(b).sounds;
}

/** Letters that one ear or one Latin letter may take for each other; vowels, ع and hamza are not heard at all. */
const SOUNDS = new Map<string, string>();
for (const group of letters.keys) for (const letter of group) SOUNDS.set(letter, group[0]!);
for (const silent of letters.silent) SOUNDS.set(silent, '');

/**
 * The word's consonants as an ear hears them that distinguishes few of them: words a sound or a vowel apart share it.
 */
function soundsOf(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += SOUNDS.get(letter) ?? letter;
  // What ends in ه may be a name in ة; «روحاي» ends in no such ه, and is near to روحاني by its ح.
  return word.endsWith('ه') ? sounds.slice(0, -1) : sounds;
}

/**
 * Keys for an index of words: two words that are one slip of a letter apart (changed, dropped, added, doubled, swapped),
 * or sound alike, share at least one. A word of n consonants has at most n + 1.
 */
export function slipKeys(word: string): string[] {
  return keysOf(soundsOf(word));
}

function keysOf(sounds: string): string[] {
  const keys = new Set([sounds]);
  for (let at = 0; at < sounds.length; at++) keys.add(sounds.slice(0, at) + sounds.slice(at + 1));
  return [...keys];
}
