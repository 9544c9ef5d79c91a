/** Stretches that look like a name and name nobody: formulas, words of reverence, buildings, adjectives. */
import { fold, type Token } from '../text/index.ts';
import { isFirm, isInNameOf, isNobodyAlone, isOnBehalf, isPronoun, isTwoWords } from './alone.ts';
import { closesCompound, opensCompound } from './chain.ts';
import { calledPerson } from './gender.ts';
import { habits, meantRarity } from './habits.ts';
import type { Label } from './model.ts';
import {
  EVERYDAY as COMMONPLACE,
  endsName,
  isFamilyAlone,
  isGiven,
  isNisba,
  isOrdinal,
  isPossessed,
  isReverence,
  type Known,
  mayName,
  type NameLists,
  type NameSpan,
  namesSomebody,
  takesArticle,
} from './names.ts';
import { describesTitled } from './opening.ts';
import { tellsKin } from './reach.ts';
import {
  endsPlace,
  isClub,
  isForeignPlace,
  isHeaded,
  isNounOfQuoted,
  isOfBody,
  isOfThing,
  isPlaceOfDraft,
  isQuotedThing,
  isThing,
  isTwoWordPlace,
  isWork,
  speaks,
} from './things.ts';
import { readVerb } from './verbs.ts';

/** «قال الوزير ان الحكومة», «وقف الوفد امام المبنى»: who leaves out hamzas names nobody so. */
const PARTICLES = new Set(['ان', 'ام', 'او', 'اي', 'امام', 'الان', 'الا', 'اما']);

const ADDRESSED = new Set(['سيدي', 'سيدتي', 'مولاي']);

export function namesNobody(
  tokens: readonly Token[],
  span: NameSpan,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): boolean {
  const { first, count, stem, honorifics } = span;
  // «بني هاجر»: a tribe or its land. «خادم الحرمين وأخيه»: whose brother he is.
  const isTribe = /^[وفبل]?(?:بني|[آأا]ي[تث]|[آأا]?لبو)$/.test(tokens[first - 1]?.bare ?? '');
  if (isTribe || (count === 1 && isKin(stem.word))) return true;
  // «أوضح والد الوكيل»: no "and" and another.
  if (stem.length > 0 && tellsKin(tokens[first]!.bare)) return true;
  // «الطبيب هو من يعرف»
  if (count === 1 && (isPronoun(stem.word, lists) || isInNameOf(tokens, span))) return true;
  if (isFormula(tokens, first, lists) || isReverence(tokens[first]!.bare, lists.gazetteer)) return true;
  if (PARTICLES.has(stem.word)) return true;
  // «قرأ العبد الله نصوصا»: what ends a name begins none, unless it is one.
  if (closesCompound(stem.word) && (count === 1 || !namesSomebody(stem.word, lists))) return true;
  // «النائب الثاني لرئيس المجلس», «يا سيدي»
  if (count === 1 && (isOrdinal(stem.word) || ADDRESSED.has(stem.word))) return true;
  if (isOn(tokens, span, lists) || isOfficeWord(tokens, span, lists)) return true;
  if (isOnBehalf(tokens, span) || isPlaceOfDraft(tokens, span, lists, known)) return true;
  if (endsPlace(tokens, span, lists) || isCalled(tokens[first]!.bare, lists, known)) return true;
  if (describesTitled(tokens, span, lists)) return true;
  // «الرئيس الجزائري»
  const isFromThere = isNisba(stem.word) && !isFamilyAlone(stem.word, lists) && !known.parts.has(stem.word);
  if (count === 1 && honorifics.length > 0 && isFromThere) return true;
  if (count === 1 && isEverydayJoined(tokens[first]!.bare, lists)) return true;
  if (honorifics.length > 0)
    return (
      count === 2 && !isGivenAndNisba(tokens, span, lists) && isConstruct(tokens, first, stem.word, lists)
    );
  if (isFirm(tokens, span) || isOfBody(tokens, first, lists) || isOfficeAlone(tokens, span, lists))
    return true;
  if (isTwoWordPlace(tokens, span, lists) || isDrawnOut(tokens, span)) return true;
  if (isForeignPlace(tokens, span, lists, known) || isNounOfQuoted(tokens, span, lists)) return true;
  if (isWork(tokens, span, lists) || isHeaded(tokens, span, lists) || isClub(tokens, span, lists))
    return true;
  if (isQuotedThing(tokens, span, lists, known) || isOfThing(tokens, span, lists)) return true;
  if (isThing(tokens, span, lists, known) && !speaks(tokens, span)) return true;
  if (count === 1 && isPredicate(tokens, first, lists)) return true;
  if (count > 1 && /.{3}(?:ها|هم|هما)$/.test(stem.word) && isPossessed(stem.word, lists)) return true;
  if (known.parts.has(stem.word)) {
    // «قال فهد المصري …» and further on «التراث السينمائي المصري»: that word is his name where it does as people do.
    if (count > 1 || tags[first] !== 'O' || actsAsPerson(tokens, span, lists, tags, known)) return false;
    return isEveryday(stem.word, lists) || isAdjective(tokens, span, lists);
  }
  if (count > 1)
    return (
      isPairOfWords(tokens, span, lists) ||
      isOfMany(tokens, span, lists) ||
      isPlain(tokens, span, lists) ||
      (isUsual(tokens, span, lists) && !actsAsPerson(tokens, span, lists, tags, known))
    );
  if (isOfMany(tokens, span, lists) || isNobodyAlone(tokens, span, lists)) return true;
  if (isIndefiniteAdjective(tokens, span, lists)) return true;
  // «من يقول أشهد»
  if (isVerbAlone(stem.word, lists)) return true;
  // «ولا يقول لي أحد»
  if (isTwoWords(stem.word, lists) || isParticle(stem.word, lists)) return true;
  if (isAfterParticle(tokens[first]!.bare, stem, lists)) return true;
  if (isPossessor(tokens, first, lists) || isOffice(tokens, first, lists)) return true;
  if (isAdjective(tokens, span, lists) || isConstruct(tokens, first, stem.word, lists)) return true;
  const isOther =
    isDoubtful(stem.word, lists) || isCommonNoun(stem.word, lists) || lists.gazetteer.isPlace(stem.word);
  return isOther && !actsAsPerson(tokens, span, lists, tags, known);
}

