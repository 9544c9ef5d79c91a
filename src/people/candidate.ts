import type { Token } from '../text/index.ts';
import type { Evidence } from './evidence.ts';
import type { NameSlip } from './people.ts';
import type { NamePart } from './roster.ts';
import type { WordStem } from './word-index.ts';

/** A word that may be a slip of a part of somebody's name. */
export interface Candidate {
  readonly token: Token;
  readonly stem: WordStem;
  readonly part: NamePart;
  readonly evidence: Evidence;
  readonly certainty: number;
  readonly choice: NameSlip['choice'];
}
