/** How far a name goes on once it has begun. */
import { fold, type Token } from '../text/index.ts';
import { speaksByOffice } from './beside-office.ts';
import { chainOf, closesCompound, isClan, isConnector, isSonOrDaughter, opensCompound } from './chain.ts';
import { isMeantWord, isWritten, meantRarity } from './habits.ts';
import { titleAt } from './honorifics.ts';
import type { Label } from './model.ts';
import {
  bindsNext,
  continuesName,
  EVERYDAY,
  endsName,
  hasTanwin,
  isFamilyAlone,
  isForeign,
  isGiven,
  isNisba,
  isPossessed,
  isReverence,
  type Known,
  mayName,
  type NameLists,
  namesSomebody,
} from './names.ts';
import { readVerb } from './verbs.ts';

const LONGEST_NAME = 6;
/** A chain of fathers is longer: so many words, connectors among them. */
const LONGEST_CHAIN = 12;

/** By the lists: a listed name, a nisba or a word that nobody knows goes on. */
export function listedLength(tokens: readonly Token[], at: number, first: string, lists: NameLists): number {
  let count = 1;
  let word = first;
  while (count < LONGEST_NAME) {
    const next = tokens[at + count];
    if (next?.kind !== 'word') break;
    if (!bindsNext(word, next.bare)) {
      if (!continuesName(next, lists)) break;
      if (opensTitle(tokens, at + count, lists)) break;
    }
    word = next.bare;
    count++;
  }
  return settleLength(tokens, at, count, lists);
}

/** By the model, and what belongs to its last word: «ياسر عبد» goes on in «الجواد», «محمد» in «ولد عبد العزيز». */
export function taggedLength(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
): number {
  let count = 1;
  // «جان-كلود موريسون»: the model may take him for two.
  let length = isHyphen(tokens, at + 1) && tags[at + 2]?.endsWith('PER') ? 3 : 1;
  while (length < LONGEST_CHAIN && tags[at + length] === 'I-PER') length++;
  if (goesOnAsAnother(tokens, at, length, lists, tags)) {
    length++;
    while (length < LONGEST_CHAIN && tags[at + length] === 'I-PER') length++;
  }
  while (count < length && isPartOfName(tokens, at, count, lists)) {
    // «فوتر فالفي وميشائيل توماسيني»: two words on either side of "and" are two people.
    const { bare } = tokens[at + count]!;
    if (partsPeople(tokens, at + count, count, length - count, lists)) break;
    const isBetween = count >= 2 && count <= length - 2 && bare.startsWith('و');
    if (isBetween && !isConnector(bare) && !lists.gazetteer.name(bare)) break;
    count++;
  }
  return settleLength(tokens, at, count, lists);
}

/**
 * «عبد ربه منصور هادي», «صبري فواز»: the model begins another name right after a given name alone, and no verb before them
 * tells of two.
 */
function goesOnAsAnother(
  tokens: readonly Token[],
  at: number,
  length: number,
  { lexicon, gazetteer }: NameLists,
  tags: readonly Label[],
): boolean {
  const next = tokens[at + length];
  if (next?.kind !== 'word' || tags[at + length] !== 'B-PER') return false;
  if (/^[وفبلك]/.test(next.bare) && !gazetteer.name(next.bare)) return false;
  const own = tokens.slice(at, at + length).map(({ bare }) => bare);
  if (!isGiven(gazetteer.name(own[0]!)) && !opensCompound(own[0]!)) return false;
  const before = tokens[at - 1]?.bare ?? '';
  const mayBeTwo = lexicon.analyse(before)[0]?.pos === 'verb' && readVerb(before)?.class !== 'says';
  return chainOf(own).length === 1 && !mayBeTwo;
}

/** The word at a place of a name; of the first one without a particle before its connector: وعبد الله. */
function partAt(tokens: readonly Token[], first: number, place: number): string {
  const { bare } = tokens[first + place]!;
  if (place > 0) return bare;
  const rest = bare.replace(/^[وفبلك]/, '');
  return isConnector(rest) ? rest : bare;
}

function isPartOfName(tokens: readonly Token[], first: number, place: number, lists: NameLists): boolean {
  const at = first + place;
  const { kind, bare } = tokens[at]!;
  const before = partAt(tokens, first, place - 1);
  if (kind !== 'word') return isHyphen(tokens, at);
  if (bare === 'الله') return opensDivine(before, lists);
  if (lists.gazetteer.isFormula(`${bare} ${tokens[at + 1]?.bare}`)) return false;
  if (bindsNext(before, bare)) return true;
  if (endsName(bare) || isReverence(bare, lists.gazetteer) || joinsAnother(bare, lists)) return false;
  if (isJoinedWord(bare, lists) || hasTanwin(tokens[at]!) || tellsKin(bare) || hasPreposition(bare, lists))
    return false;
  if (tellsOffice(tokens, at, lists)) return false;
  if (place === 1 && saysWhatOf(before, bare, lists)) return false;
  // «نومانسيا وأوبييدو»: no foreign name begins so.
  if (/^و[أإآ]/.test(bare) && !lists.gazetteer.name(bare)) return false;
  // «نايف المطرفي وود المطرفي»: after a family name with its article another name begins.
  const isAfterFamily =
    place > 1 && before.startsWith('ال') && !isConnector(partAt(tokens, first, place - 2));
  if (bare.startsWith('و') && isAfterFamily) return false;
  return !opensAnother(tokens, at, lists);
}

