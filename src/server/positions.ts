/** The one place where offsets of a draft (UTF-16 code units) and positions of the protocol meet. */
import type { Position, Range, TextDocument, TextEdit } from 'vscode-languageserver-textdocument';
import type { Edit } from '../draft/index.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function toRange(document: TextDocument, { start, end }: Stretch): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toStretch(document: TextDocument, range: Range): Stretch {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit), newText: edit.text };
}

/** Whether two stretches share a character, or an empty one lies in or at the edge of the other. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
