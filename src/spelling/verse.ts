/** Lines of verse, which keep their metre and often a dialect: what looks wrong there was meant so. */
import type { Draft } from '../draft/index.ts';
import type { Paragraph } from '../text/index.ts';

/** So many lines in a row make verse; three may be a list of names, or a headline and its subtitles. */
const FEWEST = 4;
const MOST_WORDS = 12;
const LIST_ITEM = /^\s*(?:[-–—•*·▪]|[\d٠-٩]+\s*[-.)–])/;
const CLOSED = /[.:؟?!؛;،,]\s*$/;

/** @returns the lines, in the order of the text. */
export function readVerse({ paragraphs, masked }: Pick<Draft, 'paragraphs' | 'masked'>): Paragraph[] {
  const verse: Paragraph[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    if (run.length >= FEWEST) verse.push(...run);
    run = [];
  };
  for (const paragraph of paragraphs) {
    if (mayBeVerse(paragraph, masked)) run.push(paragraph);
    else close();
  }
  close();
  return verse;
}

/** Most paragraphs have too many words, and of those no more is asked. */
function mayBeVerse({ start, end, sentences, isHeadline }: Paragraph, masked: string): boolean {
  let words = 0;
  for (const { tokens } of sentences)
    for (const { kind } of tokens) if (kind === 'word' && ++words > MOST_WORDS) return false;
  if (words < 2 || isHeadline) return false;
  const line = masked.slice(start, end);
  return !LIST_ITEM.test(line) && !CLOSED.test(line);
}