/** «ياسعود», «يالفيصلي» of verse: he is called, in one word with «يا». */
function isCalled(bare: string, lists: NameLists, known: Known): boolean {
  const called = /^يا(.{3,})$/.exec(bare)?.[1] ?? /^ي(ال.{3,})$/.exec(bare)?.[1];
  if (called === undefined || known.parts.has(bare) || namesSomebody(bare, lists)) return false;
  return lists.gazetteer.name(called) !== undefined;
}

/** «مسلسل هادئ وجدي»: two adjectives, whatever the lists say of وجدي. */
function isPairOfWords(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  lists: NameLists,
): boolean {
  const second = tokens[first + 1]!.bare;
  if (count !== 2 || !/^و.{3}/.test(second) || namesSomebody(stem.word, lists)) return false;
  const isAdjective = (word: string): boolean =>
    lists.lexicon.analyse(word).some(({ pos }) => pos === 'adjective');
  return isAdjective(stem.word) && isAdjective(second.slice(1));
}

/** «وولي عهده»: an everyday word with its و, whatever foreign name has the same letters. */
function isEverydayJoined(bare: string, lists: NameLists): boolean {
  if (!/^و.{3}/.test(bare) || lists.lexicon.rarity(bare.slice(1)) > COMMONPLACE) return false;
  return !namesSomebody(bare.slice(1), lists) && lists.lexicon.analyse(bare)[0]?.proclitics[0] === 'و';
}

/** «عقد فريد من نوعه», «بقبول حسن», not «زوجة حسن»: it describes an indefinite noun that is nobody. */
function isIndefiniteAdjective(
  tokens: readonly Token[],
  { first, stem }: NameSpan,
  { lexicon, gazetteer }: NameLists,
): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || stem.proclitics !== '' || stem.word.startsWith('ال')) return false;
  const noun = before.bare.replace(/^[وف]?[بلك](?=.{3})/, '');
  if (gazetteer.title(noun) || gazetteer.roleHead(noun) || gazetteer.name(noun) || tellsKin(noun))
    return false;
  if (gazetteer.isPlaceHead(noun) || gazetteer.isOrganisationHead(noun) || calledPerson(noun)) return false;
  const [best] = lexicon.analyse(noun);
  if (best?.pos !== 'noun' || best.definite || best.enclitic !== '' || best.number !== 'singular')
    return false;
  return lexicon.analyse(stem.word).some(({ pos, gender }) => pos === 'adjective' && gender === best.gender);
}

/** «سلوى الشفيري»: whatever nouns have the same letters. */
const isGivenAndNisba = (
  tokens: readonly Token[],
  { first, stem }: NameSpan,
  { gazetteer }: NameLists,
): boolean => isGiven(gazetteer.name(stem.word)) && /^ال.{2,}ي$/.test(tokens[first + 1]!.bare);

