/**
 * Cuts a text into tokens that tile it: joined, they give the text again. One pass, linear in the text.
 */
import {
  isArabicLetter,
  isArabicWordPart,
  isDigit,
  isInvisible,
  isLatinLetter,
  isMark,
  TATWEEL,
} from './letters.ts';
import { bare } from './normal.ts';

export type TokenKind =
  | 'word' // Arabic letters with their marks
  | 'clitic' // Arabic particles written onto what is not Arabic word: الـ in الـGDP, بـ in بـ20
  | 'number' // 24, ٢٤, 1,200.5, 4،2
  | 'date' // 12/4/2025, 2025-04-12
  | 'latin' // GDP, COVID-19, McDonald's
  | 'url'
  | 'email'
  | 'hashtag'
  | 'handle'
  | 'emoji'
  | 'punctuation' // one mark
  | 'space' // blanks within a line
  | 'newline' // one line end
  | 'invisible' // zero-width and bidi characters between words
  | 'markup' // what a format's syntax left: see markup.ts
  | 'symbol'; // anything else

export interface Token {
  readonly kind: TokenKind;
  /** Place among the text's tokens. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The text as it is, each character reference (`&#1571;`) as its character. */
  readonly text: string;
  /** With `ENTITY_FILLER` after each character of a reference, where the token has any: as long as the stretch. */
  readonly spread?: string;
  /** The bare form (no marks, tatweel, invisible characters; plain letters); for other kinds the text itself. */
  readonly bare: string;
}

/** Stands for a character of markup in the analysed text, so that offsets stay those of the original. */
export const MARKUP_FILLER = '\ufffc';

/**
 * Fills the place of the rest of a character reference after its character: `&nbsp;` reads as a blank and five of these.
 * They belong to the character: no token begins or ends before one. Unicode keeps U+FDD0 out of all texts.
 */
export const ENTITY_FILLER = '\ufdd0';
const FILLERS = new RegExp(`[${MARKUP_FILLER}${ENTITY_FILLER}]`, 'g');

/** A stretch of masked text as a reader sees it. */
export function withoutFillers(masked: string): string {
  return masked.replace(FILLERS, '');
}

/** The offset in the draft of a character of the token's text. */
export function offsetWithin(token: Token, place: number): number {
  if (token.spread === undefined) return token.start + place;
  let at = 0;
  for (let passed = 0; at < token.spread.length; at++) {
    if (token.spread[at] === ENTITY_FILLER) continue;
    if (passed === place) break;
    passed++;
  }
  return token.start + at;
}

/** The end of the character at an offset: of a reference, after its semicolon. */
export function endOfCharacter(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === ENTITY_FILLER) end++;
  return end;
}

/** The offset at which the character begins that ends at an offset. */
export function startOfCharacter(text: string, end: number): number {
  let start = end - 1;
  while (text[start] === ENTITY_FILLER) start--;
  return start;
}

const URL = /(?:https?:\/\/|www\.)[^\s\u060c\u061b\u00ab\u00bb"<>()[\]{}]{1,2000}/iy;
const DOMAIN =
  /[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|int|eg|sa|ae|ma|tn|dz|jo|lb|qa|kw|iq|sy|ly|ye|om|bh|ps|sd|tv|uk|fr|io|me)(?![a-z0-9-])(?:\/[^\s\u060c\u061b\u00ab\u00bb"<>()[\]{}]{0,2000})?/iy;
const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/iy;
const HASHTAG = /#[\p{L}\p{M}\p{Nd}_\u0640]{1,200}/uy;
const HANDLE = /@[A-Za-z0-9_]{2,40}/y;
const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?){0,8}|\p{Regional_Indicator}{2}/uy;
const DIGITS = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const DATE = new RegExp(
  `(?:${DIGITS}{1,2}([/.\\-])${DIGITS}{1,2}\\1(?:${DIGITS}{4}|${DIGITS}{2})|${DIGITS}{4}([/.\\-])${DIGITS}{1,2}\\2${DIGITS}{1,2})(?!${DIGITS})`,
  'y',
);
const NUMBER = new RegExp(`${DIGITS}+(?:[.,\u066b\u066c\u060c:/]${DIGITS}+)*`, 'y');
const LATIN =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff][A-Za-z0-9\u0300-\u036f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]*(?:['\u2019&.\-_][A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+)*/y;
const SPACE = /(?:[^\S\n\r\u2028\u2029\u0085]\ufdd0*)+/y;
const NEWLINE = /\r\n|[\n\r\u2028\u2029\u0085]/y;
const PUNCTUATION = /[\p{P}\u066a-\u066d\u06d4]/u;
const CLITICS = /^[وف]?(?:[بكل]?(?:ال)?|لل|س)$/;
/** Trailing marks that belong to the sentence, not to the address before them. */
const ADDRESS_TAIL = /[.,:;!?\u061f\u060c\u061b'’]+$/;

/** @param start the offset of the text, and @param first the number of its first token, in the draft that it is part of. */
export function tokenize(text: string, start = 0, first = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, upTo: number): void => {
    const end = endOfCharacter(text, upTo - 1);
    const spread = text.slice(at, end);
    const piece = spread.includes(ENTITY_FILLER) ? spread.replaceAll(ENTITY_FILLER, '') : spread;
    tokens.push({
      kind,
      index: first + tokens.length,
      start: start + at,
      end: start + end,
      text: piece,
      ...(piece === spread ? {} : { spread }),
      bare: kind === 'word' || kind === 'clitic' ? bare(piece) : piece,
    });
    at = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isArabicLetter(code)) {
      const end = endOfWord(text, at);
      push(isCliticBefore(text, at, end) ? 'clitic' : 'word', end);
    } else if (code === 0x20) push('space', matchEnd(SPACE, text, at) ?? at + 1);
    else if (isDigit(code)) push(...scanDigits(text, at));
    else if (isLatinLetter(code)) push(...scanLatin(text, at));
    else push(...scanOther(text, at, code));
  }
  return tokens;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Invisible characters inside a word belong to it (a lost ZWNJ), at its end they do not. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isArabicWordPart(code)) end = at + 1;
    else if (!isInvisible(code)) break;
  }
  return end;
}

