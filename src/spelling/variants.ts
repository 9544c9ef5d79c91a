/** What a word's writer may have meant by habit, and how often a draft's writer slips so. */
import { alternatives, HABITS, IN_WORDS, type SlipKind } from '../slips/index.ts';
import type { Fault } from './correction.ts';

export interface Variant {
  readonly text: string;
  /** From the word's front to its end. */
  readonly faults: readonly Fault[];
  /** The share of writings of `text` that come out as the word at hand. */
  readonly rate: number;
}

const FAULTS: ReadonlySet<SlipKind> = new Set(HABITS);

/** تتبع, بتتكلم: the ت of a present before that of its verb is grammar, written or spoken. */
const TWICE_BY_GRAMMAR = /^[وفبسل]*تت/;

/**
 * Two in a hundred names and loans have a letter twice running, so a letter struck twice is surer a slip than most.
 *
 * @param bits of the slips in the word, as `src/slips` has them.
 */
export function rateOf(word: string, bits: number, kinds: readonly SlipKind[]): number {
  const isTelling = kinds.includes('doubled') && !TWICE_BY_GRAMMAR.test(word);
  return 2 ** -bits / (isTelling ? IN_WORDS.twiceInStrangers : 1);
}

/** @param word a bare word that the lexicon does not have. */
export function variantsOf(word: string): Variant[] {
  return alternatives(word, { known: false }).map(({ text, slips, bits }) => {
    const kinds = slips.map(({ kind }) => kind);
    return { text, faults: kinds.map(faultOf), rate: rateOf(word, bits, kinds) };
  });
}

function faultOf(kind: SlipKind): Fault {
  return FAULTS.has(kind) ? (kind as Fault) : 'typing';
}