/** «الاقتصاديون»; «خير الخطائين», «أرحم الراحمين»: many, and no list has the word for a family. */
function isOfMany(tokens: readonly Token[], { first, count, stem }: NameSpan, lists: NameLists): boolean {
  const last = count === 1 ? stem.word : tokens[first + 1]!.bare;
  // «ويقول يمنيون», «قال مسعفون»
  if (count === 1 && /^(?!ال).{3,}(?:يين|ون)$/.test(last) && !namesSomebody(last, lists))
    return lists.lexicon.analyse(last)[0]?.number === 'plural';
  if (count > 2 || !/^ال.{3,}(?:ين|ون)$/.test(last) || namesSomebody(last, lists)) return false;
  return count === 2 ? last.endsWith('ين') : lists.lexicon.analyse(last)[0]?.number === 'plural';
}

/** A verb before all, which papers write and no list has for a name. */
function isVerbAlone(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (gazetteer.name(word) || lexicon.outlets(word) < 2) return false;
  const [best] = lexicon.analyse(word);
  return best?.pos === 'verb' && best.person === 1;
}

/** «راااائع» */
function isDrawnOut(tokens: readonly Token[], { first, count }: NameSpan): boolean {
  return tokens.slice(first, first + count).some(({ bare }) => /(.)\1\1/.test(bare));
}

/** «أنا أهلاوي», «وأنت نصراوي»: what somebody is. */
function isPredicate(tokens: readonly Token[], at: number, { lexicon, gazetteer }: NameLists): boolean {
  const { bare } = tokens[at]!;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || gazetteer.name(bare) || bare.startsWith('ال')) return false;
  return lexicon.analyse(before.bare)[0]?.pos === 'pronoun';
}

/** A word with fewer bits of rarity is read everywhere, whoever is called so. */
const EVERYDAY = 15.9;

/** The dictionary has the word as another than a name, and the press writes it as that: المصري, but المالكي, مصطفى. */
function isEveryday(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (meantRarity(word, lexicon) > EVERYDAY) return false;
  const readings = habits(word).flatMap((each) => lexicon.analyse(each));
  if (readings.every(({ pos }) => pos === 'name' || pos === 'place')) return false;
  return word.startsWith('ال') ? !gazetteer.standsAsName(word) : takesArticle(word, lexicon);
}

/** أخوه, وأخيه, والدته: words of kin with whose they are. */
function isKin(word: string): boolean {
  return /^[وفبل]?(?:أخ[ويا]|أب[ويا]|والد|والدت|شقيق|شقيقت|زوج|زوجت|ابن|ابنت|نجل)(?:ه|ها|هم|نا|ي)$/.test(
    word,
  );
}

/** «بحمد الله», «الأخ العزيز», and «العزيز» of the latter. */
function isFormula(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  const { bare } = tokens[at]!;
  return [`${bare} ${tokens[at + 1]?.bare}`, `${tokens[at - 1]?.bare} ${bare}`].some(gazetteer.isFormula);
}

/** «العلم الراشد», «كورنيش جدة»: nothing in it is a name to the lists or by the company it keeps, or foreign. */
function isPlain(tokens: readonly Token[], { first, count, stem }: NameSpan, lists: NameLists): boolean {
  const words = [stem.word, ...tokens.slice(first + 1, first + count).map(({ bare }) => bare)];
  return words.every((word) => !mayName(word, lists) || lists.gazetteer.isPlace(word));
}

/** «أكد المدير علي أهمية العمل» of a writer who leaves the dots under every last letter: "on", before an everyday word. */
function isOn(tokens: readonly Token[], { first, count, stem }: NameSpan, lists: NameLists): boolean {
  if (stem.word !== 'علي' || stem.proclitics !== '') return false;
  const next = tokens[first + 1];
  if (count > 2 || next?.kind !== 'word' || endsName(next.bare)) return false;
  if (mayName(next.bare, lists) || readVerb(next.bare) || isParticle(next.bare, lists)) return false;
  return lists.gazetteer.wordClass(fold(next.bare)) >= 0 || next.bare.startsWith('ال');
}

/** «مساعد الوزير», «نائب خادم الحرمين الشريفين»: an office of another office, whatever the lists say of مساعد. */
function isOfficeAlone(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  lists: NameLists,
): boolean {
  const { gazetteer } = lists;
  if (!gazetteer.roleHead(stem.word) || count < 2) return false;
  return tokens.slice(first + 1, first + count).every(({ bare }) => {
    const isOffice =
      gazetteer.title(bare) !== undefined || gazetteer.roleHead(bare.replace(/^ال/, '')) !== undefined;
    // «شيخ الجواهرجية»
    const areMany = /^ال.{3,}(?:ية|ين|ات)$/.test(bare) && !namesSomebody(bare, lists);
    return isOffice || areMany || !mayName(bare, lists);
  });
}

