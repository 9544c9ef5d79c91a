/** What an editor shows of a document that is no text file: its paragraphs as what they are, with their place in the text. */
import { type PlacedParagraph, readWordDocument, type TextPiece, type WordReading } from './docx.ts';
import type { PartKind } from './docx-parts.ts';
import type { CellPlace } from './docx-read.ts';

export interface ShownBlock {
  readonly part: PartKind;
  /** In the document's text; half-open. */
  readonly start: number;
  readonly end: number;
  /** Of a heading, 1 to 6; 0 for other text. */
  readonly level: number;
  readonly cell?: CellPlace;
  /** Of a note or a comment: its number, and who wrote the comment. */
  readonly number?: number;
  readonly author?: string;
  readonly styles: readonly ShownStyle[];
}

export interface ShownStyle {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
}

/** Where the body refers to a note or a comment. */
export interface ShownReference {
  readonly at: number;
  readonly part: PartKind;
  readonly number: number;
}

export interface ShownDocument {
  readonly blocks: readonly ShownBlock[];
  readonly references: readonly ShownReference[];
}

/** @throws when the bytes are not a Word document. */
export function showWordDocument(bytes: Uint8Array): ShownDocument {
  const document = readWordDocument(bytes);
  const references = findReferences(document);
  const numbers = new Map(references.map(({ note, number }) => [note, number]));
  return {
    references: references.map(({ at, part, number }) => ({ at, part, number })),
    blocks: document.paragraphs.map((paragraph) => {
      const { part, start, end, level, cell, note, author } = paragraph;
      const number = note === undefined ? undefined : numbers.get(note);
      return {
        ...{ part: part.kind, start, end, level },
        ...(cell && { cell }),
        ...(number !== undefined && { number }),
        ...(author !== undefined && { author }),
        styles: stylesOf(paragraph),
      };
    }),
  };
}

/** A text without such structure: a line a paragraph. */
export function showLines(text: string): ShownDocument {
  const blocks: ShownBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ part: 'body', start, end, level: 0, styles: [] });
    start = end + 1;
  }
  return { blocks, references: [] };
}

const KINDS: Readonly<Record<string, PartKind>> = {
  footnoteReference: 'footnotes',
  endnoteReference: 'endnotes',
  commentReference: 'comments',
};

/** In the order of the body; each kind is numbered by itself. */
function findReferences({ references, pieces, parts }: WordReading) {
  const own = pieces.filter(({ run }) => run.part === parts[0].name);
  const counts = new Map<PartKind, number>();
  return [...references]
    .filter(([, run]) => run.part === parts[0].name)
    .sort(([, a], [, b]) => a.start - b.start)
    .flatMap(([note, run]) => {
      const part = KINDS[note.slice(0, note.indexOf(' '))];
      if (!part) return [];
      const number = (counts.get(part) ?? 0) + 1;
      counts.set(part, number);
      let before: TextPiece | undefined;
      for (const piece of own)
        if (piece.xmlEnd <= run.start && piece.xmlEnd > (before?.xmlEnd ?? -1)) before = piece;
      return [{ note, part, number, at: before ? before.start + before.text.length : 0 }];
    });
}

function stylesOf({ pieces }: PlacedParagraph): ShownStyle[] {
  return pieces.flatMap(({ start, text, run }) => {
    const properties = run?.properties ?? '';
    const [bold, italic, underlined] = ['b', 'i', 'u'].map((name) => isSet(properties, name));
    if (!(bold || italic || underlined)) return [];
    const style = { bold: bold!, italic: italic!, underlined: underlined! };
    return [{ start, end: start + text.length, ...style }];
  });
}

/** Arabic has properties of its own beside those of other scripts: `w:bCs`. */
function isSet(properties: string, name: string): boolean {
  const found = new RegExp(`<(?:[^\\s<>:/]+:)?${name}(?:Cs)?(?:\\s([^<>]*))?/>`).exec(properties);
  return found !== null && !/val="(?:0|false|off|none)"/.test(found[1] ?? '');
}
