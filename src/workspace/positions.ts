/** Offsets of a text as lines and columns, for people: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  positionOf(offset: number): Position;
  /** The range of a line's text, its end mark left out. */
  rangeOf(line: number): { readonly start: number; readonly end: number };
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/g;

let latest: { readonly text: string; readonly lines: Lines } | undefined;

/** Records of one file come one after another: the lines of the text asked about last are kept. */
export function readLines(text: string): Lines {
  if (latest?.text !== text) latest = { text, lines: linesOf(text) };
  return latest.lines;
}

function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    ends.push(index);
    starts.push(index + mark.length);
  }
  ends.push(text.length);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    positionOf(offset) {
      const line = lineOf(offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
    rangeOf: (line) => ({ start: starts[line - 1]!, end: ends[line - 1]! }),
  };
}