/** «الجيش المصري», «النائب الثاني»: it describes the definite noun before it, which is not a title. */
function isAdjective(tokens: readonly Token[], { first, stem }: NameSpan, lists: NameLists): boolean {
  const { lexicon, gazetteer } = lists;
  const before = tokens[first - 1];
  if (!stem.word.startsWith('ال') || stem.proclitics !== '' || before?.kind !== 'word') return false;
  const noun = before.bare.replace(/^[وف]?[بك]?(?=ال)/, '').replace(/^[وف]?لل/, 'ال');
  if (!noun.startsWith('ال') || noun.length < 5 || gazetteer.name(noun)) return false;
  const describes = (pos: string) => pos === 'adjective' || pos === 'number';
  if (!lexicon.analyse(stem.word).some(({ pos }) => describes(pos))) return false;
  // «الرئيس العبادي» is a man, «النائب الثاني» is not.
  if (gazetteer.title(noun) || gazetteer.roleHead(noun.slice(2)))
    return !gazetteer.name(stem.word) && isDoubtful(stem.word, lists);
  return (
    lexicon.analyse(noun).some(({ pos }) => pos === 'noun' || pos === 'adjective') &&
    !gazetteer.standsAsName(noun)
  );
}

/** «مشرف الفعالية», «باسم الخطوط», «باسم وزارة»: a noun or a preposition of the noun after it, though the lists have a man of that name. */
export function isConstruct(tokens: readonly Token[], at: number, word: string, lists: NameLists): boolean {
  const { lexicon, gazetteer } = lists;
  const next = tokens[at + 1];
  if (word.startsWith('ال') || next?.kind !== 'word') return false;
  const isHead = gazetteer.isOrganisationHead(next.bare) || gazetteer.isPlaceHead(next.bare);
  if (!/^ال.{2}/.test(next.bare) && !isHead) return false;
  if (mayName(next.bare, lists) || gazetteer.title(next.bare)) return false;
  // «رفض خالد المشروع», but «أن مالك المبنى», «من حسن الفطن»: there the noun is not an object; «رائد الفضاء» is a rank.
  const isRank = gazetteer.title(`ال${word}`) !== undefined;
  const isNoun = lexicon.analyse(next.bare)[0]?.pos === 'noun' && !gazetteer.roleHead(next.bare.slice(2));
  if (gazetteer.standsAsName(word) && !(isNoun && (isRank || takesTopic(tokens[at - 1])))) return false;
  return lexicon.analyse(word).some(({ pos }) => pos === 'noun' || pos === 'adjective');
}

/** After أن and prepositions no object follows a name. */
const takesTopic = (token: Token | undefined): boolean =>
  /^(?:[وفبل]?[أإ]ن|و?(?:من|عن|في|إلى|على))$/.test(token?.bare ?? '');

function isParticle(word: string, { lexicon }: NameLists): boolean {
  const pos = lexicon.analyse(word)[0]?.pos;
  return pos === 'particle' || pos === 'pronoun';
}

/** «أفاد بوقوع حادث»: the press writes it, and the dictionary has it with a particle alone. */
function isAfterParticle(
  bare: string,
  { length }: NameSpan['stem'],
  { lexicon, gazetteer }: NameLists,
): boolean {
  if (length > 0 || gazetteer.name(bare) || gazetteer.standsAsName(bare) || lexicon.outlets(bare) < 2)
    return false;
  const readings = lexicon.analyse(bare);
  return (
    readings.length > 0 && readings.every(({ proclitics }) => proclitics.some((each) => /^[بلك]$/.test(each)))
  );
}

/** «سداد دين», «هلال رمضان», «حمى الدين»: to the lists each word may be a name, to the press none of them is. */
function isUsual(tokens: readonly Token[], { first, count, stem }: NameSpan, lists: NameLists): boolean {
  const words = [stem.word, ...tokens.slice(first + 1, first + count).map(({ bare }) => bare)];
  const { gazetteer } = lists;
  if (opensCompound(stem.word)) return false;
  // «نسرين أمين»: a flower whose article nobody writes.
  if (isGiven(gazetteer.name(stem.word)) && !takesArticle(stem.word, lists.lexicon)) return false;
  return words.every(
    (word, at) =>
      (at > 0 && closesCompound(word)) || (gazetteer.wordClass(fold(word)) >= 0 && isDoubtful(word, lists)),
  );
}

