/** What the typography rules share: which tokens stand beside a mark and what a mark does there. */

import type { Draft } from '../../draft/index.ts';
import {
  bareForm,
  endOfCharacter,
  firstStartingFrom,
  offsetWithin,
  type Paragraph,
  startOfCharacter,
  type Token,
} from '../../text/index.ts';

export function isArabic(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'clitic';
}

/** The next token in the direction of `step` that is not a blank; undefined at the line's end. */
export function beside(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  for (let place = at + step; place >= 0 && place < tokens.length; place += step) {
    const token = tokens[place]!;
    if (token.kind === 'newline') return undefined;
    if (token.kind !== 'space' && token.kind !== 'invisible') return token;
  }
  return undefined;
}

/**
 * Whether a comma or semicolon is not a mark of the sentence: one of two commas that open a quotation on a keyboard without
 * its marks (,,نص''), or the end of what only looks like an entity (`&x;`).
 */
export function isNoMark(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text === ';') return endsReference(tokens, at);
  if (tokens[at]!.text !== ',') return false;
  const second = tokens[at + 1]?.text === ',' ? at + 1 : tokens[at - 1]?.text === ',' ? at : -1;
  return second > 0 && (tokens[second + 1]?.kind === 'word' || tokens[second + 1]?.kind === 'latin');
}

/** `&x;`, `&#99999999;` and the like in `AT&T;`: a name or number right between the two marks. */
function endsReference(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at - 1]?.text ?? '';
  return /&[a-z\d]+$/i.test(name) || (/^#?[a-z\d]+$/i.test(name) && tokens[at - 2]?.text === '&');
}

const OPENING = new Set(['«', '“', '‹', '(', '[', '{']);
const CLOSING = new Set(['»', '”', '›', ')', ']', '}']);

/**
 * Which marks open and which close. Straight quotation marks look the same: their pairs tell, but not in a paragraph
 * that lost one of them, where every later pair is shifted. Asked once for a draft.
 */
export function readRoles(draft: Draft): (token: Token | undefined) => 'open' | 'close' | undefined {
  const paired = new Map<number, 'open' | 'close'>();
  const isShifted = shiftedParagraphs(draft);
  for (const { open, start, end } of draft.quotations) {
    // ”نص“ opens with the mark that closes elsewhere.
    if (open !== '”' && (open !== '"' || isShifted(start))) continue;
    paired.set(start, 'open');
    paired.set(startOfCharacter(draft.text, end), 'close');
  }
  // A mark without its partner may stand the wrong way round («”نص“»): typography/quotes reports it.
  const lost = new Set(
    draft.unpaired.filter(({ mark }) => '«»“”‹›'.includes(mark)).map(({ start }) => start),
  );
  return (token) => {
    if (token?.kind !== 'punctuation' || lost.has(token.start)) return undefined;
    const own = paired.get(token.start);
    if (own) return own;
    if (OPENING.has(token.text)) return 'open';
    return CLOSING.has(token.text) ? 'close' : undefined;
  };
}

/**
 * Paragraphs with a lost straight mark, with one that would open before a comma, or with two that stand the other way
 * round than their pairs say («"أ ب" ج "د» after a mark too many).
 */
function shiftedParagraphs({ paragraphs, quotations, unpaired, text }: Draft): (offset: number) => boolean {
  const shifted = new Set<number>();
  const contrary = new Set<number>();
  const placeOf = (offset: number): number => paragraphAt(paragraphs, offset);
  for (const { mark, start } of unpaired) if (mark === '"') shifted.add(placeOf(start));
  for (const { open, start, end } of quotations) {
    if (open !== '"') continue;
    const place = placeOf(start);
    const inside = endOfCharacter(text, start);
    if (/^\s?[،؛.:؟!)]/.test(text.slice(inside, inside + 2))) shifted.add(place);
    const close = startOfCharacter(text, end);
    const against = [roleBySpace(text, start) === 'close', roleBySpace(text, close) === 'open'];
    for (const isContrary of against) {
      if (isContrary && contrary.has(place)) shifted.add(place);
      if (isContrary) contrary.add(place);
    }
  }
  return (offset) => shifted.size > 0 && shifted.has(placeOf(offset));
}

/** The place of the last paragraph that begins at or before an offset. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return firstStartingFrom(paragraphs, offset + 1) - 1;
}

/** A mark with a blank before it and none after it opens; the other way round it closes. */
export function roleBySpace(text: string, at: number): 'open' | 'close' | undefined {
  const before = /[\s([:]/.test(text[startOfCharacter(text, at)] ?? ' ');
  const after = /[\s)\].،؛:؟!]/.test(text[endOfCharacter(text, at)] ?? ' ');
  if (before === after) return undefined;
  return before ? 'open' : 'close';
}

/** Particles that are written onto the next word: «ب» in «ب "الثقيل"», «وبال» in «وبال(…)». */
const PROCLITICS = /^[وف]?(?:[بكل]?(?:ال)?|لل|س)$/;

export function isProclitic(word: string): boolean {
  return word.length <= 4 && PROCLITICS.test(word);
}

/** The offset in the draft of a word's letter, counted in the bare word: marks and tatweel before it are passed over. */
export function offsetIn(token: Token, letter: number): number {
  const place = token.text.length === token.bare.length ? letter : bareForm(token.text).offsets[letter]!;
  return offsetWithin(token, place);
}
