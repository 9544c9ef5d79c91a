/** What is suspected in a draft's spelling, and what may have been meant. How it is reported is the rules' business. */

import type { Severity } from '../draft/index.ts';
import { bareForm, hasMarks, type Token } from '../text/index.ts';
import type { Fault } from './correction.ts';

/** What is wrong with the tanwin of a word. */
export type TanwinKind =
  | 'after-hamza'
  | 'fatha'
  | 'no-alef'
  | 'definite'
  | 'missing'
  | 'before-alef'
  | 'on-alef'
  | 'none';

/** What is wrong; the rules have a message for each. */
export type PlainKind =
  | Exclude<Fault, 'typing'>
  /** ان for أن or إن. */
  | 'particle'
  /** إن for أن, and the reverse. */
  | 'anna'
  | 'inna'
  | 'inna-opener'
  /** علي for على: «علي الطلاب». */
  | 'ala'
  /** يعملو for يعملون. */
  | 'nun'
  /** مسئول among مسؤول. */
  | 'masul'
  /** A draft that leaves out the hamza nearly everywhere. */
  | 'left-out'
  /** الم دينة. */
  | 'torn'
  /** مازال among ما زال. */
  | 'mixed'
  /** زير for وزير: each is a word. */
  | 'mistaken'
  /** Not in the dictionary. */
  | 'unknown'
  /** The same, and nothing like it is known. */
  | 'foreign'
  | 'dialect';

/** A row of `dictionaries/errors.tsv` goes by its reason. */
export type Kind = PlainKind | `tanwin.${TanwinKind}` | `row.${string}`;

export interface Suspect {
  readonly kind: Kind;
  /** The stretch in the draft. */
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly written: string;
  /** What was meant, as a message names it; empty where nothing is known. */
  readonly right: string;
  /** What to write instead, best first; the marks on letters that stay are kept. */
  readonly rights: readonly string[];
  readonly level: Severity;
  /** The first of `rights` may be written without asking. */
  readonly safe: boolean;
  /** Too unlikely to be asked about: loud where its likes were right, and not said anywhere else. */
  readonly faint?: true;
  /** Of one that the neighbours speak for: odds as a natural logarithm. */
  readonly odds?: number;
  /** All places of the same habit, this one among them, where it stands for them. */
  readonly places?: readonly Suspect[];
}

/** @param rights bare words, best first. */
export function suspectWord(
  token: Token,
  kind: Kind,
  rights: readonly string[],
  level: Severity,
  safe = false,
): Suspect {
  const { start, end, text } = token;
  const written = rights.map((right) => respell(token, right));
  return { kind, start, end, written: text, right: rights[0] ?? '', rights: written, level, safe };
}

/** The token's text with the letters of `right`; marks on the letters that stay are kept: مُقترحاة → مُقترحات. */
export function respell(token: Token, right: string): string {
  if (!hasMarks(token)) return right;
  const { text: letters, offsets } = bareForm(token.text);
  const shorter = Math.min(letters.length, right.length);
  let start = 0;
  while (start < shorter && letters[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && letters.at(-1 - end) === right.at(-1 - end)) end++;
  const front = token.text.slice(0, offsets[start]);
  const back = token.text.slice(offsets[letters.length - end]);
  return front + right.slice(start, right.length - end) + back;
}

/** The same, said quietly. */
export function asHint(suspect: Suspect): Suspect {
  return { ...suspect, level: 'hint', safe: false };
}

/** Of suspects that are right in another house: the first place is enough to say it. */
export function once(suspects: readonly Suspect[]): Suspect[] {
  const [first] = suspects;
  if (first === undefined || suspects.length === 1) return [...suspects];
  return [{ ...first, safe: false, places: suspects }];
}

export function asFaint(suspect: Suspect): Suspect {
  return { ...asHint(suspect), faint: true };
}
