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
const CHEAPEST_BITS = IN_SUGGESTIONS.cheapest;
/** No repair that costs more counts as a light one. */
export const LIGHT_BITS = IN_SUGGESTIONS.light;

/** @param bits -log2 of a slip's rate. */
export function costOf(bits: number): number {
  return Math.max(CHEAPEST_BITS, temper * bits - slipped);
}

export class EditCosts {
  readonly #size: number;
  readonly #letters: Uint8Array;
  /** By the right letter and the written one; the two at a word's end may take either place's slips. */
  readonly #substitutions: Readonly<Record<WordPlace | 'whole', Float32Array>>;
  readonly #omissions: Readonly<Record<WordPlace, Float32Array>>;
  readonly #additions: Readonly<Record<WordPlace, Float32Array>>;
  readonly #leastSubstitutions: { readonly middle: Float32Array; readonly end: Float32Array };
  readonly #leastOmission: number;
  readonly #leastEndings: Float32Array;
  readonly #leastOfEndings: number;
  readonly #doubled = costOf(DOUBLED.bits);
  readonly #undoubled = costOf(UNDOUBLED.bits);
  /** Codes of ئ, of ي and ى, and of ء. */
  readonly seat: number;
  readonly #yaas: readonly number[];
  readonly #hamza: number;
  /** The writer swapped two letters. */
  readonly swap = costOf(SWAPPED.bits);
  /** The writer put a yaa and a hamza for a final hamza on its seat. */
  readonly seatApart: number;

  constructor(alphabet: Alphabet) {
    this.#size = alphabet.size;
    const code = (letter: string) => alphabet.code(letter.charCodeAt(0));
    this.seat = code('ئ');
    this.#yaas = [code('ي'), code('ى')];
    this.#hamza = code('ء');
    this.#letters = new Uint8Array(this.#size);
    for (let letter = 1; letter < this.#size; letter++)
      this.#letters[letter] = letterIndex(alphabet.decode(Uint8Array.of(letter), 1).charCodeAt(0));
    const at = byPlace((place) => this.#substitutionsAt(place));
    this.#substitutions = { ...at, end: least(at.middle, at.end), whole: least(at.front, at.end) };
    const omissions = byPlace((place) =>
      this.#oneLetter((letter) => WORD_SLIPS.omission(letter, place).bits),
    );
    const additions = byPlace((place) =>
      this.#oneLetter((letter) => WORD_SLIPS.addition(letter, place).bits).map((cost) =>
        Math.min(cost, addedAtMost),
      ),
    );
    this.#omissions = {
      ...omissions,
      front: omissions.front.fill(omittedInFront),
      end: this.#byLetterBefore(omissions.end),
    };
    this.#additions = {
      ...additions,
      front: additions.front.fill(addedInFront),
      end: this.#byLetterBefore(additions.end),
    };
    let seatApart = Number.POSITIVE_INFINITY;
    for (const { right, written, where, bits } of ROWS) {
      if (where !== 'end') continue;
      if (right === 'ئ' && /^[يى]ء$/.test(written)) seatApart = Math.min(seatApart, costOf(bits));
      const isLost = right.length > written.length;
      const [longer, shorter] = isLost ? [right, written] : [written, right];
      if (longer.length !== 2 || longer[0] !== shorter) continue;
      const endings = isLost ? this.#omissions.end : this.#additions.end;
      const pair = this.#pair(code(longer[0]!), code(longer[1]!));
      endings[pair] = Math.min(endings[pair]!, costOf(bits));
    }
    this.seatApart = seatApart;
    this.#leastSubstitutions = {
      middle: this.#leastByWritten(this.#substitutions.middle),
      end: this.#leastByWritten(this.#substitutions.end),
    };
    this.#leastOmission = Math.min(this.#undoubled, ...this.#omissions.middle.subarray(1));
    this.#leastEndings = Float32Array.from(this.#letters, (_, before) =>
      Math.min(
        this.#undoubled,
        ...this.#omissions.end.subarray(this.#pair(before, 1), this.#pair(before + 1, 0)),
      ),
    );
    this.#leastOfEndings = Math.min(...this.#leastEndings);
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

  /** A row for each letter that may be before it: of some endings only the last letter comes or goes. */
  #byLetterBefore(costs: Float32Array): Float32Array {
    return Float32Array.from({ length: this.#size * this.#size }, (_, pair) => costs[pair % this.#size]!);
  }

  #leastByWritten(costs: Float32Array): Float32Array {
    const found = new Float32Array(this.#size).fill(Number.POSITIVE_INFINITY);
    for (let right = 1; right < this.#size; right++)
      for (let written = 0; written < this.#size; written++)
        if (right !== written) found[written] = Math.min(found[written]!, costs[this.#pair(right, written)]!);
    return found;
  }

  #pair(first: number, second: number): number {
    return first * this.#size + second;
  }

  /** The writer put `written` for `right`. */
  substitution(right: number, written: number, initial: boolean, final: boolean): number {
    const { front, middle, end, whole } = this.#substitutions;
    const costs = initial ? (final ? whole : front) : final ? end : middle;
    return costs[right * this.#size + written]!;
  }

  /** The writer left `right` out between the letters `before` and `after` (0 at the word's ends). */
  omission(right: number, before: number, after: number): number {
    const { front, middle, end } = this.#omissions;
    if (before === 0) return front[right]!;
    const cost = after === 0 ? end[before * this.#size + right]! : middle[right]!;
    return (right === before || right === after) && this.#undoubled < cost ? this.#undoubled : cost;
  }

  /** The writer added `written` between the letters `before` and `after` of what was written. */
  addition(written: number, before: number, after: number): number {
    if (written === before || written === after) return this.#doubled;
    const { front, middle, end } = this.#additions;
    if (before === 0) return front[written]!;
    return after === 0 ? end[this.#pair(before, written)]! : middle[written]!;
  }

  /** Writes what the cheapest slip costs at each place of a word that is not a body's first: no slip there costs less. */
  leastAt(written: Uint8Array, length: number, costs: Float32Array): void {
    const { middle, end } = this.#leastSubstitutions;
    for (let at = 0; at < length; at++) {
      const letter = written[at]!;
      const last = at === length - 1;
      const added = this.addition(letter, at > 0 ? written[at - 1]! : 0, last ? 0 : written[at + 1]!);
      costs[at] = Math.min(
        (last ? end : middle)[letter]!,
        // A letter of no word has code 0, as the word's end has.
        letter === 0 ? this.#leastOfEndings : this.#leastOmission,
        added,
        last ? Number.POSITIVE_INFINITY : this.swap,
        this.isSeatApart(written, at, length) ? this.seatApart : Number.POSITIVE_INFINITY,
      );
    }
  }

  /** The cheapest omission of a word's last letter, by the letter before it. */
  leastEnding(before: number): number {
    return this.#leastEndings[before]!;
  }

  /** Whether a yaa and a hamza end the word from here: القارىء for القارئ. */
  isSeatApart(written: Uint8Array, at: number, length: number): boolean {
    return at + 2 === length && written[at + 1] === this.#hamza && this.#yaas.includes(written[at]!);
  }
}

function least(costs: Float32Array, others: Float32Array): Float32Array {
  return costs.map((cost, at) => Math.min(cost, others[at]!));
}

function byPlace<T>(make: (place: WordPlace) => T): Readonly<Record<WordPlace, T>> {
  return { front: make('front'), middle: make('middle'), end: make('end') };
}
