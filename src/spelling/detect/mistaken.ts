/** Words that were typed for another one letter away, as their neighbours say. */
import { isListedName, type Mistake, type RuleContext } from '../../draft/index.ts';
import { followsName, isNamedBefore } from '../surroundings.ts';
import { asFaint, type Suspect, suspectWord } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

/**
 * Odds (natural logarithms) from which what is found in untouched press is nearly always a slip of its own. They are low
 * because they are fitted as if a draft had one such slip in 2,500 words, and every word as printed were right.
 */
const WARNING = { mistaken: -1, unknown: -0.8 };
/** Where the word as written is one that news seldom has («تحققي»), it may be somebody's words. */
const WARNING_ODD = 0.5;
/** Odds from which it is asked about, and from which it is worth weighing with all that is known of it. */
const HINT = { mistaken: -3.3, unknown: -0.8 };
const FAINT = { mistaken: -4.5, unknown: -3 };

/** @param words of the sentence in which the mistakes were found. */
export function suspectMistaken(
  mistakes: readonly Mistake[],
  words: readonly Word[],
  context: RuleContext,
): readonly Suspect[] {
  if (mistakes.length === 0) return [];
  const { lexicon } = context;
  const byIndex = new Map(words.map((word) => [word.token.index, word]));
  return mistakes.flatMap(({ token, meant, odds, odd }): Suspect[] => {
    const word = byIndex.get(token.index);
    // Who writes a word twice means it, and a name is its owner's.
    if (word === undefined || word.count > 1 || isProper(word) || isListedName(word.bare, context)) return [];
    const kind = lexicon.contains(word.bare) ? 'mistaken' : 'unknown';
    if (odds < FAINT[kind]) return [];
    // «نادي فاردار», «حبيب العادلي»: a name of a kind that no list has.
    if (kind === 'unknown' && (isNamedBefore(word, false) || followsName(word, context))) return [];
    const isSure = odds >= (odd ? WARNING_ODD : WARNING[kind]);
    const suspect = { ...suspectWord(token, kind, [meant], isSure ? 'warning' : 'hint'), odds };
    return [odds < HINT[kind] ? asFaint(suspect) : suspect];
  });
}
