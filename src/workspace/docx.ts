/**
 * Word documents: the text a reader sees, one paragraph a line, and edits of that text written back into the runs it
 * came from, so that everything else of the document stays as it is.
 */
import { strToU8 } from 'fflate';
import type { Edit } from '../draft/index.ts';
import type { Heading } from '../text/index.ts';
import type { Unread } from './document.ts';
import { readTextParts, type TextPart } from './docx-parts.ts';
import { type Paragraph, type Piece, type ReadPart, type Run, readPart } from './docx-read.ts';
import { readHeadingStyles } from './docx-styles.ts';
import { changedLetters, changedWords } from './narrow.ts';
import { changePieces, isCovered, rewriteXml } from './xml-pieces.ts';
import { replaceFiles } from './zip.ts';

export interface WordDocument {
  readonly text: string;
  readonly headings: readonly Heading[];
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
  /** In the order of the text, with the part that each is in. */
  readonly paragraphs: readonly PlacedParagraph[];
  readonly firstRun: Run | undefined;
}

export interface PlacedParagraph extends Paragraph {
  readonly part: TextPart;
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** Of a heading, from 1; 0 for other text. */
  readonly level: number;
}

export type TextPiece = Piece & { readonly run: Run };

/** @throws when the bytes are not a Word document. */
export function readWordDocument(bytes: Uint8Array): WordReading {
  const parts = readTextParts(bytes);
  const read = parts.map(({ name, xml }) => readPart(name, xml));
  const levels = readHeadingStyles(bytes, parts[0].name);
  const { text, pieces, paragraphs } = joinLines(
    read.flatMap(({ lines }, place) =>
      lines
        // Footnotes begin with an empty paragraph for the line above them.
        .filter((line) => place === 0 || line.pieces.length > 0)
        .map((line) => ({ ...line, part: parts[place]!, level: levels.get(line.style ?? '') ?? 0 })),
    ),
  );
  const typed = pieces.filter(({ isComputed }) => !isComputed);
  return {
    ...{ bytes, parts, text, pieces, paragraphs },
    references: read[0]!.references,
    firstRun: read[0]!.firstRun,
    headings: paragraphs.filter(({ level, start, end }) => level > 0 && start < end),
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
            const own = [...changed].filter(([{ run }]) => run.part === name);
            const now = rewriteXml(xml, own, keepBlanks);
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

function joinLines(lines: readonly (Paragraph & Pick<PlacedParagraph, 'part' | 'level'>)[]) {
  let text = '';
  const pieces: TextPiece[] = [];
  const paragraphs: PlacedParagraph[] = [];
  for (const line of lines) {
    const start = text.length;
    for (const piece of line.pieces) {
      piece.start = text.length;
      text += piece.text;
      if (hasRun(piece)) pieces.push(piece);
    }
    paragraphs.push({ ...line, start, end: text.length });
    text += '\n';
  }
  return { text, pieces, paragraphs };
}

function hasRun(piece: Piece): piece is TextPiece {
  return piece.run !== undefined;
}

/** Word drops blanks at the ends of a run unless an attribute keeps them. */
function keepBlanks(before: string): string {
  return /<(?:[^\s<>:/]+:)?t>$/.test(before) ? `${before.slice(0, -1)} xml:space="preserve">` : before;
}
