/**
 * The ى of a weak verb written as it is heard: «نتمنا», «لن تتوانا». What a dictionary has so at most is a dual of a verb
 * that nobody uses («ينسا» of نسّ).
 */
import { isListedName, type RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { bare as bareOf } from '../../text/index.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { isProper, type Word } from '../words.ts';

const SHAPE = /^(?:[وف]?[سل]?[ينتأ]..+)ا$/;
/** Outlets that write the verb: of one alone it may be a slip too. */
const FEWEST = 2;

export function suspectWeakVerb(word: Word, context: RuleContext): Suspect | undefined {
  const verb = weakVerb(word.bare, context.lexicon);
  if (verb === undefined || isProper(word) || isListedName(word.bare, context)) return undefined;
  return suspectWord(word.token, 'yaa', [verb], 'warning');
}

/** The same of what a suspicion is of. */
export function isWeakVerb({ kind, written, right }: Suspect, { lexicon }: RuleContext): boolean {
  return kind === 'yaa' && right.endsWith('ى') && weakVerb(bareOf(written), lexicon) === right;
}

function weakVerb(word: string, lexicon: Lexicon): string | undefined {
  if (!SHAPE.test(word) || lexicon.outlets(word) > 0) return undefined;
  const verb = `${word.slice(0, -1)}ى`;
  if (lexicon.outlets(verb) < FEWEST) return undefined;
  const isPresent = lexicon
    .analyse(verb)
    .some(({ tense, number, enclitic }) => tense === 'present' && number !== 'dual' && enclitic === '');
  const isElse = lexicon.analyse(word).some(({ number }) => number !== 'dual');
  return isPresent && !isElse ? verb : undefined;
}