/** «أيمن فريد مساعد الوزير», «سامر بن صالح الرئيس الجزائري». */
function tellsOffice(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const { gazetteer } = lists;
  const { bare } = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  if (gazetteer.roleHead(bare) && gazetteer.title(next.bare)) return true;
  return gazetteer.title(bare) !== undefined && isNisba(next.bare) && !isFamilyAlone(next.bare, lists);
}

/** «حنان وخجل»: another word with its و, which more papers write without it. */
function isJoinedWord(word: string, lists: NameLists): boolean {
  if (!/^و.{3}/.test(word) || namesSomebody(word, lists)) return false;
  const [best] = lists.lexicon.analyse(word);
  return (
    best?.proclitics[0] === 'و' &&
    best.pos !== 'name' &&
    lists.lexicon.outlets(word.slice(1)) > lists.lexicon.outlets(word)
  );
}

/** «ياسين الراضي نجل إدريس الراضي»: two people. */
export const tellsKin = (word: string): boolean =>
  /^(?:نجل|شقيقة?|زوجة?|والدة?|حفيدة?|أرملة|عقيلة)$/.test(word);

/** «الحمزي بالوفد التركي», «سامر بتونس»; «بالحاج» is a listed family. */
function hasPreposition(word: string, lists: NameLists): boolean {
  if (namesSomebody(word, lists)) return false;
  if (/^(?:[وف]?[بك]ال|[وف]?لل).{2}/.test(word)) return lists.lexicon.contains(word);
  return /^ب.{3}/.test(word) && lists.gazetteer.isPlace(word.slice(1));
}

/** «اليوسف أحق بالتكريم», «الوتيد كاتب»: after a family name with its article, what is said of him. */
function saysWhatOf(first: string, word: string, lists: NameLists): boolean {
  if (!first.startsWith('ال') || word.startsWith('ال') || isConnector(word)) return false;
  if (isGiven(lists.gazetteer.name(first)) || namesSomebody(word, lists)) return false;
  const [best] = lists.lexicon.analyse(word);
  return best?.pos === 'adjective' || best?.pos === 'verb';
}

