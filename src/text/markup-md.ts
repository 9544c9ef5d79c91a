import { GFM, parser } from '@lezer/markdown';
import { maskHtml } from './markup-html.ts';
import { tameMarkdown } from './markup-tame.ts';
import { createMask } from './mask.ts';

/** Nodes that print nothing as a whole: marks, code, addresses, tags, and what only links use. */
const HIDDEN = new Set([
  ...['CodeMark', 'EmphasisMark', 'HeaderMark', 'LinkMark', 'ListMark', 'QuoteMark', 'StrikethroughMark'],
  ...['TaskMarker', 'CodeBlock', 'FencedCode', 'InlineCode', 'HorizontalRule', 'LinkReference', 'LinkLabel'],
  ...['Autolink', 'URL', 'LinkTitle', 'Comment', 'HTMLTag', 'ProcessingInstruction', 'HardBreak'],
  ...['CommentBlock', 'ProcessingInstructionBlock', 'TableDelimiter'],
]);
/** Marks that begin a line; the blank after them prints nothing either. */
const LINE_MARKS = new Set(['HeaderMark', 'ListMark', 'QuoteMark', 'TaskMarker', 'TableDelimiter']);
/** Nodes within which a line end may be a mere wrap. */
const WRAPPING = new Set(['Paragraph', 'SetextHeading1', 'SetextHeading2']);
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/;
const LINE_END = /\r\n|[\r\n]/g;
const INDENT = /(?<=^|[\r\n])[ \t]+/g;
const ENDS_PARAGRAPH = /[.!?؟…:؛»”"]$/;

const BLANKS = /[ \t]*/y;

const markdown = parser.configure(GFM);

/** Covers everything in Markdown that a reader of the page does not see. */
export function maskMarkdown(text: string): string {
  const shift = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const body = text.slice(shift);
  const mask = createMask(text);
  const hideWithinLines = (start: number, end: number): void => {
    mask.hide(start, end);
    for (const lineEnd of text.slice(start, end).matchAll(LINE_END))
      mask.keep(start + lineEnd.index, start + lineEnd.index + lineEnd[0].length);
  };
  const hideBlanksFrom = (start: number): void => {
    BLANKS.lastIndex = start;
    if (BLANKS.test(text)) mask.hide(start, BLANKS.lastIndex);
  };
  const wraps: { start: number; end: number }[] = [];
  const hardBreaks = new Set<number>();

  mask.keep(shift, text.length);
  hideWithinLines(0, shift);
  for (const indent of body.matchAll(INDENT)) hideBlanksFrom(shift + indent.index);
  markdown.parse(tameMarkdown(body)).iterate({
    enter({ name, from, to, node }) {
      // The blank between an address and its title belongs to neither.
      const start = shift + (name === 'LinkTitle' ? (node.prevSibling?.to ?? from) : from);
      const end = shift + to;
      if (name === 'HTMLBlock') mask.paste(start, maskHtml(text.slice(start, end)));
      else if (name === 'Entity') mask.keepDecoded(start, end);
      else if (name === 'Escape') mask.hide(start, start + 1);
      else if (HIDDEN.has(name)) hideWithinLines(start, end);
      if (LINE_MARKS.has(name)) hideBlanksFrom(end);
      if (name === 'TableDelimiter') mask.breakLine(start);
      if (name === 'HardBreak') hardBreaks.add(end);
      if (WRAPPING.has(name)) wraps.push({ start, end });
      return name !== 'HTMLBlock' && !HIDDEN.has(name);
    },
  });
  for (const { start, end } of wraps) {
    for (const line of lineEnds(text, start, end)) {
      // A line that was only wrapped goes on; one that ends as a paragraph does was meant as one.
      const meant = ENDS_PARAGRAPH.test(text.slice(line.from, line.start).trimEnd());
      if (!meant && !hardBreaks.has(line.end)) mask.put(line.start, line.end, ' ');
    }
  }
  return mask.finish();
}

/** The line ends of a range, each with the offset at which its line begins. */
function* lineEnds(text: string, start: number, end: number) {
  let from = start;
  for (const { 0: lineEnd, index } of text.slice(start, end).matchAll(LINE_END)) {
    const at = start + index;
    yield { from, start: at, end: at + lineEnd.length };
    from = at + lineEnd.length;
  }
}
