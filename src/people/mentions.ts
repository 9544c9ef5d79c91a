/** Finds the mentions of people: after a title, by a given name that opens one, by the verb before, by earlier ones. */
import { fold, type Token } from '../text/index.ts';
import { afterOffice, asSpeaker, inApposition } from './beside-office.ts';
import { closesCompound, isConnector, opensCompound } from './chain.ts';
import { tokenStem } from './features.ts';
import { meantRarity } from './habits.ts';
import type { Label } from './model.ts';
import {
  EVERYDAY,
  endsName,
  isAdjective,
  isGiven,
  isNisba,
  isOrdinal,
  type Known,
  type NameLists,
  type NameSpan,
  nameStems,
  namesSomebody,
  opensName,
  SELDOM,
  type Stem,
  takesArticle,
} from './names.ts';
import { isConstruct, namesNobody } from './nobody.ts';
import { isSaying, wordsBeforeName } from './opening.ts';
import { goesOn, joinsAnother, listedLength, taggedLength, tellsKin } from './reach.ts';
import { rolesAround } from './roles.ts';
import { stackAt } from './stack.ts';
import { isOfBody } from './things.ts';
import { readVerb } from './verbs.ts';

/** What a list lacks is rarer than so many bits where a title alone makes it a name. */
const RARE = 18.4;
/** A family name with its article is rarer, or it is the noun: الشاعر. */
const RARE_FAMILY = 16.8;

/**
 * @param tags the model's labels, one a token; empty without a model.
 * @param known parts of names that are sure elsewhere in the draft: the sure ones open a mention on their own.
 */
export function findNames(
  tokens: readonly Token[],
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): NameSpan[] {
  const spans: NameSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const span = nameAt(tokens, at, lists, tags, known);
    if (!span || namesNobody(tokens, span, lists, tags, known)) {
      at++;
      continue;
    }
    spans.push(span);
    at = span.first + span.count;
  }
  return spans;
}

function nameAt(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): NameSpan | undefined {
  const titled = afterTitles(tokens, at, lists, tags, known);
  if (titled) return titled;
  if (tokens[at]!.kind !== 'word') return undefined;
  if (tags[at] === 'B-PER' || (tags[at] === 'I-PER' && opensSecond(tokens, at, lists, tags, known)))
    return tagged(tokens, at, lists, tags, known);
  const led = ledByGiven(tokens, at, lists, tags, known);
  if (led) return led;
  // What the model takes for a place or an organisation is not a person by the lists alone.
  if (tags[at] && tags[at] !== 'O') return undefined;
  if (tags.length > 0) {
    const named =
      inApposition(tokens, at, lists) ?? afterOffice(tokens, at, lists) ?? asSpeaker(tokens, at, lists);
    if (named) return named;
    if (known.sure.size === 0) return undefined;
  }
  for (const stem of nameStems(tokens[at]!.bare)) {
    const isKnown =
      known.sure.has(stem.word) &&
      !closesCompound(stem.word) &&
      // «إلياس عبد الإله», where the model sees nobody.
      !opensCompound(tokens[at - 1]?.bare ?? '') &&
      !lists.gazetteer.isPlaceHead(tokens[at - 1]?.bare ?? '');
    if (!isKnown && tags.length > 0) continue;
    const listed = listedLength(tokens, at, stem.word, lists);
    if (!isKnown && !opensByLists(tokens, at, stem, listed, lists)) continue;
    if (isOfBody(tokens, at, lists)) return undefined;
    // «أكد البلوشي فوز الفريق»: the model has seen the sentence, so a known surname goes on in known words alone.
    const count = tags.length > 0 ? Math.min(listed, knownLength(tokens, at, known)) : listed;
    return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists, stem) };
  }
  return undefined;
}

/**
 * «سعيد الوتيد وحمزة البريدان», «قاطع ترينتي زالاتسكي»: one name to the model, two people. Only what was cut off the name
 * before is asked.
 */
function opensSecond(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  { alone }: Known,
): boolean {
  const { bare } = tokens[at]!;
  if (joinsAnother(bare, lists) || alone.has(bare)) return true;
  // «بدر الجبل-مهنا التميمي»
  if (tokens[at - 1]?.kind !== 'word' && namesSomebody(bare, lists)) return true;
  if (tellsKin(tokens[at - 1]?.bare ?? '')) return true;
  if (!bare.startsWith('و') || isConnector(bare)) return false;
  return alone.has(bare.slice(1)) || tags[at + 1] === 'I-PER';
}

