/** A finding in its line, with carets beneath it, on any terminal. */
import stringWidth from 'string-width';
import { isInvisible } from '../text/index.ts';

/** Cells; with the margin it stays within the 80 of a plain terminal. */
const WIDTH = 72;
const BEFORE = 30;
const RLM = '\u200f';

export interface Excerpt {
  readonly before: string;
  readonly flagged: string;
  readonly after: string;
}

/** The stretch with what stands around it on its line, cut at blanks to fit a terminal. */
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
  const shownFlagged = fitStart(flagged, WIDTH - stringWidth(shownBefore));
  const room = WIDTH - stringWidth(shownBefore + shownFlagged);
  return { before: shownBefore, flagged: shownFlagged, after: room > 0 ? fitStart(after, room) : '' };
}

/** What moves the cursor, hides or turns the direction would break the line or worse: a draft may hold anything. */
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

function fitStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let fitted = '';
  for (const word of text.split(/(?<= )/)) {
    if (stringWidth(fitted + word) >= width) break;
    fitted += word;
  }
  return `${fitted.trimEnd() || [...text].slice(0, Math.max(width - 1, 1)).join('')}…`;
}

function fitEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let fitted = '';
  for (const word of text.split(/(?<= )/).reverse()) {
    if (stringWidth(word + fitted) >= width) break;
    fitted = word + fitted;
  }
  return `…${fitted.trimStart()}`;
}

/**
 * Two lines, the second with carets beneath the flagged words. Terminals differ: some show Arabic letter by letter from the
 * left, others turn the line. Both lines are equally wide and stand between right-to-left marks, so a terminal that turns
 * the one turns the other with it.
 */
export function drawExcerpt(
  { before, flagged, after }: Excerpt,
  paint: (flagged: string) => string,
): readonly [string, string] {
  const lead = ' '.repeat(stringWidth(before));
  const carets = '^'.repeat(Math.max(stringWidth(flagged), 1));
  const tail = ' '.repeat(stringWidth(after));
  const mark = /\p{Script=Arabic}/u.test(before + flagged + after) ? RLM : '';
  return [
    `${mark}${before}${paint(flagged)}${after}${mark}`,
    mark ? `${mark}${lead}${paint(carets)}${tail}${mark}` : `${lead}${paint(carets)}`,
  ];
}