/** «السيد وزير الصحة», «زارنا السيد محافظ المدينة»: an office that no list has for a given name, or the title before one. */
function isOfficeWord(
  tokens: readonly Token[],
  { first, count, stem }: NameSpan,
  { gazetteer }: NameLists,
): boolean {
  if (count > 1) return false;
  const isOffice = (word: string): boolean => gazetteer.roleHead(word) !== undefined && !gazetteer.name(word);
  const next = tokens[first + 1]?.bare ?? '';
  // «معالي المستشار», «معالي القائد العام»
  const isAddress = gazetteer.title(stem.word)?.entry.class === 'style-of-address';
  const isOfficer = gazetteer.title(next) ?? gazetteer.roleHead(next.replace(/^ال(?=.{3})/, ''));
  if (isAddress && isOfficer) return true;
  // «ولي العهد وولي ولي العهد»
  const isAnother = /^و.{3}/.test(tokens[first]!.bare) && isOffice(tokens[first]!.bare.slice(1));
  return isOffice(stem.word) || isAnother || (gazetteer.title(stem.word) !== undefined && isOffice(next));
}

/** «أمينة المكتبة»: an office, and of what. */
function isOffice(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  if (next?.kind !== 'word' || !next.bare.startsWith('ال') || mayName(next.bare, lists)) return false;
  return lists.gazetteer.roleHead(word.bare) !== undefined;
}

/** «رفيق دربه»: a noun and whose it is. */
function isPossessor(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  if (next?.kind !== 'word' || !isPossessed(next.bare, lists) || readVerb(next.bare)) return false;
  const isNoun = (bare: string) => lists.lexicon.analyse(bare)[0]?.pos === 'noun';
  return lists.lexicon.contains(word.bare) && isNoun(next.bare);
}

/** A word alone that is a name to nobody («طائرات»), or to the lists but not where the press writes it («كريم»). */
function isDoubtful(word: string, lists: NameLists): boolean {
  if (isPossessed(word, lists) || !mayName(word, lists)) return true;
  const { lexicon, gazetteer } = lists;
  // «الأشمغة»: hardly a family.
  if (/^ال.*ة$/.test(word) && !gazetteer.name(word)) return true;
  if (!lexicon.contains(word) || gazetteer.standsAsName(word)) return false;
  return lexicon.analyse(word).some(({ pos, proclitics }) => pos !== 'name' && proclitics.length === 0);
}

/** كريم, عادل, حنان: to the lists a given name; the press writes الكريم as well, and often enough means the word. */
function isCommonNoun(word: string, { lexicon }: NameLists): boolean {
  if (word.startsWith('ال') || !takesArticle(word, lexicon)) return false;
  return lexicon.analyse(word).some(({ pos }) => pos === 'noun' || pos === 'adjective');
}

/** Somebody speaks or acts, has an office, is quoted, or stands with another: «قالت أمينة», «كريم:», «بين صبري وعنان». */
function actsAsPerson(
  tokens: readonly Token[],
  { first, count, stem, roles }: NameSpan,
  { lexicon, gazetteer }: NameLists,
  tags: readonly Label[],
  known: Known,
): boolean {
  const isQuoted = /^[«"“”]$/.test(tokens[first - 1]?.text ?? '');
  const before = tokens[isQuoted ? first - 2 : first - 1]?.bare ?? '';
  const behind = tokens[isQuoted ? first + count + 1 : first + count]?.bare ?? '';
  if (roles.length > 0 || behind === ':' || before === 'يا') return true;
  if (known.parts.has(stem.word) && gazetteer.title(before)) return true;
  if (stem.proclitics === 'و' && gazetteer.name(stem.word) && tags[first - 1]?.endsWith('PER')) return true;
  // «المخرج المسرحي أمين طالب»
  const office = (tokens[first - 2]?.bare ?? '').replace(/^[وفبل]/, '');
  if (before.startsWith('ال') && (gazetteer.title(office) || gazetteer.roleHead(office))) return true;
  const verb = stem.proclitics === '' ? readVerb(before) : undefined;
  if (verb && !verb.weak && verb.class !== 'meets') return true;
  const isVerb = (word: string) => lexicon.analyse(word)[0]?.pos === 'verb';
  const isKnown = known.parts.has(stem.word) || gazetteer.name(stem.word) !== undefined;
  if (first === 0 && isKnown && isVerb(behind)) return true;
  const said = readVerb(behind);
  return said?.class === 'says' && !said.weak;
}