function knownLength(tokens: readonly Token[], at: number, known: Known): number {
  let count = 1;
  while (tokens[at + count]?.kind === 'word' && known.sure.has(tokens[at + count]!.bare)) count++;
  return count;
}

/** A name as the model has it; the first word gives up its proclitics. */
function tagged(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): NameSpan {
  let count = untilSecond(tokens, at, taggedLength(tokens, at, lists, tags), lists, known);
  const before = wordsBeforeName(tokens, at, count, lists);
  if (before > 0) return tagged(tokens, at + before, lists, tags, known);
  const isListed = tags[at - 1]?.endsWith('PER') === true;
  const stem = opensQuotation(tokens, at)
    ? wholeStem(tokens[at]!)
    : stemOf(tokens[at]!.bare, isListed, lists, known);
  if (goesOn(tokens, at, count, stem.word, lists, tags, known)) count++;
  return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists, stem) };
}

/**
 * «مثل أينشتين وأديسين» of a draft that has «قال أديسين» as well; «قاطع ترينتي زالاتسكي» where either is named alone, and
 * what one does to the other stands before them.
 */
function untilSecond(
  tokens: readonly Token[],
  at: number,
  count: number,
  { lexicon }: NameLists,
  { alone }: Known,
): number {
  for (let place = 1; place < count; place++) {
    const { bare } = tokens[at + place]!;
    if (bare.startsWith('و') && alone.has(bare.slice(1))) return place;
  }
  const before = tokens[at - 1]?.bare ?? '';
  const areTwo =
    count === 2 &&
    alone.has(tokens[at]!.bare) &&
    alone.has(tokens[at + 1]!.bare) &&
    readVerb(before)?.class !== 'says' &&
    lexicon.analyse(before).some(({ pos }) => pos === 'verb');
  return areTwo ? 1 : count;
}

/** «وكان "بريان كوريار" هناك»: a particle stands before the marks. */
function opensQuotation(tokens: readonly Token[], at: number): boolean {
  return at > 0 && /^[«"“]$/.test(tokens[at - 1]!.text) && !/^و/.test(tokens[at]!.bare);
}

const wholeStem = ({ bare: word }: Token): Stem => ({ word, proclitics: '', length: 0 });

/** A particle is taken off where the draft or the lists know what is left; no name begins with «وال» or «لل». */
function stemOf(bare: string, isListed: boolean, lists: NameLists, known: Known): Stem {
  const stems = nameStems(bare);
  const sure =
    stems.find(({ word }) => known.sure.has(word)) ??
    stems.find(({ length }) => /^(?:[وف]ال|[وف]?لل)/.test(bare) && length > 0) ??
    // «سامر العنيزان وزكرياء الحرمالي»: in a row of names "and", whether a list has the name or not.
    (bare.startsWith('و') && known.alone.has(bare.slice(1)) ? stems[1] : undefined) ??
    (isListed && bare.startsWith('و') && !lists.gazetteer.name(bare) ? stems[1] : undefined);
  if (sure) return sure;
  const { stem: word, proclitic } = tokenStem(bare, lists);
  return { word, proclitics: proclitic, length: proclitic.length };
}

/**
 * «وزير النقل كمال الزيات», «عبد ربه منصور», «أكمل الدين الوتيد»: the model saw the surname alone, and a given name of the lists stands right before
 * it.
 */
function ledByGiven(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): NameSpan | undefined {
  if (tags[at] !== 'O' || isSaying(tokens[at]!.bare, tokens[at + 2]?.bare)) return undefined;
  // «عبد الإله», who is named in full elsewhere
  if (opensCompound(tokens[at]!.bare) && known.sure.has(tokens[at + 1]?.bare ?? '')) {
    const stem = wholeStem(tokens[at]!);
    return { first: at, count: 2, stem, honorifics: [], roles: rolesAround(tokens, at, 2, lists, stem) };
  }
  const isCompound = opensCompound(tokens[at]!.bare) || closesCompound(tokens[at + 1]?.bare ?? '');
  const rest = isCompound ? at + 2 : at + 1;
  const next = tokens[rest];
  const isName = tags[rest] === 'B-PER' || (next?.kind === 'word' && known.sure.has(next.bare));
  if (!isName) return undefined;
  if (/^(?:عبد|[أا]ب[ويا])$/.test(tokens[at]!.bare)) {
    const count = 2 + taggedLength(tokens, rest, lists, tags);
    const stem = nameStems(tokens[at]!.bare)[0]!;
    return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists, stem) };
  }
  const stem = nameStems(tokens[at]!.bare).find(({ word }) => opensName(word, lists));
  if (
    !stem ||
    closesCompound(stem.word) ||
    isOrdinal(stem.word) ||
    lists.gazetteer.title(stem.word) ||
    // «الرمز الكبير منصور الوتيد»
    (isDefiniteAdjective(stem.word, lists) && lists.lexicon.rarity(stem.word) < EVERYDAY) ||
    isCommonNoun(stem.word, lists)
  )
    return undefined;
  // «وجود نظام» is not و + جود.
  if (stem.proclitics && lists.lexicon.contains(tokens[at]!.bare)) return undefined;
  // «محمد وأحمد علي»: two people.
  if (joinsAnother(next!.bare, lists)) return undefined;
  const count = rest - at + taggedLength(tokens, rest, lists, tags);
  const roles = rolesAround(tokens, at, count, lists, stem);
  const verb = at > 0 ? readVerb(tokens[at - 1]!.bare) : undefined;
  const speaks = verb?.class === 'says' && !verb.weak && stem.proclitics === '';
  const isTitled = at > 0 && lists.gazetteer.title(tokens[at - 1]!.bare.replace(/^[وفبل]/, '')) !== undefined;
  const isSure =
    speaks ||
    isTitled ||
    // «يدعى "مات جونز"»
    opensQuotation(tokens, at) ||
    (lists.gazetteer.standsAsName(stem.word) && stem.proclitics === '' && !stem.word.startsWith('ال'));
  // Without any of these or an office before it the model may be right that the word is none of the name.
  if (!isSure && !roles.some((role) => role.end <= tokens[at]!.start)) return undefined;
  return { first: at, count, stem, honorifics: [], roles };
}

