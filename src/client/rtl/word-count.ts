/** How many words a draft has, kept up to date by the lines that change: counting 20,000 words takes longer than a key may. */
import type { ChangeDesc, Text } from '@codemirror/state';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function countWords(text: Text): number {
  return countBetween(text, 0, text.length);
}

/** @returns how many more words, or fewer, the newer text has */
export function countChange(older: Text, newer: Text, changes: ChangeDesc): number {
  let change = 0;
  for (const { before, after } of changedLines(older, newer, changes))
    change += countBetween(newer, after.from, after.to) - countBetween(older, before.from, before.to);
  return change;
}

function countBetween(text: Text, from: number, to: number): number {
  return text.sliceString(from, to).match(WORD)?.length ?? 0;
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Whole lines, as no word goes over the end of one; changes on lines that meet are one. */
function changedLines(
  older: Text,
  newer: Text,
  changes: ChangeDesc,
): { readonly before: Lines; readonly after: Lines }[] {
  const changed: { before: Lines; after: Lines }[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const before = { from: older.lineAt(fromA).from, to: older.lineAt(toA).to };
    const after = { from: newer.lineAt(fromB).from, to: newer.lineAt(toB).to };
    const last = changed.at(-1);
    if (last && (before.from <= last.before.to || after.from <= last.after.to)) {
      last.before = { from: last.before.from, to: before.to };
      last.after = { from: last.after.from, to: after.to };
    } else changed.push({ before, after });
  });
  return changed;
}
