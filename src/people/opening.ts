/** Words that the model takes for the beginning of a name and that only tell who it is, what he did, or what is said of him. */
import type { Lexicon } from '../lexicon/index.ts';
import { fold, type Token } from '../text/index.ts';
import { isConnector, isSonOrDaughter, opensCompound } from './chain.ts';
import { tokenStem } from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import {
  EVERYDAY,
  isAdjective,
  isForeign,
  isGiven,
  isPossessed,
  mayName,
  type NameLists,
  type NameSpan,
} from './names.ts';
import { isVerbAlone } from './reach.ts';
import { stackAt } from './stack.ts';
import { readVerb } from './verbs.ts';

/** How many words from `at` on are before the name: of «المهاجر التونسي أنيس العامري» two, one at a time. */
export function wordsBeforeName(
  tokens: readonly Token[],
  at: number,
  count: number,
  lists: NameLists,
): number {
  if (count < 2) return 0;
  // «ابن خالة سامر الزيدان»
  const isCousin = count > 2 && isSonOrDaughter(tokens[at]!.bare) && isRelative(tokens[at + 1]!.bare);
  if (isCousin) return 2;
  const isOther =
    isParticle(tokens, at, lists) ||
    endsPlace(tokens, at, lists) ||
    // «ثلاثية آرسنال سانتي كازولا», «مصريون عاديون سامر»
    lists.gazetteer.isThing(tokens[at]!.bare) ||
    isMany(tokens[at]!.bare, lists) ||
    isDescribed(tokens, at, count, lists) ||
    isVerbOf(tokens, at, count, lists);
  return isOther ? 1 : 0;
}

const isRelative = (word: string): boolean =>
  /^(?:عم|خال|أخ|أخت|شقيق|شقيقة)(?:ة|ت?(?:ه|ها|هم|ي))?$/.test(word);

/** «بان فيصل الزيدان فاز», «قالت مصادر إن الوتيد», «فعن سامر الزيدان»: who leaves out hamzas writes بأن as a name of the lists; «بان كي مون» is one. */
function isParticle(tokens: readonly Token[], at: number, { lexicon, gazetteer }: NameLists): boolean {
  const { bare } = tokens[at]!;
  const next = tokens[at + 1]!.bare;
  if (/^[وفبلك]?[أإا]ن(?:ه|ها|هم)?$/.test(bare))
    return next.length > 2 && (next.startsWith('ال') || isGiven(gazetteer.name(next)));
  if (bare.length < 3 || gazetteer.name(bare) || opensCompound(bare)) return false;
  const pos = lexicon.analyse(bare)[0]?.pos;
  return pos === 'particle' || pos === 'pronoun';
}

function isMany(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (!/.{3}(?:ون|ين|ات)$/.test(word) || gazetteer.name(word) || gazetteer.standsAsName(word)) return false;
  const [first] = lexicon.analyse(word);
  return first?.number === 'plural' && first.pos !== 'name';
}

/** «محافظة خميس مشيط عبد العزيز»: with the word before it is a place of the lists. */
function endsPlace(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'word' && gazetteer.isPlace(`${before.bare} ${tokens[at]!.bare}`);
}

/** «المهاجر التونسي أنيس العامري», «لليونيسكو إيرينا بوكوفا», «ووكيله صالح الزيدان»: it tells who that is. */
function isDescribed(tokens: readonly Token[], at: number, count: number, lists: NameLists): boolean {
  const { gazetteer } = lists;
  const { bare } = tokens[at]!;
  const next = tokens[at + 1]!.bare;
  const opens = (word: string): boolean => isGiven(gazetteer.name(word)) || opensCompound(word);
  const isStranger = opens(next) && !opens(bare) && !isConnector(bare);
  if (isStranger && (gazetteer.isPlace(bare) || isEveryday(bare, lists))) return true;
  const definite = bare.replace(/^[وف]?لل/, 'ال').replace(/^[وفبك]{1,2}(?=ال)/, '');
  if (!definite.startsWith('ال')) return false;
  if (definite !== bare) return !next.startsWith('ال') && !isConnector(next);
  // «الرمز الكبير منصور الوتيد»: a listed name that is an everyday adjective, before a whole one.
  const isBeforeWhole = count > 2 && (isSonOrDaughter(tokens[at + 2]!.bare) || opens(next));
  if (isBeforeWhole && lists.lexicon.rarity(bare) < EVERYDAY && isAdjective(bare, lists)) return true;
  if (opens(bare)) return false;
  return tokens
    .slice(at + 1, at + count)
    .some((token) => !token.bare.startsWith('ال') && isGiven(gazetteer.name(token.bare)));
}

