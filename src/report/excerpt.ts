/** A finding in its line, with carets below it, on any terminal. */
import stringWidth from 'string-width';
import { isInvisible, isMark } from '../text/index.ts';

/** Cells; with the margin it stays within the 80 of a plain terminal. */
const WIDTH = 72;
const BEFORE = 30;
const RLM = '\u200f';

export interface Excerpt {
  readonly before: string;
  readonly flagged: string;
  readonly after: string;
}

/** The stretch with what is around it on its line, cut at blanks to fit a terminal. */
export function cutExcerpt(
  text: string,
  line: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): Excerpt {
  const stop = Math.max(Math.min(end, line.end), start);
  const before = clean(text.slice(line.start, start));
  const flagged = clean(text.slice(start, stop));
  const after = clean(text.slice(stop, line.end));
  const shownBefore = fitEnd(before, BEFORE);
  const shownFlagged = fitStart(flagged, WIDTH - widthOf(shownBefore));
  const room = WIDTH - widthOf(shownBefore + shownFlagged);
  return { before: shownBefore, flagged: shownFlagged, after: room > 0 ? fitStart(after, room) : '' };
}

/**
 * Characters that move the cursor, hide text or turn the direction would break the line or worse: a draft may contain
 * anything.
 */
function clean(text: string): string {
  let cleaned = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 0x09) cleaned += ' ';
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) cleaned += '\ufffd';
    else if (!isInvisible(code)) cleaned += character;
  }
  return cleaned;
}

/** Printable Latin and Arabic, «», … and the like: one cell each, marks none. */
const PLAIN = /^[ -~\u00a0-\u00ff\u0600-\u06ff\u2010-\u2026\ufffd]*$/;

/** The cells a text takes. Only what is neither Arabic nor Latin needs the tables of all of Unicode. */
function widthOf(text: string): number {
  if (!PLAIN.test(text)) return stringWidth(text);
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (isMark(text.charCodeAt(at))) width--;
  return width;
}

function fitStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const fitted = fitWords(text.slice(0, width * UNITS_A_CELL).split(/(?<= )/), width - 1).join('');
  return `${fitted.trimEnd() || [...text].slice(0, Math.max(width - 1, 1)).join('')}…`;
}

function fitEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const words = text
    .slice(-width * UNITS_A_CELL)
    .split(/(?<= )/)
    .reverse();
  return `…${fitWords(words, width - 1)
    .reverse()
    .join('')
    .trimStart()}`;
}

/** A letter with all its marks, at most. */
const UNITS_A_CELL = 6;

function fitWords(words: readonly string[], width: number): string[] {
  const fitted: string[] = [];
  let left = width;
  for (const word of words) {
    left -= widthOf(word);
    if (left < 0) break;
    fitted.push(word);
  }
  return fitted;
}

/**
 * Two lines, the second with carets below the flagged words. Terminals differ: some show Arabic letter by letter from
 * the left, others turn the line. Both lines are equally wide and lie between right-to-left marks, so a terminal that
 * turns the one turns the other with it.
 */
export function drawExcerpt(
  { before, flagged, after }: Excerpt,
  paint: (flagged: string) => string,
): readonly [string, string] {
  const lead = ' '.repeat(widthOf(before));
  const carets = '^'.repeat(Math.max(widthOf(flagged), 1));
  const tail = ' '.repeat(widthOf(after));
  const mark = /\p{Script=Arabic}/u.test(before + flagged + after) ? RLM : '';
  return [
    `${mark}${before}${paint(flagged)}${after}${mark}`,
    mark ? `${mark}${lead}${paint(carets)}${tail}${mark}` : `${lead}${paint(carets)}`,
  ];
}
