/**
 * Word 97–2003 documents: the text of the body, then of footnotes, headers, comments, endnotes and text boxes, as the
 * document's table of pieces orders it ([MS-DOC] 2.4.1).
 */
import { readCompoundFile } from './compound-file.ts';
import { readUnprinted } from './doc-runs.ts';

/** Places in the file's information block. */
const FLAGS = 0x0a;
const TEXT_LENGTH = 0x4c;
const PIECES = 0x1a2;
const RUNS = 0xfa;
const IDENTIFIER = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const COMPRESSED = 0x40000000;

/** In place of a letter, so that the parts of the document stay where they are; not read. */
const UNPRINTED = '\0';

/** @throws when the bytes are not such a document, or are encrypted. */
export function readDoc(bytes: Uint8Array): string {
  const streams = readCompoundFile(bytes);
  const main = streams.get('WordDocument');
  if (!main) throw new Error('no document in it');
  const view = viewOf(main);
  const flags = view.getUint16(FLAGS, true);
  if (view.getUint16(0, true) !== IDENTIFIER || flags & ENCRYPTED) throw new Error('not readable');
  const table = streams.get(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new Error('no table');
  const at = (place: number): Uint8Array => {
    const start = view.getUint32(place, true);
    return table.subarray(start, start + view.getUint32(place + 4, true));
  };
  const raw = readPieces(main, at(PIECES), readUnprinted(main, at(RUNS)));
  // Footnotes, headers and the rest are after the body; the first of their marks ends each.
  const body = view.getUint32(TEXT_LENGTH, true);
  return cleanText(raw.slice(0, body)) + cleanText(raw.slice(body)).replace(/^\n+|\n(?=\n)/g, '');
}

/** @param unprinted says of a place in the main stream whether what is there does not print. */
function readPieces(main: Uint8Array, clx: Uint8Array, unprinted: (place: number) => boolean): string {
  const view = viewOf(clx);
  let at = 0;
  // Properties come before the table.
  while (clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== 2) throw new Error('no pieces');
  const count = (view.getUint32(at + 1, true) - 4) / 12;
  at += 5;
  const [unicode, western] = [new TextDecoder('utf-16le'), new TextDecoder('windows-1252')];
  let text = '';
  for (let piece = 0; piece < count; piece++) {
    const length = view.getUint32(at + 4 * piece + 4, true) - view.getUint32(at + 4 * piece, true);
    const place = view.getUint32(at + 4 * (count + 1) + 8 * piece + 2, true);
    const start = (place & ~COMPRESSED) / (place & COMPRESSED ? 2 : 1);
    const width = place & COMPRESSED ? 1 : 2;
    const decoder = width === 1 ? western : unicode;
    const own = decoder.decode(main.subarray(start, start + width * length));
    for (let letter = 0; letter < own.length; letter++)
      text += unprinted(start + width * letter) ? UNPRINTED : own[letter]!;
  }
  return text;
}

/** Marks of pictures, notes and comments go; a field is its result; cells and lines end as paragraphs do. */
function cleanText(raw: string): string {
  let text = '';
  const fields: { isResult: boolean }[] = [];
  for (const character of raw) {
    if (character === '\u0013') fields.push({ isResult: false });
    else if (character === '\u0014' && fields.length > 0) fields.at(-1)!.isResult = true;
    else if (character === '\u0015') fields.pop();
    else if (fields.some(({ isResult }) => !isResult)) continue;
    else if (character === '\r' || character === '\u0007' || character === '\u000b' || character === '\u000c')
      text += '\n';
    else if (character === '\u001e') text += '\u2011';
    else if (character >= ' ' || character === '\t') text += character;
  }
  return text;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