function isEveryday(bare: string, lists: NameLists): boolean {
  const { stem } = tokenStem(bare, lists);
  if (isPossessed(stem, lists) && lists.lexicon.outlets(bare) > 0) return true;
  return !mayName(stem, lists) && lists.gazetteer.wordClass(fold(stem)) >= 0;
}

/**
 * «وأكد العتيبي», «أبان الصباغ أن»: واكد and أبان are names in the lists, and nobody bears them before a surname that says
 * something.
 * @param afterNext the bare word after the next one.
 */
export function isSaying(word: string, afterNext = ''): boolean {
  const verb = readVerb(word);
  if (verb?.class !== 'says' || verb.weak || verb.tense !== 'past') return false;
  return /^[وف]/.test(word) || /^[أإ]ن(?:ه|ها|هم)?$/.test(afterNext);
}

/** A verb comes next. */
const CLAUSE_OPENERS = new Set(['كما', 'قد', 'وقد', 'فقد', 'لقد', 'حيث', 'عندما', 'بعدما', 'حينما']);

const startsClause = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens[at - 1]!.kind !== 'word';

/** «واستاء», «وتأسف», «وحث»: with its و at the head of a clause, whatever noun has the same letters. */
function mayHaveActed(bare: string, lexicon: Lexicon): boolean {
  return (
    /^[وف].{2}/.test(bare) &&
    lexicon
      .analyse(bare)
      .some(
        ({ pos, person, tense, proclitics }) =>
          pos === 'verb' && person === 3 && tense !== 'imperative' && proclitics.length > 0,
      )
  );
}

const isFamily = (word: string, gazetteer: Gazetteer): boolean =>
  word.startsWith('ال') || (gazetteer.name(word)?.family ?? 0) >= 0.5;

/** «وحث الشمري», «خلعت روحي», «سيهين زالاتسكي»: a verb that no list has as a name, and who did it or suffers it. */
function isVerbOf(
  tokens: readonly Token[],
  at: number,
  count: number,
  { lexicon, gazetteer }: NameLists,
): boolean {
  const { bare } = tokens[at]!;
  if (isSaying(bare, tokens[at + 2]?.bare)) return true;
  // «وهنأ الوتيد الجميع», «ووعد الوتيد»: "and" and a verb at the head of a clause.
  if (startsClause(tokens, at) && /^و/.test(bare) && !gazetteer.name(bare) && readVerb(bare)) return true;
  // «كما طالب الوتيدي رؤساء الكتل»
  if (CLAUSE_OPENERS.has(tokens[at - 1]?.bare ?? '') && readVerb(bare)) return true;
  if (count !== 2 || gazetteer.name(bare) || gazetteer.standsAsName(bare)) return false;
  const { stem } = tokenStem(bare, { lexicon, gazetteer });
  if (gazetteer.name(stem)) return false;
  if (startsClause(tokens, at) && mayHaveActed(bare, lexicon) && isFamily(tokens[at + 1]!.bare, gazetteer))
    return true;
  const isFuture = /^[وف]?س[يت].{3}/.test(bare);
  // «وتماهت موريسون»: she did.
  const isHers = /^[وف].{3,}ت$/.test(bare);
  if ((isFuture || isHers) && isVerbAlone(bare, { lexicon, gazetteer })) return true;
  if (!lexicon.outlets(bare)) return false;
  // «إدانة بوعشور»: nobody's given name but a listed one ends in ة.
  if (/.{3}ة$/.test(stem) && lexicon.analyse(bare)[0]?.pos === 'noun') return true;
  // «يستفز نيماري»
  if (/^[وف]?[يت].{4}/.test(bare) && isVerbAlone(bare, { lexicon, gazetteer })) return true;
  // «خيرت كابالاري»: beside a foreign word it may be a name itself.
  const family = tokens[at + 1]!.bare;
  if (!family.startsWith('ال') && isForeign(family, { lexicon, gazetteer })) return false;
  return isVerbAlone(bare, { lexicon, gazetteer });
}

/** «الطبيب الجراح الدكتور جمال»: between his titles stands what else he is. */
export function describesTitled(
  tokens: readonly Token[],
  { first, count, stem, honorifics }: NameSpan,
  lists: NameLists,
): boolean {
  if (count > 1 || honorifics.length === 0 || !stem.word.startsWith('ال')) return false;
  const next = stackAt(tokens, first + 1, lists)?.next;
  return next !== undefined && isGiven(lists.gazetteer.name(tokens[next]?.bare ?? ''));
}
