/**
 * What I do without its hamza, where it looks like what somebody did: «أنا اقترح», «لم اعترض», «سوف اعتذر». Neither أنا nor
 * what is said of the present goes before a past of another person.
 */
import type { RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { judge } from '../judge.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

const I = /^(?:[وف]?[أا]نا|[وف]?[بل]?[أإا]ن(?:ي|ني)|[وف]?لكن(?:ي|ني)|ليتني|لعلني|لعلي)$/;
const OF_PRESENT = /^[وف]?(?:لم|لن|سوف|كي|لكي|لا)$/;
const THAT = /^[أا]ن$/;
/** «يجب ان اعترف», «دون أن انتبه»; what somebody did follows «بعد أن», «سبق أن». */
const WANTS =
  /^[وف]?(?:يجب|ينبغي|يمكن(?:ني|نا)?|[أا](?:ود|ريد|حب|تمنى|رجو|ستطيع|حاول|فضل)|قبل|دون|بدون|بد|لابد)$/;
/** Other words of these letters. */
const ANNA = /^ان(?:ه|ها|هم|هما|هن|ك|كم|ي|ني|نا)?$/;

export function suspectFirstPerson(word: Word, context: RuleContext): Suspect | undefined {
  const { lexicon } = context;
  const verb = firstPerson(word, lexicon);
  if (verb === undefined || isProper(word)) return undefined;
  // «لا اعرف» is what it is by itself: an error, and safe.
  const judgement = judge(word.bare, lexicon);
  if (!judgement.known && judgement.corrections[0]?.text === verb) return undefined;
  return suspectWord(word.token, 'qat', [verb], 'warning');
}

/** The same of the word that a suspicion is of. */
export function isFirstPerson({ kind, right }: Suspect, word: Word, { lexicon }: RuleContext): boolean {
  return kind === 'qat' && firstPerson(word, lexicon) === right;
}

function firstPerson({ bare, before }: Word, lexicon: Lexicon): string | undefined {
  if (!bare.startsWith('ا') || ANNA.test(bare) || before === undefined || !wantsPresent(before))
    return undefined;
  // «ولكني اطلعت» is what I did.
  if (lexicon.analyse(bare).some(({ pos, person }) => pos !== 'verb' || person === 1)) return undefined;
  // «لا احد», «لا اله»: a noun is denied as well.
  const [above, below] = [`أ${bare.slice(1)}`, `إ${bare.slice(1)}`];
  return isPresentOfMine(above, lexicon) && !isNoun(above, lexicon) && !isNoun(below, lexicon)
    ? above
    : undefined;
}

function wantsPresent({ bare, before }: Word): boolean {
  if (I.test(bare) || OF_PRESENT.test(bare)) return true;
  return THAT.test(bare) && before !== undefined && WANTS.test(before.bare);
}

function isNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some(({ pos, proclitics }) => (pos === 'noun' || pos === 'adverb') && proclitics.length === 0);
}

/** «أوشكت» is what I did, though a dictionary has a present of it. */
function isPresentOfMine(word: string, lexicon: Lexicon): boolean {
  const mine = lexicon
    .analyse(word)
    .filter(
      ({ person, number, proclitics }) => person === 1 && number === 'singular' && proclitics.length === 0,
    );
  return mine.length > 0 && mine.every(({ tense }) => tense === 'present');
}