/** الحكم, البطل, العيد stand in every draft; المحمد in none. Particles have no article, and are not names either. */
function isCommonNoun(word: string, { lexicon }: NameLists): boolean {
  if (lexicon.analyse(word)[0]?.pos === 'particle') return true;
  return takesArticle(word, lexicon);
}

/** Without a model: two listed names, a kunya, or a name after a verb of saying. */
function opensByLists(
  tokens: readonly Token[],
  at: number,
  stem: Stem,
  count: number,
  lists: NameLists,
): boolean {
  if (count > 1 && opensName(stem.word, lists)) return true;
  if (count > 1 && opensCompound(stem.word) && isGiven(lists.gazetteer.name(tokens[at + 2]?.bare ?? '')))
    return true;
  const cue = stem.proclitics === '' && at > 0 ? readVerb(tokens[at - 1]!.bare) : undefined;
  const entry = lists.gazetteer.name(stem.word);
  return (
    cue?.class === 'says' && !cue.weak && entry !== undefined && lists.lexicon.rarity(stem.word) > SELDOM
  );
}

/** One or more titles, then a name: the title makes sure of words that no list has. */
function afterTitles(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): NameSpan | undefined {
  const stack = stackAt(tokens, at, lists);
  if (!stack) return undefined;
  const { honorifics, isSure, from, next } = stack;
  if (isOfBody(tokens, next, lists)) return undefined;
  const first = tokens[next];
  if (first?.kind !== 'word') return undefined;
  // «سكن للإمام والمؤذن»
  if (/^[وف](?:ال|لل)/.test(first.bare)) return undefined;
  // «يوم 26 يوليو 2015م. وأكد العتيبي»
  if (isSaying(first.bare, tokens[next + 2]?.bare)) return undefined;
  const stem: Stem = { word: first.bare, proclitics: '', length: 0 };
  const isTagged = tags[next]?.endsWith('PER') === true;
  if (isOffice(tokens, next, lists, tags)) return undefined;
  if (!isTagged && (endsName(first.bare) || isOrdinal(first.bare))) return undefined;
  if (isTagged) {
    let count = taggedLength(tokens, next, lists, tags);
    // «الشاعر الكبير عمير بن زاهر»
    const before = wordsBeforeName(tokens, next, count, lists);
    if (before > 0) {
      const span = tagged(tokens, next + before, lists, tags, known);
      return { ...span, honorifics };
    }
    if (goesOn(tokens, next, count, stem.word, lists, tags, known)) count++;
    return {
      first: next,
      count,
      stem,
      honorifics,
      roles: rolesAround(tokens, next, count, lists, stem, from),
    };
  }
  // The model begins the name after the adjective: «الشاعر الكبير عمير».
  if (tags[next + 1] === 'B-PER' && isDefiniteAdjective(first.bare, lists) && !known.sure.has(first.bare))
    return { ...tagged(tokens, next + 1, lists, tags, known), honorifics };
  // «حضر الوزير أم غاب»: "or".
  const opens =
    opensCompound(stem.word) && (stem.word !== 'أم' || isMother(tokens[next + 1]?.bare ?? '', lists));
  const count = listedLength(tokens, next, stem.word, lists);
  const listed = lists.gazetteer.name(stem.word) !== undefined || opens || known.sure.has(stem.word);
  // «المتحدث الرسمي باسم الوزارة»
  if (count <= 2 && isConstruct(tokens, next, stem.word, lists)) return undefined;
  if (!listed && (count < 2 || lists.lexicon.rarity(stem.word) < RARE)) return undefined;
  // The model sees the sentence, and no name in it: «للفريق ذكريات», «المهاجم الهولندي رود», «على المساعدة على حل».
  const isPair = count > 1 && isListedPair(stem.word, tokens[next + 1]!.bare, lists);
  if (tags.length > 0 && !opens && !isPair && !isNameAlone(stem.word, isSure, lists, known)) return undefined;
  return { first: next, count, stem, honorifics, roles: rolesAround(tokens, next, count, lists, stem, from) };
}

