/**
 * A verb in the feminine whose ت became a ة: «المؤسسة وزعة المساعدات», «أعلنة الوزارة». No verb ends so: what hardly anybody
 * writes, though the press writes it with its ت, is that verb where a clause wants one and its subject stands beside it.
 */
import { isListedName, type RuleContext } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { bestReading } from '../memo.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { COMMON_OUTLETS } from '../uses.ts';
import { isInLongName, type Word } from '../words.ts';

/** What a clause begins with whose subject comes before its verb. */
const OPENS = /^[وف]?(?:[بلك]?(?:أن|إن)|لكن|كانت?|بينما|حيث)$/;
/** What a verb follows at once. */
const BEFORE_VERB = /^[وف]?(?:قد|لقد|كما|حيث|بينما|عندما|بعدما|حين|ثم|التي|ما|لما|كانت|إذ)$/;
/** Words of a subject. */
const LONGEST = 5;
/** Doublings of articles in which a verb has been met beside its neighbours. */
const MET = 2;

/** Sure where most of the press writes the verb. */
export function suspectHerVerb(word: Word, context: RuleContext): Suspect | undefined {
  const verb = herVerb(word, context);
  // «المدرسة شاركة» may be taken for a teacher and her name; a listed name is one.
  if (verb === undefined || word.named === 'place' || isInLongName(word) || isListedName(word.bare, context))
    return undefined;
  const { lexicon } = context;
  const his = `${verb.slice(0, -1)}ه`;
  const rights = lexicon.contains(his) ? [verb, his] : [verb];
  return suspectWord(word.token, 'open-taa', rights, isCommon(verb, lexicon) ? 'warning' : 'hint');
}

/** The same of the word that a suspicion is of. */
export function isHerVerb({ kind, right, level }: Suspect, word: Word, context: RuleContext): boolean {
  return kind === 'open-taa' && level !== 'hint' && herVerb(word, context) === right;
}

function isCommon(verb: string, lexicon: Lexicon): boolean {
  return lexicon.outlets(verb) >= COMMON_OUTLETS;
}

function herVerb(word: Word, { lexicon, speller }: RuleContext): string | undefined {
  const { bare, before, after } = word;
  const seen = lexicon.outlets(bare);
  if (!bare.endsWith('ة') || seen >= COMMON_OUTLETS) return undefined;
  const verb = `${bare.slice(0, -1)}ت`;
  if (lexicon.outlets(verb) === 0 || !isVerbOfHers(verb, lexicon)) return undefined;
  // «التنمية وأوردة»: a verb with و does not follow its subject.
  const subject = before && isVerbOfHers(verb, lexicon, true) ? subjectOf(before, lexicon) : undefined;
  if (seen === 0)
    return subject === 'definite' || (!isNoun(bare, lexicon) && (subject || precedesSubject(word, lexicon)))
      ? verb
      : undefined;
  // «المباراة خرجة عن السيطرة»: what some write is a verb where the press has only the verb so.
  if (subject !== 'definite' || speller === undefined || !isCommon(verb, lexicon)) return undefined;
  const beside = (each: string): number =>
    speller.together(before!.bare, each) + (after === undefined ? 0 : speller.together(each, after.bare));
  return beside(verb) >= MET && beside(bare) === 0 ? verb : undefined;
}

/** «الوزارة», «وبلاده», «أن الفرق الجوالة», «وكانت دورية»: nothing but a subject from the clause's beginning to the verb. */
function subjectOf(last: Word, lexicon: Lexicon): 'definite' | 'indefinite' | undefined {
  const own = bestReading(last.bare, lexicon);
  if (own === undefined || !isOfHers(own)) return undefined;
  let at = last;
  for (let words = 1; at.before !== undefined && !OPENS.test(at.before.bare); words++) {
    at = at.before;
    if (words === LONGEST || !mayBeSubject(at, lexicon)) return undefined;
  }
  const isDefinite = own.definite || own.enclitic !== '';
  // «دورية اشتبهة» by itself is a headline's noun and its adjective.
  return isDefinite ? 'definite' : at.before === undefined ? undefined : 'indefinite';
}

function mayBeSubject({ bare }: Word, lexicon: Lexicon): boolean {
  const reading = bestReading(bare, lexicon);
  return reading !== undefined && isNominal(reading);
}

/** «أعلنة الوزارة», «التي أعلنة الوزارة». */
function precedesSubject({ before, after }: Word, lexicon: Lexicon): boolean {
  const subject = after && bestReading(after.bare, lexicon);
  const isFirst = before === undefined || BEFORE_VERB.test(before.bare);
  return isFirst && subject?.definite === true && isOfHers(subject);
}

/** A noun or an adjective of which a verb in the feminine may be said. */
function isOfHers(reading: Reading): boolean {
  const { gender, number, stem } = reading;
  return isNominal(reading) && (gender === 'f' || (number === 'plural' && !/(?:ون|ين)$/.test(stem)));
}

function isNominal({ pos, proclitics }: Reading): boolean {
  return ['noun', 'adjective'].includes(pos) && proclitics.every((each) => /^(?:و|ف|ال)$/.test(each));
}

function isVerbOfHers(word: string, lexicon: Lexicon, isBare = false): boolean {
  return lexicon
    .analyse(word)
    .some(
      ({ tense, person, gender, enclitic, proclitics }) =>
        tense === 'past' &&
        person === 3 &&
        gender === 'f' &&
        enclitic === '' &&
        !(isBare && proclitics.length > 0),
    );
}

/** Not only as a question: أعلنة. */
function isNoun(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word).some(({ proclitics }) => proclitics[0] !== 'أ');
}
