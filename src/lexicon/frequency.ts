/**
 * Word counts as the lexicon keeps them: on a logarithmic scale, so that words of like frequency share the automaton's
 * states. A label of the frequency automaton packs four levels, see `WordCount`.
 */

/** How often a word is written, on the scale of the press sample (some 1.2 million words). */
export interface WordCount {
  /** The surface form, by the press. */
  readonly press: number;
  /** The surface form, by the press and in speech. */
  readonly general: number;
  /** All forms together of the noun, adjective or particle that has the word as its lemma. */
  readonly nominal: number;
  /** All forms together of the verb that has the word as its lemma. */
  readonly verbal: number;
}

interface Field {
  readonly shift: number;
  readonly bits: number;
  readonly perDoubling: number;
  /** The smallest count kept. */
  readonly unit: number;
}

/** A press count read back is off by less than 10 %, the others by less than 13 %. */
const FIELDS: Readonly<Record<keyof WordCount, Field>> = {
  press: { shift: 0, bits: 7, perDoubling: 4, unit: 1 },
  general: { shift: 7, bits: 6, perDoubling: 3, unit: 1 / 16 },
  nominal: { shift: 13, bits: 6, perDoubling: 3, unit: 1 / 2 },
  verbal: { shift: 19, bits: 6, perDoubling: 3, unit: 1 / 2 },
};

const NAMES = Object.keys(FIELDS) as (keyof WordCount)[];

export function packCounts(counts: WordCount): number {
  return NAMES.reduce((label, name) => {
    const { shift, bits, perDoubling, unit } = FIELDS[name];
    const units = counts[name] / unit;
    const level = units < 1 ? 0 : Math.min(1 + Math.round(Math.log2(units) * perDoubling), (1 << bits) - 1);
    return label | (level << shift);
  }, 0);
}

export function unpackCount(label: number, name: keyof WordCount): number {
  const { shift, bits, perDoubling, unit } = FIELDS[name];
  const level = (label >> shift) & ((1 << bits) - 1);
  return level === 0 ? 0 : unit * 2 ** ((level - 1) / perDoubling);
}
