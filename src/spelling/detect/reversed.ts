/** Lines whose letters stand in the order in which they are seen, as some programs take them out of a PDF file. */
import { type Draft, type Fact, type RuleContext, readParts } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { moveBy, type Paragraph, type Range, type Token } from '../../text/index.ts';

/** Shorter words read both ways too often: من, نم. */
const SHORTEST = 3;
const FEWEST_WORDS = 2;
/** Of a line's words; names are not words either way. */
const MOSTLY = 0.6;
/** Bits by which one order of a word's letters is commoner than the other: «لاق» is a word too, and rare. */
const CLEAR = 5;

const reversedFact: Fact<readonly Range[], RuleContext> = {
  name: 'reversed lines',
  read: ({ paragraphs }, { lexicon }) =>
    paragraphs.filter((line) => isReversed(line, lexicon)).map(({ start, end }): Range => ({ start, end })),
  otherwise: [],
};

/** The lines whose letters stand in the order in which they are seen, left to right. */
export function readReversed(draft: Draft, context: RuleContext): readonly Range[] {
  return readParts(draft, reversedFact, context, (line, { place }) => moveBy(line, place.start));
}

function isReversed({ sentences }: Paragraph, lexicon: Lexicon): boolean {
  const words = sentences.flatMap(({ tokens }) => tokens.filter(isLong));
  if (words.length < FEWEST_WORDS || !words.some(({ bare }) => !lexicon.contains(bare))) return false;
  let turned = 0;
  let straight = 0;
  for (const { bare } of words) {
    const back = [...bare].reverse().join('');
    const gap = lexicon.rarity(bare) - lexicon.rarity(back);
    if (gap >= CLEAR) turned++;
    else if (gap <= -CLEAR) straight++;
    // Most lines end here, at their second word.
    if (straight >= FEWEST_WORDS && straight > turned) return false;
  }
  return turned >= FEWEST_WORDS && turned >= MOSTLY * words.length && straight < turned / FEWEST_WORDS;
}

function isLong({ kind, bare }: Token): boolean {
  return kind === 'word' && bare.length >= SHORTEST;
}
