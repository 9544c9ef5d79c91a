/** What an edit makes of the words at a place, for lists in which a person decides. */
import type { Range, TextEdit } from 'vscode-languageserver-textdocument';
import type { Edit } from '../draft/index.ts';

/** As long as a narrow side bar shows. */
const MOST = 44;

export interface Change {
  readonly before: string;
  /** Undefined where nothing is written, or other lines are too. */
  readonly after: string | undefined;
}

/**
 * What is there and what the first fix makes of it, in whole words: « .» and «.» would say nothing, «الواحات .» and
 * «الواحات.» do.
 *
 * @param line the text of the line where the stretch begins @param edits none where nothing would be written
 */
export function describeChange(line: string, range: Range, edits: readonly TextEdit[]): Change {
  const row = range.start.line;
  const until = range.end.line === row ? range.end.character : line.length;
  const isHere = edits.every(({ range: { start, end } }) => start.line === row && end.line === row);
  const shown = isHere ? edits : [];
  let from = Math.min(range.start.character, ...shown.map((edit) => edit.range.start.character));
  let to = Math.max(until, ...shown.map((edit) => edit.range.end.character));
  while (from > 0 && !isParting(line, from)) from--;
  while (to < line.length && !isParting(line, to)) to++;
  if (!/[\p{L}\p{N}]/u.test(line.slice(from, to))) {
    from = line.slice(0, from).trimEnd().lastIndexOf(' ') + 1;
    to += (from === 0 ? /^\s*\S*/ : /^\S*/).exec(line.slice(to))![0].length;
  }
  const before = line.slice(from, to);
  if (shown.length === 0) return { before: clip(before), after: undefined };
  let after = '';
  let at = from;
  for (const edit of shown.toSorted((a, b) => a.range.start.character - b.range.start.character)) {
    after += line.slice(at, edit.range.start.character) + edit.newText;
    at = edit.range.end.character;
  }
  after += line.slice(at, to);
  return { before: clip(before), after: clip(after) };
}

/** Between two words: within one, part of it alone would be read as another word. */
function isParting(line: string, at: number): boolean {
  return (
    /\s/.test(line[at - 1]!) ||
    /\s/.test(line[at]!) ||
    !/[\p{L}\p{M}\p{N}]{2}/u.test(line.slice(at - 1, at + 1))
  );
}

function clip(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length <= MOST ? flat : `${flat.slice(0, MOST).replace(/\s\S*$/, '')}…`;
}

/** One edit from what the texts do not share at their ends. */
export function changeBetween(before: string, after: string): Edit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Letters on each side. A list laid out from the left cuts off the right end, where Arabic begins: it must fit. */
const AROUND = 30;

/** What stands at a place of a line, with whole words before and after. */
export function wordsAround(line: string, from: number, to: number): string {
  const before = line.slice(Math.max(0, from - AROUND), from);
  const after = line.slice(to, to + AROUND);
  return [
    from > AROUND ? before.replace(/^\S*\s/, '…') : before,
    line.slice(from, to),
    to + AROUND < line.length ? after.replace(/\s\S*$/, '…') : after,
  ]
    .join('')
    .trim();
}
