/**
 * Stretches of a draft, and what a check marked in them. A view shows a few screens of a draft, so that is all it gets
 * of: what a key costs does not grow with the draft. It does not use VS Code.
 */
import type { ChangeDesc } from '@codemirror/state';

/** Half-open; offsets as in `protocol.ts`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Marks of an older text as they are after `changes`; what was deleted whole is gone. */
export function carryMarks<T extends Stretch>(marks: readonly T[], changes: ChangeDesc): readonly T[] {
  if (changes.empty) return marks;
  return marks.flatMap((mark) => {
    // What is typed at either end is not part of it.
    const from = changes.mapPos(Math.min(mark.from, changes.length), 1);
    const to = Math.max(from, changes.mapPos(Math.min(mark.to, changes.length), -1));
    return from === to && mark.from < mark.to ? [] : [{ ...mark, from, to }];
  });
}

/** The same for a stretch that is shown: what is typed at its ends is shown too. */
export function carryShown({ from, to }: Stretch, changes: ChangeDesc): Stretch {
  return {
    from: changes.mapPos(Math.min(from, changes.length), -1),
    to: changes.mapPos(Math.min(to, changes.length), 1),
  };
}

export function marksIn<T extends Stretch>(marks: readonly T[], { from, to }: Stretch): T[] {
  return marks.filter((mark) => mark.from <= to && mark.to >= from);
}

export function inOrder(a: Stretch, b: Stretch): number {
  return a.from - b.from || a.to - b.to;
}

/** @param marks in the order of the text @returns the next one after what is selected, or before it, round the end */
export function neighbourOf<T extends Stretch>(
  marks: readonly T[],
  selected: Stretch,
  step: 1 | -1,
): T | undefined {
  return step > 0
    ? (marks.find((mark) => inOrder(mark, selected) > 0) ?? marks[0])
    : (marks.findLast((mark) => inOrder(mark, selected) < 0) ?? marks.at(-1));
}

export interface Piece<T extends Stretch> extends Stretch {
  readonly marks: readonly T[];
}

/** Cut wherever a mark begins or ends, so that each piece is of one look. An empty mark is a piece of its own. */
export function piecesOf<T extends Stretch>(marks: readonly T[]): Piece<T>[] {
  const cuts = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  return cuts.flatMap((from, at) => {
    const to = cuts[at + 1] ?? from;
    const points = marks.filter((mark) => mark.from === from && mark.to === from);
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to && mark.from < mark.to);
    return [
      ...(points.length > 0 ? [{ from, to: from, marks: points }] : []),
      ...(over.length > 0 && from < to ? [{ from, to, marks: over }] : []),
    ];
  });
}
