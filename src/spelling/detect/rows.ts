/** Matches a draft's words with the rows of `dictionaries/errors.tsv`: word by word, particles taken off the first. */

import type { Severity } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { bare, frontSplits, joinProclitics } from '../../text/index.ts';
import { rows } from '../errors.generated.ts';
import { memo } from '../memo.ts';
import { respell, type Suspect } from '../suspect.ts';
import { uses } from '../uses.ts';
import { isInLongName, isProper, type Word } from '../words.ts';

export type Certainty = 'always' | 'near-always' | 'style';

export interface ErrorRow {
  /** Bare words. */
  readonly wrong: readonly string[];
  /** Best first. */
  readonly right: readonly string[];
  readonly certainty: Certainty;
  /** A message key of `spelling/common`. */
  readonly reason: string;
}

/** By first word, rows of most words first. */
export type ErrorIndex = ReadonlyMap<string, readonly ErrorRow[]>;

/** @param table lines of `wrong<TAB>right/other right<TAB>certainty<TAB>reason`. */
export function indexRows(table: string): ErrorIndex {
  const index = new Map<string, ErrorRow[]>();
  for (const line of table.split('\n')) {
    const [wrong, right, certainty, reason] = line.split('\t');
    if (!wrong || !right || !certainty || !reason) continue;
    const words = wrong.split(' ');
    const row = { wrong: words, right: right.split('/'), certainty: certainty as Certainty, reason };
    const same = index.get(words[0]!);
    if (same) same.push(row);
    else index.set(words[0]!, [row]);
  }
  for (const same of index.values()) same.sort((a, b) => b.wrong.length - a.wrong.length);
  return index;
}

export interface RowUse {
  readonly row: ErrorRow;
  readonly proclitics: readonly string[];
  readonly words: readonly Word[];
}

/** The row that begins at the word, if any. */
export function findRow(word: Word, index: ErrorIndex, lexicon: Lexicon): RowUse | undefined {
  return follow(word, beginnings(word.bare, index, lexicon));
}

interface Beginning {
  readonly row: ErrorRow;
  readonly proclitics: readonly string[];
}

/** Rows that may begin with the word, particles taken off it. */
function beginnings(bare: string, index: ErrorIndex, lexicon: Lexicon): Beginning[] {
  const found: Beginning[] = [];
  for (const { proclitics, length } of frontSplits(bare))
    for (const row of index.get(bare.slice(length)) ?? [])
      if (proclitics.length === 0 || isSplit(bare, proclitics, row, lexicon)) found.push({ row, proclitics });
  return found;
}

function follow(first: Word, rows: readonly Beginning[]): RowUse | undefined {
  for (const { row, proclitics } of rows) {
    const words = [first];
    for (let next = first.after; words.length < row.wrong.length; next = next.after) {
      if (next === undefined || next.bare !== row.wrong[words.length]) break;
      words.push(next);
    }
    if (words.length === row.wrong.length) return { row, proclitics, words };
  }
  return undefined;
}

/** A row of so few letters is found in many words. */
const SHORT = 3;

/** بشئ is ب + شئ, because بشيء is a word and more often one; بلدية and وفية are words of
 * their own, not ب + لدية and و + فية. */
function isSplit(
  bare: string,
  proclitics: readonly string[],
  { wrong, right, reason }: ErrorRow,
  lexicon: Lexicon,
): boolean {
  // المعلموا has the article, so المعلمون was meant and not معلمو.
  if (reason === 'fariqa' && proclitics.includes('ال')) return false;
  // ولوجة is an adjective: two particles and a short row make words of all kinds.
  if (proclitics.length > 1 && !proclitics.includes('ال') && wrong[0]!.length <= SHORT) return false;
  const meant = joinProclitics(proclitics, right[0]!.split(' ')[0]!);
  if (!lexicon.contains(meant) || uses(bare, lexicon) > uses(meant, lexicon)) return false;
  return !lexicon.analyse(bare).some((reading) => reading.proclitics.length < proclitics.length);
}

const KASRA = '\u0650';

const index = indexRows(rows);
const houseBeginnings = memo((word, lexicon) => beginnings(word, index, lexicon));
const LEVELS: Readonly<Record<Certainty, Severity>> = {
  always: 'error',
  'near-always': 'warning',
  style: 'hint',
};

/** The suspect and how many words it takes. */
export function suspectRow(word: Word, lexicon: Lexicon): { suspect: Suspect; words: number } | undefined {
  const use = follow(word, houseBeginnings(word.bare, lexicon));
  if (use === undefined) return undefined;
  const { row, proclitics, words } = use;
  const isName = row.certainty === 'always' ? isInLongName(word) : isProper(word);
  if (words.length === 1 && isName) return undefined;
  // «لِمَ تقول» asks why, and takes its verb as it is.
  if (row.reason === 'jussive' && word.token.text.includes(KASRA)) return undefined;
  const rights = row.right.map((right) => rewrite(words, joinProclitics(proclitics, right)));
  const suspect: Suspect = {
    kind: `row.${row.reason}`,
    start: word.token.start,
    end: words.at(-1)!.token.end,
    written: words.map(({ token }) => token.text).join(' '),
    right: rights[0]!,
    rights,
    level: LEVELS[row.certainty],
    safe: row.certainty === 'always' && rights.length === 1,
  };
  return { suspect, words: words.length };
}

/** Word for word with the marks that the draft has: «بدلاً عن» is «بدلاً من», «بدلا عن» is «بدلا من». */
function rewrite(words: readonly Word[], row: string): string {
  const right = bare(row).split(' ');
  if (right.length !== words.length) return row;
  return right.map((each, at) => respell(words[at]!.token, each)).join(' ');
}