/** «سان-جيرمان», not «الملك سلمان - رحمه الله -». */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, mark, behind] = [tokens[at - 1]!, tokens[at], tokens[at + 1]];
  if (!mark || behind?.kind !== 'word' || !/^[-–'’.]$/.test(mark.bare)) return false;
  return before.end === mark.start && mark.end === behind.start;
}

/** «بدر الجبل-مهنا التميمي»: full names on either side of a hyphen, not «جان-كلود جونكر», «ماري سان-جيرمان». */
function partsPeople(
  tokens: readonly Token[],
  at: number,
  before: number,
  left: number,
  lists: NameLists,
): boolean {
  const behind = tokens[at + 1];
  if (tokens[at]!.kind === 'word' || behind?.kind !== 'word' || before < 2 || left < 3) return false;
  return namesSomebody(behind.bare, lists) && !lists.gazetteer.isForeign(behind.bare);
}

/** «عبد الله», «سعد الله», not «محمد الله». */
function opensDivine(word: string, { gazetteer }: NameLists): boolean {
  return opensCompound(word) || gazetteer.opensTheophoric(word);
}

/** «سعيد الوتيد وحمزة البريدان»: "and", unless the lists have the word with its و (وليد). */
export function joinsAnother(word: string, { gazetteer }: NameLists): boolean {
  // «وعنان ودي ميستورا»
  if (/^و(?:دي|دا|دو|دوس|فان|فون)$/.test(word)) return true;
  if (!word.startsWith('و') || gazetteer.name(word)) return false;
  const rest = word.slice(1);
  return rest.startsWith('ال') || gazetteer.name(rest) !== undefined || gazetteer.standsAsName(rest);
}

/** «سلطان بن راشد الدكتور فهد», not «شهاب الدين القاضي إن». */
function opensAnother(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const title = titleAt(tokens, at, lists.gazetteer);
  const behind = title && tokens[at + title.count];
  return (
    behind?.kind === 'word' && isGiven(lists.gazetteer.name(behind.bare)) && opensTitle(tokens, at, lists)
  );
}

/** Takes what a connector binds, and leaves what cannot end a name. */
function settleLength(tokens: readonly Token[], at: number, length: number, lists: NameLists): number {
  let count = length;
  while (count < LONGEST_CHAIN) {
    const more = boundAfter(tokens, at, count, lists);
    if (more === 0) break;
    count += more;
  }
  while (count > 1 && !endsWell(tokens, at, count, lists)) count--;
  return count;
}

/** How many of the words after belong to the last one, or to the chain: الجواد to عبد, «بن راشد» to غازي. */
function boundAfter(tokens: readonly Token[], at: number, count: number, lists: NameLists): number {
  const { gazetteer } = lists;
  const last = partAt(tokens, at, count - 1);
  const [next, second] = [tokens[at + count], tokens[at + count + 1]];
  if (next?.kind !== 'word' || endsName(next.bare)) return 0;
  if (isConnector(last) && (count > 1 || opensCompound(last))) return 1;
  if (next.bare === 'الله') return opensDivine(last, lists) ? 1 : 0;
  if (closesCompound(next.bare)) return isGiven(gazetteer.name(last)) ? 1 : 0;
  if (second?.kind !== 'word' || endsName(second.bare)) return 0;
  // «محمد علي الجندوبي»: to the model, whose corpora have no dots under a last letter, he is on something.
  const isFamily = isNisba(second.bare) && meantRarity(second.bare, lists.lexicon) > EVERYDAY;
  if (next.bare === 'علي' && isFamily && isGiven(gazetteer.name(last))) return 2;
  const isListed = gazetteer.name(second.bare) !== undefined || opensCompound(second.bare);
  // ولد and بنت are everyday words too, and آل without its sign is the article.
  if (next.bare === 'بن' || next.bare === 'آل') return 2;
  return isListed && (isSonOrDaughter(next.bare) || isClan(next.bare)) ? 2 : 0;
}

function endsWell(tokens: readonly Token[], at: number, count: number, lists: NameLists): boolean {
  const { kind, bare } = tokens[at + count - 1]!;
  if (kind !== 'word' || bare.length < 2 || isConnector(bare)) return false;
  if (isConnector(partAt(tokens, at, count - 2)) || closesCompound(bare)) return true;
  if (lists.gazetteer.name(bare)) return true;
  // «بالمساعدة», «وولي»: no surname begins with a particle and the article.
  if (/^(?:[وف]?[بك]?ال|[وف]?لل)/.test(bare) && !bare.startsWith('ال') && lists.lexicon.contains(bare))
    return false;
  if (isReverence(bare, lists.gazetteer) || isPossessed(bare, lists)) return false;
  if (mayName(bare, lists)) return true;
  // «حكومة بنقزيز كافحت»
  if (/.{3}ت$/.test(bare) && lists.lexicon.outlets(bare) > 0 && isVerbAlone(bare, lists)) return false;
  // «كانت سعاد تتواجد»
  if (/^[يت].{3}/.test(bare) && lists.lexicon.analyse(bare)[0]?.pos === 'verb') return false;
  if (isNisba(bare) || isRare(bare, lists)) return true;
  // «كرم عثمان البكري الطلاب», «كانت سعاد غافلة»; «رفضت سعاد الجلوس», but «وزير النقل يوسف الضالع», «رودريجو مورا».
  if (isFull(tokens.slice(at, at + count - 1))) return false;
  if (bare.startsWith('ال')) return !mayHaveObject(tokens, at, lists);
  // «الأستاذ أمين حلبية»: a word that hardly any paper writes, after a title.
  const isTitled = lists.gazetteer.title(tokens[at - 1]?.bare ?? '') !== undefined;
  return !bare.endsWith('ة') || (isTitled && lists.lexicon.outlets(bare) <= 1);
}

/** A verb in all its readings. */
export function isVerbAlone(word: string, { lexicon }: NameLists): boolean {
  const readings = lexicon.analyse(word);
  return readings.length > 0 && readings.every(({ pos }) => pos === 'verb');
}

/** A verb before the name, or before its title, that is not one of saying: «استقبل الملك سلمان الوفد». */
function mayHaveObject(tokens: readonly Token[], at: number, { lexicon, gazetteer }: NameLists): boolean {
  let place = at - 1;
  if (place > 0 && gazetteer.title(tokens[place]!.bare)) place--;
  const before = tokens[place];
  if (before?.kind !== 'word' || readVerb(before.bare)?.class === 'says') return false;
  return lexicon.analyse(before.bare)[0]?.pos === 'verb';
}

/** «المصلح», «الصواف»: too seldom in the press to have a company; feminine nouns are not family names. */
function isRare(word: string, { gazetteer }: NameLists): boolean {
  return gazetteer.wordClass(fold(word)) < 0 && !/[ةء]$/.test(word);
}

function isFull(name: readonly Token[]): boolean {
  return chainOf(name.map(({ bare }) => bare)).length > 1;
}

/** From this strength on the lists have a word as a family name, whatever else it is. */
const LISTED_FAMILY = 0.5;

/** A title begins here, and not a surname of the same letters: «أحمد سعادة نائب الوزير» against «زار سعادة السفير». */
export function opensTitle(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const { gazetteer } = lists;
  const title = titleAt(tokens, at, gazetteer);
  if (!title) return false;
  const behind = tokens[at + title.count];
  // «حسن الشاعر على جهوده» against «حسن والشاعر فؤاد سالم».
  // A listed surname may be a rank as well: «سامي الجندي إن».
  const { bare } = tokens[at]!;
  if (
    title.count === 1 &&
    (isFamilyAlone(bare, lists) || (gazetteer.name(bare)?.family ?? 0) >= LISTED_FAMILY)
  )
    return behind?.kind === 'word' && !endsName(behind.bare) && isGiven(gazetteer.name(behind.bare));
  if (title.match.entry.class !== 'style-of-address') return true;
  return titleAt(tokens, at + title.count, gazetteer) !== undefined;
}

/**
 * Whether the name goes on though the model stopped: in a word that the draft knows from a full name, in a listed family
 * name after the given one («قدم أحمد سعادة عرضا»), after a foreign word in another one («بوركارد ليشكا»).
 * @param first the name's first word without its proclitics.
 */
export function goesOn(
  tokens: readonly Token[],
  at: number,
  count: number,
  first: string,
  lists: NameLists,
  tags: readonly Label[],
  known: Known,
): boolean {
  const { gazetteer } = lists;
  const next = tokens[at + count];
  if (next?.kind !== 'word' || tags[at + count] !== 'O' || opensTitle(tokens, at + count, lists))
    return false;
  const opensGiven = isGiven(gazetteer.name(first)) || bindsNext(first, tokens[at + 1]?.bare ?? '');
  if (opensGiven && count < LONGEST_NAME && isFamilyOf(next.bare, known, lists)) return true;
  if (opensGiven && isLastBeforeClause(tokens, at + count, lists)) return true;
  if (count === 1 && speaksByOffice(tokens, at, lists)) return true;
  // «سامر بن علي العنيني»
  const isChain = tokens.slice(at + 1, at + count).some((token) => isSonOrDaughter(token.bare));
  if (isChain && isNisba(next.bare) && meantRarity(next.bare, lists.lexicon) > EVERYDAY) return true;
  // عبد الواحد is one given name.
  if (count === 2 ? !bindsNext(first, tokens[at + 1]!.bare) : count > 2) return false;
  if (isForeign(first, lists) && isStrange(next.bare, lists)) return true;
  if (count === 2 && isNisba(next.bare) && meantRarity(next.bare, lists.lexicon) > EVERYDAY) return true;
  return isFamilyAlone(next.bare, lists) && (count === 2 || opensGiven);
}

/** «أكد عبد الإله الضمور أن», «سامي الضمور المتحدث باسم»: no object stands between who speaks and what is said. */
function isLastBeforeClause(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const { bare } = tokens[at]!;
  const behind = tokens[at + 1]?.bare ?? '';
  if (!isRare(bare, lists) || endsName(bare)) return false;
  // فوكوفا is ف and a noun to a dictionary, and nobody writes it.
  if (!bare.startsWith('ال') && isMeantWord(bare, lists.lexicon) && isWritten(bare, lists.lexicon))
    return false;
  return /^(?:أن|إن|بأن)(?:ه|ها|هم)?$/.test(behind) || lists.gazetteer.roleHead(behind) !== undefined;
}

/** «العولقي»: only a family name, by the draft or by its company in the press. */
function isFamilyOf(word: string, known: Known, { lexicon, gazetteer }: NameLists): boolean {
  if (endsName(word) || gazetteer.isPlace(word)) return false;
  if (known.sure.has(word)) return word.startsWith('ال') || !lexicon.contains(word);
  if (isMeantWord(word, lexicon) || gazetteer.title(word)) return false;
  return (word.startsWith('ال') && gazetteer.wordClass(fold(word)) < 0) || gazetteer.standsAsName(word);
}

/** The press never writes it, and no noun is hidden after a particle: ليشكا, which a dictionary takes for ل and a verb. */
function isStrange(word: string, lists: NameLists): boolean {
  if (isForeign(word, lists)) return !/^[وف]/.test(word);
  if (/^[وف]/.test(word) || isWritten(word, lists.lexicon)) return false;
  return lists.lexicon.analyse(word).every(({ pos, proclitics }) => pos === 'verb' && proclitics.length > 0);
}
