/** The form in which an unknown word joins the house's words: without its proclitics where they are certain. */
import type { Lexicon } from '../lexicon/index.ts';
import { bare, frontSplits, type TextStructure } from '../text/index.ts';

/** A stem of fewer letters than this may be met by chance. */
const SHORTEST_STEM = 3;
/** «فالنسية» is not ف + ال + نسية: only before a long stem are the letters of an article sure to be one. */
const SHORTEST_NOUN = 6;

/**
 * «والفلقطونية» is kept as «فلقطونية», which the house then knows with any particles. Two things are evidence: the draft
 * has the word without them too, or the article comes before a long word in ة. A name is not such a word («والترابيشي»),
 * nor one that only lacks its hamza («والكترونية»); in doubt the word is kept as it is written.
 */
export function wordToKeep(written: string, draft: TextStructure, lexicon: Lexicon): string {
  const word = bare(written);
  const seen = seenWithout(word, draft, lexicon) ?? word;
  const kept = withoutArticle(seen, lexicon) ?? seen;
  // What is kept must settle the word it was taken from.
  return kept === word || lexicon.withWords([kept]).contains(word) ? kept : word;
}

function seenWithout(word: string, { tokens }: TextStructure, lexicon: Lexicon): string | undefined {
  const others = new Set(tokens.filter(({ kind }) => kind === 'word').map(({ text }) => bare(text)));
  return frontSplits(word)
    .filter(({ length }) => length > 0)
    .map(({ length }) => word.slice(length))
    .find((stem) => stem.length >= SHORTEST_STEM && others.has(stem) && !lexicon.contains(stem));
}

function withoutArticle(word: string, lexicon: Lexicon): string | undefined {
  if (!word.endsWith('ة')) return undefined;
  const split = frontSplits(word).find(
    // With لل it is uncertain whether the word begins with a ل of its own.
    ({ length, definite }) => definite && word.slice(length - 2, length) === 'ال',
  );
  if (!split) return undefined;
  const stem = word.slice(split.length);
  if (stem.length < SHORTEST_NOUN || lexicon.contains(stem)) return undefined;
  const hamza = ['إل', 'أل', 'آل'].some((start) => lexicon.contains(start + stem));
  return hamza ? undefined : stem;
}