const isDefiniteAdjective = (word: string, lists: NameLists): boolean =>
  word.startsWith('ال') && isAdjective(word, lists);

/** «أم علي», not «الفنان أم على كاتبه». */
const isMother = (child: string, { gazetteer }: NameLists): boolean =>
  !endsName(child) && isGiven(gazetteer.name(child));

/** «الوزير سامي الجندي»: a given name that is an adjective too, and a listed surname after it. */
function isListedPair(given: string, family: string, { gazetteer }: NameLists): boolean {
  return isGiven(gazetteer.name(given)) && (gazetteer.name(family)?.family ?? 0) >= 0.5;
}

/** «السيد وزير الخارجية», «معالي رئيس الجامعة»; but «الدكتور أمين الحلواني», who is a secretary to the lists alone. */
function isOffice(
  tokens: readonly Token[],
  at: number,
  { gazetteer }: NameLists,
  tags: readonly Label[],
): boolean {
  const { bare } = tokens[at]!;
  if (!gazetteer.roleHead(bare)) return false;
  if (!gazetteer.name(bare)) return true;
  const behind = tokens[at + 1]?.bare ?? '';
  // «معالي مساعد الرئيس العام»
  return tags[at + 1] !== 'I-PER' && (!gazetteer.name(behind) || gazetteer.title(behind) !== undefined);
}

/** «الوزير الحلواني», «الدكتورة حسن»: a listed name; after a title that may be another word, not a common noun. */
function isNameAlone(word: string, isSure: boolean, lists: NameLists, known: Known): boolean {
  if (known.sure.has(word)) return true;
  const entry = lists.gazetteer.name(word);
  if (!entry) return false;
  if (word.startsWith('ال')) {
    if (isSure && lists.gazetteer.standsAsName(word)) return true;
    // «الحكم العثماني»: an adjective of the whole press.
    if (!isSure && isNisba(word) && !keepsCompany(word, lists)) return false;
    return entry.family >= 0.5 && meantRarity(word, lists.lexicon) > RARE_FAMILY;
  }
  return isSure ? lists.lexicon.analyse(word)[0]?.pos !== 'particle' : !isCommonNoun(word, lists);
}

/** Of names, or seldom met. */
function keepsCompany(word: string, { gazetteer }: NameLists): boolean {
  return gazetteer.standsAsName(word) || gazetteer.wordClass(fold(word)) < 0;
}
