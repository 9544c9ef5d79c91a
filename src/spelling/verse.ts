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
    const { start, end, sentences, isHeadline } = paragraph;
    const line = masked.slice(start, end);
    const words = sentences.reduce(
      (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length,
      0,
    );
    if (words > MOST_WORDS || words < 2 || isHeadline || LIST_ITEM.test(line) || CLOSED.test(line)) close();
    else run.push(paragraph);
  }
  close();
  return verse;
}
