/** A word that a spelling rule has something to say of, and how a word is written anew. */

import { type Fix, type Severity, withoutSafe } from '../../draft/index.ts';
import { bareForm, hasMarks, type Token } from '../../text/index.ts';
import { repairAll, replace } from '../fixes.ts';

export type SpellingRule =
  | 'common'
  | 'hamza'
  | 'taa-marbuta'
  | 'yaa'
  | 'tanwin'
  | 'confusion'
  | 'joined'
  | 'split'
  | 'unknown'
  | 'mistaken';

export interface Suspect {
  readonly rule: SpellingRule;
  readonly start: number;
  readonly end: number;
  /** A message key of the rule. */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
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

/** One fix for each way to write the word, best first. */
export function respellings(token: Token, rights: readonly string[], safe: boolean): Fix[] {
  return rights.map((right, place) =>
    replace(token.start, token.end, respell(token, right), { safe: safe && place === 0 }),
  );
}

/** The same, said quietly. */
export function asHint(suspect: Suspect): Suspect {
  return { ...suspect, severity: 'hint', fixes: withoutSafe(suspect.fixes) };
}

/** Of suspects that are right in another house: the first place is enough to say it, with one fix for all of them. */
export function once(suspects: readonly Suspect[]): Suspect[] {
  const [first] = suspects;
  if (first === undefined || suspects.length === 1) return [...suspects];
  const edits = suspects.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  return [{ ...first, fixes: [repairAll(edits)] }];
}
