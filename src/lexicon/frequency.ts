/**
 * Word counts as the lexicon keeps them: on a logarithmic scale, so that words of like frequency share the automaton's
 * states. The label of a word is its place in a table of all the different packed counts, see `WordCount`.
 */

export interface WordCount {
  /** The surface form in the press, of `Totals.press` words. */
  readonly press: number;
  /** The surface form in speech, of `Totals.speech` words. */
  readonly speech: number;
  /** How many outlets of the press write the form, at most `MOST_OUTLETS`. */
  readonly outlets: number;
  /** All forms together of the noun, adjective or particle that has the word as its lemma, in a million words. */
  readonly nominal: number;
  /** All forms together of the verb that has the word as its lemma, in a million words. */
  readonly verbal: number;
}

/** What the counts are counts of. */
export interface Totals {
  readonly press: number;
  readonly speech: number;
  /** How much of a count is taken off for the forms that were not met: Good and Turing's estimate for words seen once. */
  readonly discount: number;
}

export type SurfaceCount = Pick<WordCount, 'press' | 'speech' | 'outlets'>;

/** What the compiler is given: surface forms with how often each is written. */
export interface Frequencies {
  readonly totals: Totals;
  readonly forms: ReadonlyMap<string, SurfaceCount>;
}

export const MOST_OUTLETS = 15;

interface Field {
  readonly shift: number;
  readonly bits: number;
  /** Levels in a doubling; none where the level is the count itself. */
  readonly perDoubling?: number;
  /** The smallest count kept. */
  readonly unit: number;
}

/** Read back, a count is off by less than 13 %, one of speech by less than 19 %. */
const FIELDS: Readonly<Record<keyof WordCount, Field>> = {
  press: { shift: 0, bits: 6, perDoubling: 3, unit: 1 },
  speech: { shift: 6, bits: 6, perDoubling: 2, unit: 1 / 2 },
  nominal: { shift: 12, bits: 6, perDoubling: 3, unit: 1 / 4 },
  verbal: { shift: 18, bits: 6, perDoubling: 3, unit: 1 / 4 },
  outlets: { shift: 24, bits: 4, unit: 1 },
};

const NAMES = Object.keys(FIELDS) as (keyof WordCount)[];

export function packCounts(counts: WordCount): number {
  return NAMES.reduce((packed, name) => {
    const { shift, bits, perDoubling, unit } = FIELDS[name];
    const units = counts[name] / unit;
    const level =
      units < 1 ? 0 : perDoubling === undefined ? units : 1 + Math.round(Math.log2(units) * perDoubling);
    return packed | (Math.min(level, (1 << bits) - 1) << shift);
  }, 0);
}

export function unpackCount(packed: number, name: keyof WordCount): number {
  const { shift, bits, perDoubling, unit } = FIELDS[name];
  const level = (packed >> shift) & ((1 << bits) - 1);
  return level === 0 || perDoubling === undefined ? level : unit * 2 ** ((level - 1) / perDoubling);
}

const DISCOUNT_STEPS = 1 << 16;

export function packTotals({ press, speech, discount }: Totals): Uint32Array {
  return Uint32Array.of(press, speech, Math.round(discount * DISCOUNT_STEPS));
}

export function unpackTotals([press, speech, discount]: Uint32Array): Totals {
  return { press: press!, speech: speech!, discount: discount! / DISCOUNT_STEPS };
}
