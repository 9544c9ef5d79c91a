/**
 * What I do without its hamza, where it looks like what somebody did: «أنا اقترح», «لم اعترض», «سوف اعتذر». Neither أنا nor
 * what is said of the present goes before a past of another person.
 */
import type { RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

const I = /^(?:[وف]?[أا]نا|[وف]?[بل]?[أإا]ن(?:ي|ني)|[وف]?لكن(?:ي|ني)|ليتني|لعلني|لعلي)$/;
const OF_PRESENT = /^[وف]?(?:لم|لن|سوف|كي|لكي|لا)$/;

export function suspectFirstPerson(word: Word, context: RuleContext): Suspect | undefined {
  const verb = firstPerson(word, context.lexicon);
  return verb === undefined || isProper(word) ? undefined : suspectWord(word.token, 'qat', [verb], 'warning');
}

/** The same of the word that a suspicion is of. */
export function isFirstPerson({ kind, right }: Suspect, word: Word, { lexicon }: RuleContext): boolean {
  return kind === 'qat' && firstPerson(word, lexicon) === right;
}

function firstPerson({ bare, before }: Word, lexicon: Lexicon): string | undefined {
  if (!bare.startsWith('ا') || before === undefined) return undefined;
  if (!I.test(before.bare) && !OF_PRESENT.test(before.bare)) return undefined;
  // What the dictionary does not have as it stands is judged by itself, and «ولكني اطلعت» is what I did.
  const readings = lexicon.analyse(bare);
  if (readings.length === 0 || readings.some(({ pos, person }) => pos !== 'verb' || person === 1))
    return undefined;
  // «لا احد», «لا اله»: a noun is denied as well.
  const [above, below] = [`أ${bare.slice(1)}`, `إ${bare.slice(1)}`];
  return isPresentOfMine(above, lexicon) && !isNoun(above, lexicon) && !isNoun(below, lexicon)
    ? above
    : undefined;
}

function isNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some(({ pos, proclitics }) => (pos === 'noun' || pos === 'adverb') && proclitics.length === 0);
}

function isPresentOfMine(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some(
      ({ tense, person, number, proclitics }) =>
        tense === 'present' && person === 1 && number === 'singular' && proclitics.length === 0,
    );
}
