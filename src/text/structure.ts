/** Reads the parts of a draft: lines, paragraphs, sentences, quotations, headline. */
import { isMark } from './letters.ts';
import { pairMarks } from './pairs.ts';
import type { Heading, Paragraph, Sentence, TextStructure } from './shapes.ts';
import { ENTITY_FILLER, isSolid, type Token, tokenize } from './tokens.ts';

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
/** Above the headline there may be a kicker, a date or a byline. */
const LINES_TO_HEADLINE = 3;

/** What is known of a text beside its letters. */
export interface KnownLines {
  readonly headings?: readonly Heading[] | undefined;
  /** True unless it is said. */
  readonly hasHeadline?: boolean | undefined;
}

/** @param text the text to analyse: the draft, or the draft with its markup masked (same length). */
export function readStructure(text: string, known?: KnownLines): TextStructure {
  const lines: Line[] = [];
  const place = { start: 0, token: 0, sentence: 0, paragraph: 0 };
  for (const each of linesOf(text)) {
    const line = readLine(each, place);
    lines.push(line);
    advance(place, line);
  }
  return joinLines(text, lines, undefined, known);
}

/** Where a line stands in its text: its offset, and how many tokens, sentences and paragraphs are before it. */
export interface Place {
  readonly start: number;
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** A line of a text with its line end, read by itself: no token, sentence or pair of marks goes beyond it. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Of a line that was moved: the sentences that it had by itself. */
  readonly origin?: readonly Sentence[];
}

const LINE_END = new RegExp(`(?:\\r\\n|[\\n\\r\\u2028\\u2029\\u0085])${ENTITY_FILLER}*`, 'g');

/** The text in lines, each with its line end. */
export function* linesOf(text: string): Iterable<string> {
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(LINE_END)) {
    const end = index + ending.length;
    yield text.slice(start, end);
    start = end;
  }
  if (start < text.length) yield text.slice(start);
}

/** @param place where the line stands; without it offsets and numbers count from the line's own start. */
export function readLine(text: string, place: Place = ORIGIN): Line {
  const tokens = tokenize(text, place.start, place.token);
  const sentences = tokens.some(isSolid) ? splitSentences(tokens, place.paragraph, place.sentence) : [];
  return { text, tokens, sentences };
}

const ORIGIN: Place = { start: 0, token: 0, sentence: 0, paragraph: 0 };

/** The place after a line. */
export function advance(place: { -readonly [Key in keyof Place]: Place[Key] }, line: Line): void {
  place.start += line.text.length;
  place.token += line.tokens.length;
  place.sentence += line.sentences.length;
  if (line.sentences.length > 0) place.paragraph++;
}

/** The line, its sentences known as copies of those among the others that have the same words and marks. */
export function recognise(line: Line, others: Iterable<Line>): Line {
  const known = new Map<string, Sentence>();
  for (const { text, sentences } of others)
    for (const sentence of sentences) known.set(text.slice(sentence.start, sentence.end), sentence);
  const sentences = line.sentences.map((sentence) => {
    const twin = known.get(line.text.slice(sentence.start, sentence.end));
    return twin && areAlike(sentence, twin) ? { ...sentence, origin: twin.origin ?? twin } : sentence;
  });
  return { ...line, sentences };
}

/** What is around a text may make other tokens of it. */
function areAlike(one: Sentence, other: Sentence): boolean {
  return (
    one.tokens.length === other.tokens.length &&
    one.tokens.every(({ kind, text, start, index }, at) => {
      const twin = other.tokens[at]!;
      return (
        kind === twin.kind &&
        text === twin.text &&
        start - one.start === twin.start - other.start &&
        index - one.tokens[0]!.index === twin.index - other.tokens[0]!.index
      );
    })
  );
}

/** A line that was read by itself, at its place in a text: its sentences remember what they are copies of. */
export function placeLine({ text, tokens, sentences }: Line, place: Place): Line {
  const placed = tokens.map((token) => moveToken(token, place));
  return {
    text,
    tokens: placed,
    sentences: sentences.map((sentence) => ({
      index: sentence.index + place.sentence,
      paragraph: sentence.paragraph + place.paragraph,
      start: sentence.start + place.start,
      end: sentence.end + place.start,
      tokens: sentence.tokens.map(({ index }) => placed[index]!),
      origin: sentence.origin ?? sentence,
    })),
    origin: sentences,
  };
}

function moveToken(token: Token, { start, token: first }: Place): Token {
  const { kind, index, text, spread, bare } = token;
  const moved = {
    kind,
    index: index + first,
    start: token.start + start,
    end: token.end + start,
    text,
    bare,
  };
  return spread === undefined ? moved : { ...moved, spread };
}

/**
 * @param lines at their places.
 * @param curlyArabic of a part of a draft: how the draft places its curly quotation marks.
 */
export function joinLines(
  text: string,
  lines: readonly Line[],
  curlyArabic?: boolean,
  { headings = [], hasHeadline = true }: KnownLines = {},
): TextStructure {
  const own = lines.filter(({ sentences }) => sentences.length > 0);
  const paragraphs = own.map(({ sentences, origin }, index): Paragraph => {
    const isTitle = hasHeadline && index === 0 && own.length > 1 && readsAsHeadline(sentences);
    const isHeadline = isTitle || headings.some((each) => covers(each, sentences[0]!));
    return { index, isHeadline, start: sentences[0]!.start, end: sentences.at(-1)!.end, sentences, origin };
  });
  return {
    text,
    tokens: joined(lines.map(({ tokens }) => tokens)),
    paragraphs,
    sentences: joined(own.map(({ sentences }) => sentences)),
    headline: hasHeadline ? headlineOf(paragraphs, headings) : undefined,
    hasHeadline,
    ...pairMarks(paragraphs, curlyArabic),
  };
}

function headlineOf(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Paragraph | undefined {
  const isFirst = (paragraph: Paragraph): boolean =>
    headings.some((each) => each.level === 1 && covers(each, paragraph));
  const titled = headings.length > 0 && paragraphs.slice(0, LINES_TO_HEADLINE).find(isFirst);
  return titled || (paragraphs[0]?.isHeadline ? paragraphs[0] : undefined);
}

function covers({ start, end }: Heading, paragraph: { readonly start: number }): boolean {
  return start <= paragraph.start && paragraph.start < end;
}

/** `flat`, at a third of its time. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const each of list) all.push(each);
  return all;
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

/** The word's text carries vowel marks or shadda. */
export function hasMarks(token: Token): boolean {
  for (let at = 0; at < token.text.length; at++) if (isMark(token.text.charCodeAt(at))) return true;
  return false;
}
