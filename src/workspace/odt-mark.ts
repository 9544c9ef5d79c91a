/** Writes comments into an OpenDocument text, as LibreOffice keeps them: an annotation at the words, and where it ends. */
import { strToU8 } from 'fflate';
import type { Comment } from './docx-mark.ts';
import { OWN_AUTHOR } from './docx-own.ts';
import { type OpenDocument, type PartPiece, readOpenDocument } from './xml-document.ts';
import { escapeText, piecesFrom } from './xml-pieces.ts';
import { replaceFiles } from './zip.ts';

const BODY = 'content.xml';
const ANNOTATION =
  /<office:annotation(?=[\s>])([^<>]*)>(?:(?!<\/office:annotation>)[\s\S])*<\/office:annotation>/g;
const NAME = /office:name="([^"]*)"/;

export interface AnnotatedDocument {
  readonly bytes: Uint8Array;
  /** Comments for which the body has no place: what is wrong in a page's header. */
  readonly unplaced: number;
}

/** Comments of an earlier check are replaced. @param date ISO 8601, seconds. */
export function annotateOpenDocument(
  bytes: Uint8Array,
  comments: readonly Comment[],
  date: string,
): AnnotatedDocument {
  const document = readOpenDocument(withoutOwn(bytes));
  const { pieces, parts } = document;
  const inserts = new Map<PartPiece, { at: number; xml: string }[]>();
  const points = new Map<number, string>();
  const insert = (piece: PartPiece, at: number, xml: string): void => {
    inserts.set(piece, [...(inserts.get(piece) ?? []), { at, xml }]);
  };
  let unplaced = 0;
  for (const [number, { start, end, lines }] of comments.entries()) {
    const near = piecesFrom(pieces, start);
    const first = near.find((piece) => piece.start + piece.text.length > start);
    const last = near.find((piece) => piece.start + piece.text.length >= Math.max(end, start + 1));
    if (!first || !last || parts[first.part]!.name !== BODY || parts[last.part]!.name !== BODY) {
      unplaced++;
      continue;
    }
    const name = `mudaqqiq${number + 1}`;
    // LibreOffice takes no comment within a note: it stands where the text refers to it.
    if (first.noteStart !== undefined) {
      points.set(first.noteStart, (points.get(first.noteStart) ?? '') + annotation(undefined, lines, date));
      continue;
    }
    insert(first, Math.max(start - first.start, 0), annotation(name, lines, date));
    insert(
      last,
      Math.min(end - last.start, last.text.length),
      `<office:annotation-end office:name="${name}"/>`,
    );
  }
  const place = parts.findIndex(({ name }) => name === BODY);
  const body = writeBody(parts[place]!.xml, pieces, inserts, points);
  return { bytes: replaceFiles(document.bytes, { [BODY]: strToU8(body) }), unplaced };
}

function writeBody(
  xml: string,
  pieces: OpenDocument['pieces'],
  inserts: ReadonlyMap<PartPiece, readonly { at: number; xml: string }[]>,
  points: ReadonlyMap<number, string>,
): string {
  const patches = [...points].map(([at, text]) => ({ start: at, end: at, text }));
  for (const piece of pieces) {
    const own = inserts.get(piece);
    if (!own) continue;
    let text = '';
    let at = 0;
    // One that ends at a place comes before one that begins there: they do not cross.
    for (const each of own.toSorted(
      (a, b) => a.at - b.at || Number(isStart(a.xml)) - Number(isStart(b.xml)),
    )) {
      text += escapeText(piece.text.slice(at, each.at)) + each.xml;
      at = each.at;
    }
    patches.push({ start: piece.xmlStart, end: piece.xmlEnd, text: text + escapeText(piece.text.slice(at)) });
  }
  let result = '';
  let at = 0;
  for (const { start, end, text } of patches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

function isStart(xml: string): boolean {
  return xml.startsWith('<office:annotation ');
}

function annotation(name: string | undefined, lines: readonly string[], date: string): string {
  const named = name === undefined ? '' : ` office:name="${name}"`;
  const paragraphs = lines.map((line) => `<text:p>${escapeText(line)}</text:p>`).join('');
  return (
    `<office:annotation${named} xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${OWN_AUTHOR}</dc:creator>` +
    `<dc:date>${date.replace(/Z$/, '')}</dc:date>${paragraphs}</office:annotation>`
  );
}

function withoutOwn(bytes: Uint8Array): Uint8Array {
  const { xml } = readOpenDocument(bytes).parts.find(({ name }) => name === BODY)!;
  const names = new Set<string>();
  const clean = xml
    .replace(ANNOTATION, (whole, attributes: string) => {
      if (!whole.includes(`>${OWN_AUTHOR}</dc:creator>`)) return whole;
      const name = NAME.exec(attributes)?.[1];
      if (name !== undefined) names.add(name);
      return '';
    })
    .replace(/<office:annotation-end\b[^<>]*\/>/g, (whole) =>
      names.has(NAME.exec(whole)?.[1] ?? '') ? '' : whole,
    );
  return clean === xml ? bytes : replaceFiles(bytes, { [BODY]: strToU8(clean) });
}
