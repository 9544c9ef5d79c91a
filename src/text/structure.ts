/**
 * The parts of a draft: paragraphs, sentences, quotations, headline, dateline. All ranges are offsets of the original.
 */
import { isMark } from './letters.ts';
import { isSolid, type Token, tokenize } from './tokens.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence ends at a full stop, a question or exclamation mark, an ellipsis before a new sentence, or the line's end.
 */
export interface Sentence extends Range {
  readonly index: number;
  readonly paragraph: number;
  /** Its solid tokens, blanks left out. */
  readonly tokens: readonly Token[];
}

/** A line of text that is not blank. */
export interface Paragraph extends Range {
  readonly index: number;
  readonly sentences: readonly Sentence[];
  /** The first line of a draft when it reads as a title: short, and without a closing full stop. */
  readonly isHeadline: boolean;
}

export interface Quotation extends Range {
  /** Offset of the closing mark; `end` is after it. */
  readonly open: string;
  readonly close: string;
}

/** A quotation mark or bracket without its partner. */
export interface Unpaired extends Range {
  readonly mark: string;
}

export interface TextStructure {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly unpaired: readonly Unpaired[];
  readonly headline: Paragraph | undefined;
}

/** Words that a full stop shortens; it does not end a sentence after them (د. أحمد). */
const ABBREVIATIONS = new Set([
  ...[
    'د',
    'م',
    'أ',
    'ا',
    'ص',
    'ب',
    'ق',
    'ت',
    'ج',
    'ع',
    'ه',
    'ط',
    'س',
    'ش',
    'ر',
    'ن',
    'ف',
    'ك',
    'ل',
    'و',
    'ح',
    'خ',
  ],
  ...['أد', 'اد', 'بروف', 'مج', 'تر', 'انظر'],
]);
const TERMINATORS = new Set(['.', '!', '?', '؟', '…', '۔']);
const CLOSERS = new Set(['»', '"', '”', '“', '’', ')', ']', '}', "'", '›']);
const HEADLINE_MAX_WORDS = 25;

/** @param text the text to analyse: the draft, or the draft with its markup masked (same length). */
export function readStructure(text: string): TextStructure {
  const tokens = tokenize(text);
  const sentences: Sentence[] = [];
  const lines: { start: number; end: number; sentences: Sentence[] }[] = [];
  let line: Token[] = [];
  const closeLine = (): void => {
    if (line.some(isSolid)) {
      const own = splitSentences(line, lines.length, sentences.length);
      sentences.push(...own);
      lines.push({ start: own[0]!.start, end: own.at(-1)!.end, sentences: own });
    }
    line = [];
  };
  for (const token of tokens) {
    if (token.kind === 'newline') closeLine();
    else line.push(token);
  }
  closeLine();
  const paragraphs = lines.map((each, index): Paragraph => {
    const isHeadline = index === 0 && lines.length > 1 && readsAsHeadline(each.sentences);
    return { index, isHeadline, ...each };
  });
  const headline = paragraphs[0]?.isHeadline ? paragraphs[0] : undefined;
  return { text, tokens, paragraphs, sentences, headline, ...pairMarks(paragraphs) };
}

function readsAsHeadline(sentences: readonly Sentence[]): boolean {
  const solid = sentences.flatMap((sentence) => sentence.tokens);
  const words = solid.filter((token) => token.kind === 'word').length;
  return words > 0 && words <= HEADLINE_MAX_WORDS && solid.at(-1)?.text !== '.' && solid.at(-1)?.text !== ':';
}

function splitSentences(line: readonly Token[], paragraph: number, firstIndex: number): Sentence[] {
  const sentences: Sentence[] = [];
  let own: Token[] = [];
  const close = (): void => {
    if (own.length === 0) return;
    const range = { start: own[0]!.start, end: own.at(-1)!.end };
    sentences.push({ index: firstIndex + sentences.length, paragraph, tokens: own, ...range });
    own = [];
  };
  for (let at = 0; at < line.length; at++) {
    const token = line[at]!;
    if (isSolid(token)) own.push(token);
    if (!endsSentence(line, at)) continue;
    while (at + 1 < line.length && (TERMINATORS.has(line[at + 1]!.text) || CLOSERS.has(line[at + 1]!.text)))
      own.push(line[++at]!);
    close();
  }
  close();
  return sentences;
}

function endsSentence(line: readonly Token[], at: number): boolean {
  const mark = line[at]!;
  if (mark.kind !== 'punctuation' || !TERMINATORS.has(mark.text)) return false;
  const before = line[at - 1];
  const after = line[at + 1];
  if (mark.text === '.' && before?.kind === 'word' && ABBREVIATIONS.has(before.bare)) {
    // «عام 622 م. وبعدها»: after a number م and هـ close an era, and the full stop is one.
    const earlier = line[at - 2]?.kind === 'space' ? line[at - 3] : undefined;
    return earlier?.kind === 'number';
  }
  // An ellipsis inside a sentence: «لكن... لم يأت», or three full stops at its start.
  if (mark.text === '…' || after?.text === '.') return !hasMoreWords(line, at + 1) && after?.text !== '.';
  if (mark.text === '.' && before?.text === '.') return !hasMoreWords(line, at + 1);
  return true;
}

function hasMoreWords(line: readonly Token[], from: number): boolean {
  for (let at = from; at < line.length; at++) if (line[at]!.kind === 'word') return true;
  return false;
}

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

/** Pairs quotation marks and brackets within each paragraph. A list item's «1)» and «أ)» open nothing. */
function pairMarks(paragraphs: readonly Paragraph[]): { quotations: Quotation[]; unpaired: Unpaired[] } {
  const quotations: Quotation[] = [];
  const unpaired: Unpaired[] = [];
  const lose = ({ text: mark, start, end }: Token): void => void unpaired.push({ mark, start, end });
  const solids = paragraphs.map(({ sentences }) => sentences.flatMap(({ tokens }) => tokens));
  const pairs = solids.length > 0 && areCurlyArabic(solids) ? ARABIC_PAIRS : PAIRS;
  const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));
  for (const solid of solids) {
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
  }
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
function areCurlyArabic(solids: readonly (readonly Token[])[]): boolean {
  let arabic = 0;
  for (const solid of solids) {
    for (const [place, { text }] of solid.entries()) {
      if (text !== '“' && text !== '”') continue;
      const opens = isPlacedAsOpening(solid, place);
      if (opens === isPlacedAsClosing(solid, place)) continue;
      if (opens !== (text === '”')) return false;
      arabic++;
    }
  }
  return arabic > 1;
}

function isListMarker(solid: readonly Token[], place: number): boolean {
  const before = solid[place - 1];
  return (
    place === 1 && solid[1]?.text === ')' && (before?.kind === 'number' || (before?.bare.length ?? 9) <= 2)
  );
}

/** The word's text carries vowel marks or shadda. */
export function hasMarks(token: Token): boolean {
  for (let at = 0; at < token.text.length; at++) if (isMark(token.text.charCodeAt(at))) return true;
  return false;
}
