/** What a word may have been meant to be, and how sure that is. */
import type { HABITS } from '../slips/index.ts';

/** What went wrong, as a message says it: a habit by its kind, and as `typing` whatever no habit explains. */
export type Fault = (typeof HABITS)[number] | 'joined' | 'typing';

export interface Correction {
  readonly text: string;
  /** What went wrong, the fault that names the rest first. */
  readonly slips: readonly Fault[];
  /** Of two corrections the one with more weight is the likelier; no unit. */
  readonly weight: number;
}

export interface Judgement {
  /** The lexicon has the word. */
  readonly known: boolean;
  /** How many times likelier the first correction is than the word as it stands. */
  readonly odds: number;
  /** Best first. */
  readonly corrections: readonly Correction[];
}
