/**
 * Characters that were lost before the draft came here: U+FFFD, question marks in place of letters, and text that was
 * read in a wrong encoding and saved. Nobody can correct such words, so they are reported and left alone.
 */
import { isArabicWordPart, isDigit } from './letters.ts';
import type { Range } from './shapes.ts';

export type DamageKind =
  | 'lost' // U+FFFD
  | 'questions' // «قال ?????»: letters that an old encoding did not have
  | 'misread'; // «Ø£Ø¹Ù„Ù†», «ط£ط¹ظ„ظ†», «ÃÚáä»: bytes of one encoding read in another

export interface Damage extends Range {
  readonly kind: DamageKind;
}

const QUICK = /[\ufffd\u00c0-\u00ff\u0178\u250c-\u2588]|\?\?|[طظعغ][^\u0600-\u0659\s]/;

/** U+FFFD with what is left of its word. */
const LOST = /\ufffd+/g;
/** Question marks that form a word of their own, or between the letters of one. */
const QUESTIONS = /(?<![^\s«"“(])\?{3,}(?![^\s»"”).،؛:])|(?<=\p{L})\?{2,}(?=\p{L})/gu;
/** «ما رأيك ???» may be a question asked loudly. */
const LOUD = 3;

/**
 * Each Arabic letter is two bytes in UTF-8: 0xd8 to 0xdb, then one above 0x7f. In any other encoding that is one of four
 * characters before a sign or a foreign letter, over and over; no language writes two such pairs in a row.
 */
const MISREAD_PAIRS = [
  // Windows-1252 and Latin-1
  '[ØÙÚÛ][\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]',
  // Windows-1256
  '[طظعغ][\\u0080-\\u00bf\\u0152\\u0153\\u0192\\u02c6\\u0679\\u067e\\u0686\\u0688\\u0691\\u0698\\u06a9\\u06af\\u06ba\\u06be\\u200c\\u200d\\u2013-\\u203a\\u20ac\\u2122،؛؟]',
  // Mac OS Roman
  '[ÿŸ⁄€][^\\s\\u0000-\\u007f\\u0600-\\u06ff]',
  // the code pages of DOS
  '[╪┘┌█][^\\s\\u0000-\\u007f\\u0600-\\u06ff]',
].map((pair) => `(?:${pair}){2,}`);
const MISREAD = new RegExp(MISREAD_PAIRS.join('|'), 'g');
/** A word without any plain Latin letter: «ÃÚáäÊ» is أعلنت of Windows-1256 read as Windows-1252; «été» has its t. */
const ACCENTED_WORD = /(?<![^\s(«"“])[\u00c0-\u00ff\u0152\u0153\u0192]{3,}(?![^\s)»"”.،,:;¡؛؟!])/g;
const MAY_BE_MISREAD = new RegExp(`[\\u00c0-\\u00ff\\u0152\\u0153\\u0192]{3}|${MISREAD.source}`);
/** One such word may be somebody's sign; a line with several is not a line of any language. */
const FEWEST_ACCENTED = 2;

/** In order of the text, without overlaps. @param text the draft, or the draft with its markup masked. */
export function findDamage(text: string): Damage[] {
  if (!QUICK.test(text)) return [];
  const found: Damage[] = [];
  if (text.includes('\ufffd'))
    for (const { 0: run, index } of text.matchAll(LOST))
      found.push({ kind: 'lost', ...wordAround(text, index, index + run.length) });
  if (text.includes('??'))
    for (const { 0: run, index } of text.matchAll(QUESTIONS)) {
      const end = index + run.length;
      if (run.length <= LOUD && endsLine(text, end)) continue;
      found.push({ kind: 'questions', ...wordAround(text, index, end) });
    }
  if (MAY_BE_MISREAD.test(text)) found.push(...findMisread(text));
  return withoutOverlaps(found);
}

/** Whether characters of the text itself were lost, so that it is uncertain what it was. */
export function isBroken(damage: readonly Damage[]): boolean {
  return damage.some(({ kind }) => kind !== 'questions');
}

const LINE = /[^\n\r\u2028\u2029]+/g;

/** From the first misread word of a line to its last; lines that follow one another are one stretch. */
function findMisread(text: string): Damage[] {
  const found: Damage[] = [];
  let lastLine = -1;
  let place = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === '') continue;
    place++;
    const accented = [...line.matchAll(ACCENTED_WORD)];
    const words = [...line.matchAll(MISREAD), ...(accented.length < FEWEST_ACCENTED ? [] : accented)];
    if (words.length === 0) continue;
    const start = Math.min(...words.map((word) => word.index));
    const end = Math.max(...words.map((word) => word.index + word[0].length));
    const range = { start: startOfRun(text, index + start), end: endOfRun(text, index + end) };
    const before = found.at(-1);
    if (before && lastLine === place - 1) found[found.length - 1] = { ...before, end: range.end };
    else found.push({ kind: 'misread', ...range });
    lastLine = place;
  }
  return found;
}

function startOfRun(text: string, from: number): number {
  let start = from;
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--;
  return start;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/.test(text[end]!)) end++;
  return end;
}

/** With the letters and digits that are left of the word on both sides. */
function wordAround(text: string, from: number, to: number): Range {
  const belongs = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return isArabicWordPart(code) || isDigit(code) || code === 0xfffd || /[A-Za-z]/.test(text[at] ?? '');
  };
  let [start, end] = [from, to];
  while (start > 0 && belongs(start - 1)) start--;
  while (end < text.length && belongs(end)) end++;
  return { start, end };
}

function endsLine(text: string, from: number): boolean {
  return /^[^\S\n\r]*(?:[\n\r\u2028\u2029]|$)/.test(text.slice(from, from + 40));
}

function withoutOverlaps(found: Damage[]): Damage[] {
  const kept: Damage[] = [];
  for (const each of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
