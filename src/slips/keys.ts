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
  readonly keys: readonly number[];
  /** The same without its article; itself where there is none. */
  readonly core: Spelling;
}

export const spellingOf: (word: string) => Spelling = remember((word) => {
  // الدب has the article as الديب has: both are compared with it.
  const without = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  const sounds = soundsOf(word);
  const own = { word, bits: letterBits(word), sounds, keys: keysOf(sounds).map(numberOf) };
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
  const letters = lettersApart(a.word.length - b.word.length, a.bits ^ b.bits);
  return letters <= LETTERS_OF_A_SLIP || (letters <= MOST_CHANGED && a.sounds === b.sounds);
}

/**
 * How many letters two words do not share; more than any slip changes where their lengths are too far apart. One slip
 * changes two letters at most; with more the consonants must sound alike (سعادة, صعدة).
 */
function lettersApart(lengths: number, bits: number): number {
  return lengths > MOST_APART || lengths < -MOST_APART ? MOST_CHANGED + 1 : countBits(bits);
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
 * An index of spellings by their slip keys: who is near a word is looked up among those that share a key with it. Of a word
 * of two consonants those are thousands in a long draft, so that what `areNear` asks of them lies in arrays of numbers.
 */
export class NearIndex {
  readonly #byKey = new Map<number, number[]>();
  /** The last look-up that met each spelling: most share several keys with a near one. */
  #met: Int32Array;
  readonly #whole: Shapes;
  /** Without their articles. */
  readonly #cores: Shapes;
  readonly #sounds = new Map<string, number>();
  #count = 0;
  #lookUps = 0;

  constructor(spellings: readonly Spelling[] = []) {
    const room = Math.max(spellings.length, FEWEST_PLACES);
    this.#met = new Int32Array(room);
    this.#whole = new Shapes(room);
    this.#cores = new Shapes(room);
    for (const spelling of spellings) this.add(spelling);
  }

  /** At the place after the last one. */
  add(spelling: Spelling): void {
    const at = this.#count++;
    if (at === this.#met.length) {
      this.#met = withRoom(this.#met);
      this.#whole.makeRoom();
      this.#cores.makeRoom();
    }
    const { core } = spelling;
    this.#whole.set(at, spelling, this.#soundOf(spelling));
    this.#cores.set(at, core, this.#soundOf(core));
    for (const key of core.keys) {
      const known = this.#byKey.get(key);
      if (known) known.push(at);
      else this.#byKey.set(key, [at]);
    }
  }

  #soundOf({ sounds }: Spelling): number {
    let number = this.#sounds.get(sounds);
    if (number === undefined) this.#sounds.set(sounds, (number = this.#sounds.size));
    return number;
  }

  /** The places of those that `areNear`, in no order. */
  near(spelling: Spelling): number[] {
    const { core } = spelling;
    const found: number[] = [];
    const sound = this.#sounds.get(spelling.sounds);
    const coreSound = this.#sounds.get(core.sounds);
    const isPlain = core === spelling;
    this.#lookUps++;
    for (const key of core.keys)
      for (const at of this.#byKey.get(key) ?? []) {
        if (this.#met[at] === this.#lookUps) continue;
        this.#met[at] = this.#lookUps;
        const bothOrNone = isPlain === (this.#whole.lengths[at] === this.#cores.lengths[at]);
        const isNear = bothOrNone
          ? this.#whole.mayBeNear(at, spelling, sound)
          : this.#cores.mayBeNear(at, core, coreSound);
        if (isNear) found.push(at);
      }
    return found;
  }
}

const FEWEST_PLACES = 64;

function withRoom(full: Int32Array): Int32Array {
  const larger = new Int32Array(2 * full.length);
  larger.set(full);
  return larger;
}

/** What `mayBeNear` asks of many spellings. */
class Shapes {
  lengths: Int32Array;
  #bits: Int32Array;
  #sounds: Int32Array;

  constructor(count: number) {
    this.lengths = new Int32Array(count);
    this.#bits = new Int32Array(count);
    this.#sounds = new Int32Array(count);
  }

  makeRoom(): void {
    this.lengths = withRoom(this.lengths);
    this.#bits = withRoom(this.#bits);
    this.#sounds = withRoom(this.#sounds);
  }

  set(at: number, { word, bits }: Spelling, sound: number): void {
    this.lengths[at] = word.length;
    this.#bits[at] = bits;
    this.#sounds[at] = sound;
  }

  mayBeNear(at: number, { word, bits }: Spelling, sound: number | undefined): boolean {
    const letters = lettersApart(word.length - this.lengths[at]!, bits ^ this.#bits[at]!);
    return letters <= LETTERS_OF_A_SLIP || (letters <= MOST_CHANGED && this.#sounds[at] === sound);
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
