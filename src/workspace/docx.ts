/**
 * Word documents: the text a reader sees, one paragraph a line, and edits of that text written back into the runs it
 * came from, so that everything else of the document stays as it is.
 */
import { strToU8 } from 'fflate';
import type { Edit } from '../draft/index.ts';
import { readTextParts, type TextPart } from './docx-parts.ts';
import { type Piece, type ReadPart, type Run, readPart, type Unread } from './docx-read.ts';
import { changedLetters, changedWords } from './narrow.ts';
import { replaceFiles } from './zip.ts';

export interface WordDocument {
  readonly text: string;
  /** What it holds beside text, with how many of each. */
  readonly unread: ReadonlyMap<Unread, number>;
  /** Whether an edit stays within the words of one paragraph. */
  canEdit(edit: Edit): boolean;
  /** The document's bytes with edits of `text` that do not overlap. */
  rewrite(edits: readonly Edit[]): Uint8Array;
}

/** A document with what it takes to write marks into it. */
export interface WordReading extends WordDocument {
  readonly bytes: Uint8Array;
  readonly parts: readonly [TextPart, ...TextPart[]];
  /** In the order of the text; each with its run. */
  readonly pieces: readonly TextPiece[];
  readonly references: ReadonlyMap<string, Run>;
  readonly firstRun: Run | undefined;
}

export type TextPiece = Piece & { readonly run: Run };

/** @throws when the bytes are not a Word document. */
export function readWordDocument(bytes: Uint8Array): WordReading {
  const parts = readTextParts(bytes);
  const read = parts.map(({ name, xml }) => readPart(name, xml));
  const { text, pieces } = joinLines(
    // Footnotes begin with an empty paragraph for the line above them.
    read.flatMap(({ lines }, place) => (place === 0 ? lines : lines.filter((line) => line.length > 0))),
  );
  const typed = pieces.filter(({ isComputed }) => !isComputed);
  return {
    ...{ bytes, parts, text, pieces },
    references: read[0]!.references,
    firstRun: read[0]!.firstRun,
    unread: sum(read),
    canEdit: ({ start, end, text: replacement }) =>
      !/[\n\t]/.test(text.slice(start, end) + replacement) && isCovered(typed, start, end),
    rewrite(edits) {
      const narrow = edits
        .flatMap((edit) => changedWords(text, edit))
        .flatMap((edit) => changedLetters(text, edit));
      const changed = changePieces(pieces, narrow);
      return replaceFiles(
        bytes,
        Object.fromEntries(
          parts.flatMap(({ name, xml }) => {
            const now = rewritePart(name, xml, changed);
            return now === xml ? [] : [[name, strToU8(now)]];
          }),
        ),
      );
    },
  };
}

function sum(read: readonly ReadPart[]): ReadonlyMap<Unread, number> {
  const all = new Map<Unread, number>();
  for (const { unread } of read)
    for (const [kind, count] of unread) all.set(kind, (all.get(kind) ?? 0) + count);
  return all;
}

function joinLines(lines: readonly (readonly Piece[])[]): { text: string; pieces: TextPiece[] } {
  let text = '';
  const pieces: TextPiece[] = [];
  for (const line of lines) {
    for (const piece of line) {
      piece.start = text.length;
      text += piece.text;
      if (hasRun(piece)) pieces.push(piece);
    }
    text += '\n';
  }
  return { text, pieces };
}

function hasRun(piece: Piece): piece is TextPiece {
  return piece.run !== undefined;
}

/** Whether pieces one after another hold the whole stretch. */
function isCovered(pieces: readonly TextPiece[], start: number, end: number): boolean {
  let at = start;
  for (const piece of piecesFrom(pieces, start)) {
    if (piece.start > at) break;
    at = Math.max(at, piece.start + piece.text.length);
    if (at >= end) return true;
  }
  return false;
}

/** The pieces from the first that ends at the offset or after it. */
export function piecesFrom(pieces: readonly TextPiece[], offset: number): readonly TextPiece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start + pieces[middle]!.text.length < offset) low = middle + 1;
    else high = middle;
  }
  return pieces.slice(low);
}

/** What becomes of the pieces that the edits touch. */
function changePieces(pieces: readonly TextPiece[], edits: readonly Edit[]): ReadonlyMap<TextPiece, string> {
  const changed = new Map<TextPiece, string>();
  // From the end, so that the offsets within a piece hold.
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    let replacement = edit.text;
    for (const piece of piecesFrom(pieces, edit.start)) {
      if (piece.start > edit.end) break;
      const from = Math.max(edit.start - piece.start, 0);
      const to = Math.min(edit.end - piece.start, piece.text.length);
      const touched = edit.start === edit.end ? from <= to : from < to;
      if (!touched) continue;
      const now = changed.get(piece) ?? piece.text;
      changed.set(piece, now.slice(0, from) + replacement + now.slice(to));
      // The first piece it touches takes the new words; the others only lose the old ones.
      replacement = '';
      if (edit.start === edit.end) break;
    }
  }
  return changed;
}

function rewritePart(part: string, xml: string, changed: ReadonlyMap<TextPiece, string>): string {
  const own = [...changed].filter(([{ run }]) => run.part === part);
  let result = '';
  let at = 0;
  for (const [piece, text] of own.sort(([a], [b]) => a.xmlStart - b.xmlStart)) {
    result += keepBlanks(xml.slice(at, piece.xmlStart)) + escapeText(text);
    at = piece.xmlEnd;
  }
  return result + xml.slice(at);
}

/** Word drops blanks at the ends of a run unless an attribute keeps them. */
function keepBlanks(before: string): string {
  return /<(?:[^\s<>:/]+:)?t>$/.test(before) ? `${before.slice(0, -1)} xml:space="preserve">` : before;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
