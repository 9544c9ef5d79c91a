/** Which of two names of one body is the right one. */
import known from '../../../dictionaries/bodies/known.json';
import type { RuleContext } from '../../draft/index.ts';
import { type NameWord, nameWords } from '../../people/index.ts';
import { compareBodyWords, type WordDifference } from './body-words.ts';
import { keysOf, type NamePair, type NamePart, nameKey } from './name-index.ts';
import type { Organisation } from './organisations.ts';

/**
 * `cut`: what is left without the word is not a name; `lost`: it may be the name's short form; `free-order`: another order,
 * and neither a list nor the draft shows which is the name's.
 */
export type NameDifference = Exclude<WordDifference, 'apart'> | 'cut' | 'lost' | 'order' | 'free-order';

/** Nobody founds a body whose name is another's but for a letter, a form or the order. */
export const OF_ONE: ReadonlySet<NameDifference | 'apart'> = new Set(['spelling', 'related', 'order', 'cut']);

/** Bits that a use of a name is worth beside the rarity of its odd word: a slip is hardly ever made twice. */
const USE = 4;

const KNOWN = 2 * USE;
/** Words of a beginning that no other body's name has. */
const LEAST_OF_NAME = 4;

/** Made when first asked for: few drafts call one body by two names. */
let knownNames: ReadonlySet<string> | undefined;

function isKnown(name: string): boolean {
  knownNames ??= readKnown();
  return knownNames.has(name);
}

function readKnown(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of Object.values(known).flat()) {
    const keys = name.split(' ').map(nameKey);
    names.add(keys.join(' '));
    // «الهيئة العليا المستقلة للاتصال السمعي» is the beginning of one body's name alone.
    for (let length = LEAST_OF_NAME; length < keys.length; length++)
      names.add(keys.slice(0, length).join(' '));
  }
  return names;
}

/** Whether the list has a body by just these words. */
export function isListed(words: readonly string[]): boolean {
  return isKnown(words.map(nameKey).join(' '));
}

/** A body that a list has by this name, or that some use of it goes on to. */
export function isKnownName(part: NamePart): boolean {
  return isKnown(keysOf(part).join(' ')) || part.uses.some(({ words }) => isListed(words));
}

/**
 * The more frequent name is the house's, of two as frequent the earlier; not so where a list of bodies has the other, or
 * where its odd word is much the rarer in the press (المدراس for المدارس), or a word that nobody knows.
 */
export function byHouse(pair: NamePair, context: RuleContext): NamePair {
  const { first, second, at } = pair;
  const [ours, theirs] = [first, second].map(({ uses }) => uses[0]!) as [Organisation, Organisation];
  let lead = USE * (first.uses.length - second.uses.length);
  lead += KNOWN * (Number(isKnownName(first)) - Number(isKnownName(second)));
  // Of القومي and الوطني the rarer is as right.
  if (OF_ONE.has(compareBodyWords(ours.words[at]!, theirs.words[at]!, context)))
    lead += rarityOf(theirs.words[at]!, context) - rarityOf(ours.words[at]!, context);
  const isHouse = Math.abs(lead) < USE ? ours.start < theirs.start : lead > 0;
  return (secondHasStrayAnd(pair, context) ?? isHouse) ? pair : { first: second, second: first, at };
}

function rarityOf(word: string, { lexicon }: RuleContext): number {
  return lexicon.contains(word) ? lexicon.rarity(word) : Number.MAX_SAFE_INTEGER;
}

/**
 * Of two names that differ in a و: after a noun an adjective has none («التراث والوطني»), a second noun needs one
 * («الحقيقة الكرامة»). Undefined where one cannot know: «الأدبي والثقافي».
 */
function secondHasStrayAnd({ first, second, at }: NamePair, context: RuleContext): boolean | undefined {
  const wordOf = nameWords(context);
  const [before, ours, theirs] = [
    first.uses[0]!.words[at - 1]!,
    first.uses[0]!.words[at]!,
    second.uses[0]!.words[at]!,
  ].map(wordOf) as [NameWord, NameWord, NameWord];
  if (ours.and === theirs.and || ours.stem !== theirs.stem || before.adjective) return undefined;
  return ours.and !== ours.adjective;
}
