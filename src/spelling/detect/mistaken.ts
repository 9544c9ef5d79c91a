/** Words of the dictionary that were typed for another one letter away, as their neighbours say. */
import { type Draft, isListedName, type RuleContext } from '../../draft/index.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

/** From these odds on (natural logarithm) what is found in untouched press is nearly always a slip of its own. */
const SURE = 5.5;

/** @param free words that nothing else is said of. */
export function suspectMistaken(
  free: readonly Word[],
  { sentences }: Draft,
  context: RuleContext,
): readonly Suspect[] {
  const { lexicon, speller } = context;
  if (speller === undefined) return [];
  const words = new Map(free.map((word) => [word.token.index, word]));
  return sentences.flatMap(({ tokens }) =>
    speller.readMistakes(tokens, lexicon).flatMap(({ token, meant, odds }): Suspect[] => {
      const word = words.get(token.index);
      // Who writes a word twice means it, and a name is its owner's.
      if (word === undefined || word.count > 1 || isProper(word) || isListedName(word.bare, context))
        return [];
      return [suspectWord(token, 'mistaken', [meant], odds >= SURE ? 'warning' : 'hint')];
    }),
  );
}
