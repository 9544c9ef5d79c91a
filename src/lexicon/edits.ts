/**
 * What a slip costs a suggestion, by letter codes of the lexicon: the rates of `src/slips`, tempered. A rate is counted in
 * one press and a draft is written by anybody, so that twice the bits are less than twice the evidence.
 */
import {
  DOUBLED,
  IN_SUGGESTIONS,
  letterIndex,
  ROWS,
  SWAPPED,
  UNDOUBLED,
  WORD_SLIPS,
  type WordPlace,
} from '../slips/index.ts';
import type { Alphabet } from './automaton.ts';

const { temper, slipped, addedAtMost, addedInFront, omittedInFront } = IN_SUGGESTIONS;
/** No slip costs less. */
export const CHEAPEST_BITS = IN_SUGGESTIONS.cheapest;
/** No repair that costs more counts as a light one. */
export const LIGHT_BITS = IN_SUGGESTIONS.light;

/** @param bits -log2 of a slip's rate. */
export function costOf(bits: number): number {
  return Math.max(CHEAPEST_BITS, temper * bits - slipped);
}

export class EditCosts {
  readonly #size: number;
  readonly #letters: Uint8Array;
  readonly #substitutions: Readonly<Record<WordPlace, Float32Array>>;
  readonly #omissions: Readonly<Record<WordPlace, Float32Array>>;
  readonly #additions: Readonly<Record<WordPlace, Float32Array>>;
  /** Endings that lose or gain their last letter, by the letter before it and that letter. */
  readonly #endsLost = new Map<number, number>();
  readonly #endsGained = new Map<number, number>();
  readonly #doubled = costOf(DOUBLED.bits);
  readonly #undoubled = costOf(UNDOUBLED.bits);
  /** Codes of ئ, of ي and ى, and of ء. */
  readonly seat: number;
  readonly yaas: readonly number[];
  readonly hamza: number;
  /** The writer swapped two letters. */
  readonly swap = costOf(SWAPPED.bits);
  /** The writer put a yaa and a hamza for a final hamza on its seat. */
  readonly seatApart: number;

  constructor(alphabet: Alphabet) {
    this.#size = alphabet.size;
    const code = (letter: string) => alphabet.code(letter.charCodeAt(0));
    this.seat = code('ئ');
    this.yaas = [code('ي'), code('ى')];
    this.hamza = code('ء');
    this.#letters = new Uint8Array(this.#size);
    for (let letter = 1; letter < this.#size; letter++)
      this.#letters[letter] = letterIndex(alphabet.decode(Uint8Array.of(letter), 1).charCodeAt(0));
    this.#substitutions = byPlace((place) => this.#substitutionsAt(place));
    this.#omissions = byPlace((place) =>
      this.#oneLetter((letter) => WORD_SLIPS.omission(letter, place).bits),
    );
    this.#additions = byPlace((place) =>
      this.#oneLetter((letter) => WORD_SLIPS.addition(letter, place).bits).map((bits) =>
        Math.min(bits, addedAtMost),
      ),
    );
    this.#omissions.front.fill(omittedInFront);
    this.#additions.front.fill(addedInFront);
    let seatApart = Number.POSITIVE_INFINITY;
    for (const { right, written, where, bits } of ROWS) {
      if (where !== 'end') continue;
      if (right === 'ئ' && /^[يى]ء$/.test(written)) seatApart = Math.min(seatApart, costOf(bits));
      const [longer, shorter, ends] =
        right.length > written.length ? [right, written, this.#endsLost] : [written, right, this.#endsGained];
      if (longer.length === 2 && longer[0] === shorter)
        ends.set(this.#pair(code(longer[0]!), code(longer[1]!)), costOf(bits));
    }
    this.seatApart = seatApart;
  }

  #substitutionsAt(place: WordPlace): Float32Array {
    const costs = new Float32Array(this.#size * this.#size);
    for (let right = 0; right < this.#size; right++)
      for (let written = 0; written < this.#size; written++) {
        const { bits } = WORD_SLIPS.substitution(this.#letters[right]!, this.#letters[written]!, place);
        costs[this.#pair(right, written)] = costOf(bits);
      }
    return costs;
  }

  #oneLetter(bitsOf: (letter: number) => number): Float32Array {
    return Float32Array.from(this.#letters, (letter) => costOf(bitsOf(letter)));
  }

  #pair(first: number, second: number): number {
    return first * this.#size + second;
  }

  /** The writer put `written` for `right`. */
  substitution(right: number, written: number, initial: boolean, final: boolean): number {
    const at = this.#pair(right, written);
    const { front, middle, end } = this.#substitutions;
    const bits = initial ? front[at]! : middle[at]!;
    return final ? Math.min(bits, end[at]!) : bits;
  }

  /** The writer left `right` out between the letters `before` and `after` (0 at the word's ends). */
  omission(right: number, before: number, after: number): number {
    if (before === 0) return this.#omissions.front[right]!;
    const { middle, end } = this.#omissions;
    const bits =
      after === 0
        ? Math.min(end[right]!, this.#endsLost.get(this.#pair(before, right)) ?? Number.POSITIVE_INFINITY)
        : middle[right]!;
    return right === before || right === after ? Math.min(bits, this.#undoubled) : bits;
  }

  /** The writer added `written` between the letters `before` and `after` of what was written. */
  addition(written: number, before: number, after: number): number {
    if (written === before || written === after) return this.#doubled;
    if (before === 0) return this.#additions.front[written]!;
    const { middle, end } = this.#additions;
    if (after !== 0) return middle[written]!;
    return Math.min(
      end[written]!,
      this.#endsGained.get(this.#pair(before, written)) ?? Number.POSITIVE_INFINITY,
    );
  }
}

function byPlace<T>(make: (place: WordPlace) => T): Readonly<Record<WordPlace, T>> {
  return { front: make('front'), middle: make('middle'), end: make('end') };
}
