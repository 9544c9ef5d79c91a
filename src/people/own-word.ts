/**
 * Whether a word is meant as itself where it stands, although a name of the draft is a slip away: a verb before its
 * subject, a noun with its pronoun, a word that only a doubtful verb makes a person of.
 */
import type { Token } from '../text/index.ts';
import { AN_ENDING, spellAlike } from './compare.ts';
import { actsAsPerson, type Evidence } from './evidence.ts';
import { isAdjective, isNisba, type NameLists } from './names.ts';
import type { NamePart } from './roster.ts';

/** A word in its place, against the part of a name that it may be a slip of. */
export interface Written {
  readonly token: Token;
  /** What stands after it in its sentence. */
  readonly next: Token | undefined;
  /** Without its particles. */
  readonly word: string;
  readonly part: NamePart;
  /** The word before is the one that the person's full name has there. */
  readonly follows: boolean;
  /** The word after is. */
  readonly precedes: boolean;
}

export function isOwnWord(written: Written, evidence: Evidence, lists: NameLists): boolean {
  const { token, word, part, follows } = written;
  if (follows || evidence.title) return false;
  // «ماثلة علئ»: of so few letters a word is near to a name by chance.
  if (evidence.short && (evidence.cost ?? 0) > AN_ENDING && !actsAsPerson(evidence)) return true;
  if (spellAlike(word, part.word)) return false;
  if (lists.gazetteer.name(word)) return false;
  const isWritten = lists.lexicon.outlets(token.bare) > 0;
  return (
    isPossessed(word, evidence, lists) ||
    (isWritten &&
      (isVerbThere(written, evidence, lists) ||
        actsDoubtfully(written, evidence, lists) ||
        isNounThere(written, evidence, lists)))
  );
}

const DEMONSTRATIVE = /^(?:هذا|هذه|هذان|هذين|هاتان|هاتين|هؤلاء|ذلك|تلك)$/;

/**
 * «يؤكد ضلال هذه الفئة», whoever طلال is, is a noun in construct, and «وقال الخبير القانوني» tells who speaks by his trade. A man who is called by
 * his given name alone is called so elsewhere too.
 */
function isNounThere({ word, part, next, precedes }: Written, evidence: Evidence, lists: NameLists): boolean {
  if (precedes || evidence.beside || next?.kind !== 'word') return false;
  const { pos } = lists.lexicon.analyse(word)[0] ?? {};
  if (pos !== 'noun' && pos !== 'adjective') return false;
  if (DEMONSTRATIVE.test(next.bare)) return true;
  if (word.startsWith('ال'))
    return isNisba(next.bare) || (next.bare.startsWith('ال') && isAdjective(next.bare, lists));
  const isGivenOfFull = part.full && part.left === undefined && part.right !== undefined;
  return isGivenOfFull && !part.person.mentions.some(({ parts }) => parts.join() === part.word);
}

/**
 * «وصدق الوتيد» is a verb and its subject, not صادق الوتيد: in a clause that has no other verb. «وأضاف نحمد الله» begins
 * what was said; whoever speaks has a clause after him: «وأكد يسعد أن».
 */
function isVerbThere({ token, precedes }: Written, evidence: Evidence, { lexicon }: NameLists): boolean {
  const [reading] = lexicon.analyse(token.bare);
  if (reading?.pos !== 'verb') return false;
  const { says, does, meets, weakVerb, clause, colon, beside } = evidence;
  const followsVerb = [says, does, meets, weakVerb].some((each) => each !== undefined);
  if (precedes) return !followsVerb;
  return followsVerb && reading.person === 1 && !beside && !clause && !colon;
}

/** «على قولة خالك», «ترى نعلي»: a noun with its pronoun, which no name has. */
function isPossessed(word: string, { beside }: Evidence, { lexicon }: NameLists): boolean {
  if (beside) return false;
  // A name may end in ي as well.
  return lexicon.analyse(word).some(({ enclitic, pos }) => /[^ي]/.test(enclitic) && pos === 'noun');
}

/** «أمر مرحب به» against «مربح»: two words of the papers after what may be a verb, and nothing else that a person does. */
function actsDoubtfully({ token }: Written, evidence: Evidence, { lexicon }: NameLists): boolean {
  const { weakVerb, commonPart, clause, ...others } = evidence;
  if (weakVerb === undefined || commonPart === undefined || clause || actsAsPerson(others)) return false;
  // After a verb no other verb stands: «ودعا حصدا» of حصاد.
  return lexicon.analyse(token.bare)[0]?.pos !== 'verb';
}
