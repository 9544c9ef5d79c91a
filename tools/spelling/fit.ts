/** Fits the speller on the words that teach it: those of clean articles that the dictionary has. */
import type { SlipKind } from '../../src/draft/index.ts';
import type { WordFacts } from '../../src/spelling/facts.ts';
import { SPELLING_FEATURES } from '../../src/spelling/features.ts';
import type { SpellingModel } from '../../src/spelling/model.ts';
import type { Entry, Piece } from './corpus.ts';
import { readHygiene } from './habits.ts';
import { fitWeights, type Lesson } from './softmax.ts';

const GROUP_BITS = 17;

/** @returns the model without its judge. */
export function fitSpelling(pieces: readonly Piece[], log: (line: string) => void): SpellingModel {
  return fitWeights(pieces, lessonsOf, SPELLING_FEATURES, GROUP_BITS, log);
}

/** The words that the dictionary has, where the article is clean in all kinds that they could slip in. */
function* lessonsOf({ lines }: Piece): Generator<Lesson<WordFacts>> {
  const hygiene = readHygiene(lines);
  const teaches = ({ known, alternatives }: Entry): boolean =>
    known &&
    alternatives.length > 0 &&
    alternatives.every(({ kind }: { kind: SlipKind }) => hygiene.isClean(kind));
  for (const line of lines) {
    const sentence = line.map((entry) => entry.facts);
    for (const [at, entry] of line.entries())
      if (teaches(entry)) yield { sentence, at, others: entry.alternatives.map(({ entry }) => entry.facts) };
  }
}
