/**
 * The rates of slips, in bits: -log2 of the share of writings of the right letters that come out as the others. Fitted
 * by `tools/fit-slips.ts`; what they were fitted on is in `dictionaries/slips/README.md`.
 */
import priors from '../../dictionaries/slips/priors.json' with { type: 'json' };
import data from '../../dictionaries/slips/rates.json' with { type: 'json' };
import type { Join, Slip, SlipKind, SlipRow } from './kinds.ts';

/** Rows without letters, for what may happen to any. */
const MARKS = { doubled: '=', undoubled: '=', swapped: '~', other: '*' } as const;

const all = (data.rows as [SlipKind, string, string, SlipRow['where'], number, number, number][]).map(
  ([kind, right, written, where, bits]): SlipRow => ({ kind, right, written, where, bits }),
);
const isMarked = ({ right, written }: SlipRow) => /[=~*]/.test(right + written);

/** For the letters `right` the writer put `written`, where that is the place. */
export const ROWS: readonly SlipRow[] = all.filter((row) => !isMarked(row));

function marked(kind: SlipKind, right: string, written: string): Slip {
  return all.find((row) => row.kind === kind && row.right === right && row.written === written)!;
}

/** A letter struck twice. */
export const DOUBLED = marked('doubled', '', MARKS.doubled);
/** Of two equal letters one is missing. */
export const UNDOUBLED = marked('dropped', MARKS.undoubled, '');
/** Two letters in each other's place. */
export const SWAPPED = marked('swapped', MARKS.swapped, MARKS.swapped);
/** A letter for any other. */
export const OTHER = marked('other', MARKS.other, MARKS.other);

/** Transliteration, from one spelling as good as the other to hardly ever. */
export const LATIN_BITS: { readonly surest: number; readonly least: number } = priors.latin;

export function bitsOfJoin(join: Join): number {
  return data.joined[join];
}
