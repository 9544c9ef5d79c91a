/**
 * The gate that every fix passes before anybody sees it. A rule may be wrong about a word; its fix must still never
 * make the text worse in a way that can be checked: write a word that nobody knows, lose a particle, cut markup.
 */
import { bare, firstEndingAfter, frontSplits, withoutFillers } from '../text/index.ts';
import { editsBeside } from './beside-markup.ts';
import type { RuleContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { Edit, Fix } from './finding.ts';
import { isHouseWord, isListedName, someStem } from './known-words.ts';

/** Why a fix is held back. */
export type Refusal =
  /** It writes what is there already. */
  | 'same'
  /** It would cut an entity in two, or join lines that markup parts. */
  | 'markup'
  /** It writes a word that neither the lexicon nor the names, the terminology or the draft know. */
  | 'unknown-word'
  /** It loses a particle: «وللشيخ» → «شيخ». */
  | 'lost-clitic';

/** A fix with more edits writes one wording in many places; the words of the first ones are enough. */
const READ_AT_MOST = 12;

/** By the fix itself: one that is offered at many places («keep this spelling everywhere») is judged once. */
const judged = new WeakMap<Fix, { readonly draft: Draft; readonly refusal: Refusal | undefined }>();

/** Undefined for a fix that may be offered. */
export function refuse(fix: Fix, draft: Draft, context: RuleContext): Refusal | undefined {
  const known = judged.get(fix);
  if (known?.draft === draft) return known.refusal;
  const refusal = judge(fix, draft, context);
  judged.set(fix, { draft, refusal });
  return refusal;
}

function judge({ edits }: Fix, draft: Draft, context: RuleContext): Refusal | undefined {
  if (edits.every(({ start, end, text }) => draft.original.slice(start, end) === text)) return 'same';
  if (edits.some((edit) => editsBeside(edit, draft) === undefined)) return 'markup';
  for (const edit of edits.slice(0, READ_AT_MOST)) {
    const before = wordsAround(edit, draft);
    const after = before.front + edit.text + before.back;
    const letters = lettersOf(before.text);
    if (lettersOf(after) === letters || lettersOf(after) === [...letters].reverse().join('')) continue;
    const words = wordsOf(after);
    if (words.some((word) => !isKnown(word, draft, context))) return 'unknown-word';
    const old = wordsOf(before.text);
    if (old.length === 1 && words.length === 1 && losesClitic(old[0]!, words[0]!, context))
      return 'lost-clitic';
  }
  return undefined;
}

/** The words that the edit touches: what is there, and what of it stays before and after. */
function wordsAround({ start, end }: Edit, { masked, tokens }: Draft) {
  const first = tokens[firstEndingAfter(tokens, start)];
  const last = tokens[firstEndingAfter(tokens, Math.max(start, end - 1))];
  const from = first?.kind === 'word' && first.start < start ? first.start : start;
  const to = last?.kind === 'word' && last.end > end ? last.end : end;
  const shown = (first: number, last: number): string => withoutFillers(masked.slice(first, last));
  return { front: shown(from, start), back: shown(end, to), text: shown(from, to) };
}

const WORD = /[\u0621-\u063a\u0641-\u064a]+/g;

function wordsOf(text: string): string[] {
  return bare(text).match(WORD) ?? [];
}

function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

function isKnown(word: string, draft: Draft, context: RuleContext): boolean {
  return (
    word.length < 2 ||
    context.lexicon.contains(word) ||
    isHouseWord(word, context.terminology) ||
    isListedName(word, context) ||
    // «والبطران» of a draft that writes البطران.
    someStem(word, (stem) => draft.hasWord(stem))
  );
}

const CONJUNCTION = /^[وف]/;

/**
 * Does the correction lose a conjunction that the word has in all its readings? Only the first letter is compared: وزير
 * has none, «وقالت» has one in each.
 */
function losesClitic(old: string, word: string, { lexicon }: RuleContext): boolean {
  const letter = CONJUNCTION.exec(old)?.[0];
  if (letter === undefined || word.startsWith(letter)) return false;
  const readings = lexicon.analyse(old);
  if (readings.length > 0) return readings.every(({ proclitics }) => proclitics[0] === letter);
  // A word that nobody knows: the conjunction is sure where the correction is the rest of the word.
  return frontSplits(old).some(({ proclitics, length }) => {
    return proclitics.length === 1 && proclitics[0] === letter && old.slice(length) === word;
  });
}
