/** Quotation marks and brackets in pairs, within each paragraph. */
import type { Paragraph, Quotation, Sentence, Unpaired } from './shapes.ts';
import type { Token } from './tokens.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '‹': '›',
  '(': ')',
  '[': ']',
  '{': '}',
};
/** In Arabic ” opens and “ closes, as CLDR has it, though most keyboards give them as English has them. */
const ARABIC_PAIRS: Readonly<Record<string, string>> = { ...withoutKey(PAIRS, '“'), '”': '“' };
const QUOTES = new Set(['«', '“', '”', '"', '‹']);

function withoutKey(pairs: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).filter(([open]) => open !== key));
}

interface Pairs {
  readonly quotations: readonly Quotation[];
  readonly unpaired: readonly Unpaired[];
}

/** Pairs quotation marks and brackets within each paragraph. A list item's «1)» and «أ)» open nothing. */
export function pairMarks(
  paragraphs: readonly Paragraph[],
  areCurlyArabic = readCurly(paragraphs),
): Pairs & { readonly areCurlyArabic: boolean } {
  const pairsOf = areCurlyArabic ? arabicPairs : plainPairs;
  const read = paragraphs.map((paragraph) => movePairs(pairsOf(paragraph), shiftOf(paragraph)));
  return {
    quotations: read.flatMap(({ quotations }) => quotations),
    unpaired: read.flatMap(({ unpaired }) => unpaired),
    areCurlyArabic,
  };
}

/** Keeps what a function says of a paragraph's solid tokens as long as its line is kept; offsets are those of the line. */
function byLine<T>(read: (solid: readonly Token[]) => T): (paragraph: Paragraph) => T {
  const kept = new WeakMap<readonly Sentence[], T>();
  return ({ sentences, origin }) => {
    if (origin === undefined) return read(sentences.flatMap(({ tokens }) => tokens));
    let known = kept.get(origin);
    if (known === undefined) {
      known = read(origin.flatMap(({ tokens }) => tokens));
      kept.set(origin, known);
    }
    return known;
  };
}

function shiftOf({ start, origin }: Paragraph): number {
  return origin ? start - origin[0]!.start : 0;
}

function movePairs(pairs: Pairs, by: number): Pairs {
  if (by === 0) return pairs;
  const move = <T extends Unpaired | Quotation>(range: T): T => {
    return { ...range, start: range.start + by, end: range.end + by };
  };
  return { quotations: pairs.quotations.map(move), unpaired: pairs.unpaired.map(move) };
}

const plainPairs = byLine((solid) => pairIn(solid, PAIRS));
const arabicPairs = byLine((solid) => pairIn(solid, ARABIC_PAIRS));

function pairIn(solid: readonly Token[], pairs: Readonly<Record<string, string>>): Pairs {
  const quotations: Quotation[] = [];
  const unpaired: Unpaired[] = [];
  const lose = ({ text: mark, start, end }: Token): void => void unpaired.push({ mark, start, end });
  const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));
  const open: Token[] = [];
  const reversed = new Set<number>();
  for (const [place, token] of solid.entries()) {
    if (token.kind !== 'punctuation' || reversed.has(place)) continue;
    const closes = token.text === '"' ? open.some((each) => each.text === '"') : closing.has(token.text);
    if (!closes) {
      if (token.text === '"' || token.text in pairs) open.push(token);
      continue;
    }
    const wanted = token.text === '"' ? '"' : closing.get(token.text)!;
    const partner = open.findLastIndex((each) => each.text === wanted);
    if (partner < 0) {
      if (isListMarker(solid, place)) continue;
      lose(token);
      // »أ« ثم »ب«: the first two belong together, not the two in the middle.
      const other = findReversed(solid, place, wanted);
      if (other === undefined) continue;
      lose(solid[other]!);
      reversed.add(other);
      continue;
    }
    for (const lost of open.splice(partner + 1)) lose(lost);
    const opener = open.pop()!;
    if (QUOTES.has(opener.text))
      quotations.push({ open: opener.text, close: token.text, start: opener.start, end: token.end });
  }
  open.forEach(lose);
  quotations.sort((a, b) => a.start - b.start);
  unpaired.sort((a, b) => a.start - b.start);
  return { quotations, unpaired };
}

/** The opening mark that closes what the closing mark at a place opens, as far as the blanks around both show. */
function findReversed(solid: readonly Token[], place: number, opener: string): number | undefined {
  const closer = solid[place]!.text;
  const other = solid.findIndex(({ text }, at) => at > place && (text === closer || text === opener));
  if (other < 0 || solid[other]!.text !== opener) return undefined;
  return isPlacedAsOpening(solid, place) && isPlacedAsClosing(solid, other) ? other : undefined;
}

function isPlacedAsOpening(solid: readonly Token[], place: number): boolean {
  const { start, end } = solid[place]!;
  const before = solid[place - 1];
  const isApart = before === undefined || before.end < start || '([{:'.includes(before.text);
  return isApart && solid[place + 1]?.start === end;
}

function isPlacedAsClosing(solid: readonly Token[], place: number): boolean {
  const { start, end } = solid[place]!;
  const after = solid[place + 1];
  const isApart = after === undefined || after.start > end || after.kind === 'punctuation';
  return isApart && solid[place - 1]?.end === start;
}

/** ”نص“ throughout the draft: two marks at least, and none placed as English places them. */
function readCurly(paragraphs: readonly Paragraph[]): boolean {
  let arabic = 0;
  for (const paragraph of paragraphs) {
    const found = countCurlyArabic(paragraph);
    if (found < 0) return false;
    arabic += found;
  }
  return arabic > 1;
}

/** How many curly marks are placed as Arabic places them; -1 where one is placed as English places it. */
const countCurlyArabic = byLine((solid) => {
  let arabic = 0;
  for (const [place, { text }] of solid.entries()) {
    if (text !== '“' && text !== '”') continue;
    const opens = isPlacedAsOpening(solid, place);
    if (opens === isPlacedAsClosing(solid, place)) continue;
    if (opens !== (text === '”')) return -1;
    arabic++;
  }
  return arabic;
});

function isListMarker(solid: readonly Token[], place: number): boolean {
  const before = solid[place - 1];
  return (
    place === 1 && solid[1]?.text === ')' && (before?.kind === 'number' || (before?.bare.length ?? 9) <= 2)
  );
}
