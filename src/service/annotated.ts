/**
 * A text with markup as LanguageTool's `data` gives it: stretches of text, which are checked, and of markup, which are not
 * but may read as something (`<br>` as a line's end). Findings are placed in the whole, markup counted.
 */
import * as z from 'zod';

const pieceSchema = z.union([
  z.object({ text: z.string() }),
  z.object({ markup: z.string(), interpretAs: z.string().optional() }),
]);
export const annotatedSchema = z.object({ annotation: z.array(pieceSchema) });
export type Annotated = z.infer<typeof annotatedSchema>;

export interface Source {
  /** What is checked. */
  readonly text: string;
  /** Where a stretch of `text` stands in the whole, in UTF-16 code units, half-open. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
  /** Whether there is markup within the stretch: writing anything in its place would lose it. */
  hasMarkup(start: number, end: number): boolean;
}

export function plainSource(text: string): Source {
  return { text, place: (start, end) => ({ start, end }), hasMarkup: () => false };
}

interface Piece {
  /** Of what is checked. */
  readonly start: number;
  readonly end: number;
  /** Of the whole. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly isText: boolean;
}

export function readAnnotated({ annotation }: Annotated): Source {
  const pieces: Piece[] = [];
  let text = '';
  let sourceStart = 0;
  for (const each of annotation) {
    const isText = 'text' in each;
    const start = text.length;
    text += isText ? each.text : (each.interpretAs ?? '');
    const sourceEnd = sourceStart + (isText ? each.text : each.markup).length;
    pieces.push({ start, end: text.length, sourceStart, sourceEnd, isText });
    sourceStart = sourceEnd;
  }
  const startOf = (offset: number): number => {
    const piece = pieces.find(({ end }) => offset < end);
    if (!piece) return sourceStart;
    return piece.isText ? piece.sourceStart + offset - piece.start : piece.sourceStart;
  };
  const endOf = (offset: number): number => {
    const piece = pieces.find(({ start, end }) => start < offset && offset <= end);
    if (!piece) return startOf(offset);
    return piece.isText ? piece.sourceStart + offset - piece.start : piece.sourceEnd;
  };
  return {
    text,
    place: (start, end) => ({ start: startOf(start), end: end > start ? endOf(end) : startOf(start) }),
    hasMarkup: (start, end) =>
      pieces.some(
        (piece) => !piece.isText && piece.sourceStart < endOf(end) && piece.sourceEnd > startOf(start),
      ),
  };
}
