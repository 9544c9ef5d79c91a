/** Text read out of XML in pieces, and edits of that text written back into the pieces that they touch. */
import type { Edit } from '../draft/index.ts';

/** A stretch of a document's text and the stretch of XML it was read from. */
export interface XmlPiece {
  readonly start: number;
  readonly text: string;
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

/** Whether pieces one after another hold the whole stretch. */
export function isCovered(pieces: readonly XmlPiece[], start: number, end: number): boolean {
  let at = start;
  for (const piece of piecesFrom(pieces, start)) {
    if (piece.start > at) break;
    at = Math.max(at, piece.start + piece.text.length);
    if (at >= end) return true;
  }
  return false;
}

/** The pieces from the first that ends at the offset or after it. */
export function piecesFrom<Piece extends XmlPiece>(
  pieces: readonly Piece[],
  offset: number,
): readonly Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start + pieces[middle]!.text.length < offset) low = middle + 1;
    else high = middle;
  }
  return pieces.slice(low);
}

/** What becomes of the pieces that the edits touch; edits do not overlap. */
export function changePieces<Piece extends XmlPiece>(
  pieces: readonly Piece[],
  edits: readonly Edit[],
): ReadonlyMap<Piece, string> {
  const changed = new Map<Piece, string>();
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

/** The XML with its pieces changed. @param prepare changes what is before a piece: its start tag. */
export function rewriteXml(
  xml: string,
  changed: Iterable<readonly [XmlPiece, string]>,
  prepare: (before: string) => string = (before) => before,
): string {
  let result = '';
  let at = 0;
  for (const [piece, text] of [...changed].sort(([a], [b]) => a.xmlStart - b.xmlStart)) {
    result += prepare(xml.slice(at, piece.xmlStart)) + escapeText(text);
    at = piece.xmlEnd;
  }
  return result + xml.slice(at);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
