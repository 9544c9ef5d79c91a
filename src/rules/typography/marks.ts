/** What the typography rules share: which tokens stand beside a mark and what a mark does there. */
import { bareForm, type Paragraph, type Token } from '../../text/index.ts';
import type { Draft } from '../rule.ts';

export function isArabic(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'clitic';
}

/** The next token in the direction of `step` that is no blank; undefined at the line's end. */
export function beside(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  for (let place = at + step; place >= 0 && place < tokens.length; place += step) {
    const token = tokens[place]!;
    if (token.kind === 'newline') return undefined;
    if (token.kind !== 'space' && token.kind !== 'invisible') return token;
  }
  return undefined;
}

const OPENING = new Set(['«', '“', '‹', '(', '[', '{']);
const CLOSING = new Set(['»', '”', '›', ')', ']', '}']);

/**
 * Which marks open and which close. Straight quotation marks look the same: their pairs tell, but not in a paragraph
 * that lost one of them, where every later pair is shifted. Asked once for a draft.
 */
export function readRoles(draft: Draft): (token: Token | undefined) => 'open' | 'close' | undefined {
  const straight = new Map<number, 'open' | 'close'>();
  for (const { open, start, end } of draft.quotations) {
    if (open !== '"') continue;
    straight.set(start, 'open');
    straight.set(end - 1, 'close');
  }
  for (const { start, end } of shiftedParagraphs(draft))
    for (const at of [...straight.keys()]) if (at >= start && at < end) straight.delete(at);
  return (token) => {
    if (token?.kind !== 'punctuation') return undefined;
    if (OPENING.has(token.text)) return 'open';
    if (CLOSING.has(token.text)) return 'close';
    return token.text === '"' ? straight.get(token.start) : undefined;
  };
}

/**
 * Paragraphs with a lost straight mark, with one that would open before a comma, or with two that stand the other way
 * round than their pairs say («"أ ب" ج "د» after a mark too many).
 */
function shiftedParagraphs({ paragraphs, quotations, unpaired, text }: Draft): Paragraph[] {
  const suspects = unpaired.filter(({ mark }) => mark === '"').map(({ start }) => start);
  const contrary: number[] = [];
  for (const { open, start, end } of quotations) {
    if (open !== '"') continue;
    if (/^\s?[،؛.:؟!)]/.test(text.slice(start + 1, start + 3))) suspects.push(start);
    if (roleBySpace(text, start) === 'close') contrary.push(start);
    if (roleBySpace(text, end - 1) === 'open') contrary.push(end - 1);
  }
  if (suspects.length === 0 && contrary.length < 2) return [];
  return paragraphs.filter(({ start, end }) => {
    const isOwn = (at: number): boolean => at >= start && at < end;
    return suspects.some(isOwn) || contrary.filter(isOwn).length >= 2;
  });
}

/** A mark with a blank before it and none behind it opens; the other way round it closes. */
export function roleBySpace(text: string, at: number): 'open' | 'close' | undefined {
  const before = /[\s([:]/.test(text[at - 1] ?? ' ');
  const after = /[\s)\].،؛:؟!]/.test(text[at + 1] ?? ' ');
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
  if (token.text.length === token.bare.length) return token.start + letter;
  return token.start + bareForm(token.text).offsets[letter]!;
}
