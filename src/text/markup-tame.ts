/**
 * Bounds what a Markdown parser must weigh: its inline part takes time with the square of the marks in a paragraph, its
 * block part with the depth of nesting. No draft comes near either limit; a hostile or broken file may.
 */
import { isLatinLetter } from './letters.ts';

/** Marks in one paragraph, and list or quotation marks at the front of one line. */
const MARKS_IN_PARAGRAPH = 1000;
const MARKS_AT_FRONT = 40;
/** Blanks before a list's mark that may still nest it. */
const DEEPEST = 120;

const INLINE = new Set('*_~`[]()!<&\\@'.split('').map((mark) => mark.charCodeAt(0)));
/** Of an address, which begins with letters: www. and https: */
const ADDRESS = new Set('.:'.split('').map((mark) => mark.charCodeAt(0)));
const FRONT = new Set('>-+*.)'.split('').map((mark) => mark.charCodeAt(0)));
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** A letter that has no meaning for a parser. */
const PLAIN = 'x';

/** The text with the marks beyond the limits made letters: as long, and for a parser alone. */
export function tameMarkdown(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let inParagraph = 0;
  let atFront = 0;
  let front = true;
  let blankLine = true;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) {
      if (blankLine) inParagraph = 0;
      [blankLine, front, atFront, column] = [true, true, 0, 0];
      continue;
    }
    column++;
    if (code === SPACE || code === TAB) continue;
    blankLine = false;
    const marks = front && FRONT.has(code);
    if (marks) atFront++;
    else if (code < DIGIT_0 || code > DIGIT_9) front = false;
    const tooDeep = marks && (atFront > MARKS_AT_FRONT || column > DEEPEST);
    const inline = INLINE.has(code) || (ADDRESS.has(code) && isLatinLetter(text.charCodeAt(at - 1)));
    if (inline) inParagraph++;
    if (!tooDeep && !(inline && inParagraph > MARKS_IN_PARAGRAPH)) continue;
    pieces.push(text.slice(from, at), PLAIN);
    from = at + 1;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}