/** الـGDP, بـ20, لـ«...»: particles written onto a number, a Latin word or an opening mark. */
function isCliticBefore(text: string, start: number, end: number): boolean {
  if (end - start > 5 || end >= text.length) return false;
  const next = text.charCodeAt(endOfCharacter(text, end - 1));
  const ontoForeign = isDigit(next) || isLatinLetter(next);
  const ontoMark = text.charCodeAt(end - 1) === TATWEEL && /[«"“([]/.test(text[end]!);
  return (ontoForeign || ontoMark) && CLITICS.test(bare(text.slice(start, end)));
}

function scanDigits(text: string, at: number): [TokenKind, number] {
  const date = matchEnd(DATE, text, at);
  if (date) return ['date', date];
  // 1st, 4G, 2x: a Latin tail makes it a Latin run; an Arabic tail (5ملايين) is the typography rules' business.
  const end = matchEnd(NUMBER, text, at) ?? at + 1;
  if (isLatinLetter(text.charCodeAt(end))) {
    const address = matchEnd(EMAIL, text, at) ?? matchEnd(DOMAIN, text, at);
    if (address) return [text.slice(at, address).includes('@') ? 'email' : 'url', address];
    return ['latin', matchEnd(LATIN, text, end) ?? end + 1];
  }
  return ['number', end];
}

function scanLatin(text: string, at: number): [TokenKind, number] {
  const url = matchEnd(URL, text, at);
  if (url) return ['url', trimAddress(text, at, url)];
  const email = matchEnd(EMAIL, text, at);
  if (email) return ['email', trimAddress(text, at, email)];
  const domain = matchEnd(DOMAIN, text, at);
  if (domain) return ['url', trimAddress(text, at, domain)];
  return ['latin', matchEnd(LATIN, text, at) ?? at + 1];
}

function trimAddress(text: string, start: number, end: number): number {
  const tail = ADDRESS_TAIL.exec(text.slice(start, end));
  return tail ? end - tail[0].length : end;
}

function scanOther(text: string, at: number, code: number): [TokenKind, number] {
  const character = text[at]!;
  if (character === MARKUP_FILLER)
    return ['markup', endOfRun(text, at, (next) => text[next] === MARKUP_FILLER)];
  const newline = matchEnd(NEWLINE, text, at);
  if (newline) return ['newline', newline];
  if (isInvisible(code))
    return ['invisible', endOfRun(text, at, (next) => isInvisible(text.charCodeAt(next)))];
  const space = matchEnd(SPACE, text, at);
  if (space) return ['space', space];
  if (character === '#') {
    const hashtag = matchEnd(HASHTAG, text, at);
    if (hashtag) return ['hashtag', hashtag];
  }
  if (character === '@') {
    const handle = matchEnd(HANDLE, text, at);
    if (handle) return ['handle', handle];
  }
  const emoji = code > 0xa8 ? matchEnd(EMOJI, text, at) : undefined;
  if (emoji) return ['emoji', emoji];
  // Marks and tatweel with no letter before them: ـــ as a rule, a lone shadda.
  if (isMark(code) || code === TATWEEL)
    return [
      'symbol',
      endOfRun(text, at, (next) => isMark(text.charCodeAt(next)) || text.charCodeAt(next) === TATWEEL),
    ];
  if (PUNCTUATION.test(character)) return ['punctuation', at + 1];
  const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return ['symbol', at + width];
}

function endOfRun(text: string, start: number, belongs: (at: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(end)) end++;
  return end;
}

/** Whether the token prints something: not blank, line end, invisible or markup. */
export function isSolid(token: Token): boolean {
  return (
    token.kind !== 'space' &&
    token.kind !== 'newline' &&
    token.kind !== 'invisible' &&
    token.kind !== 'markup'
  );
}
