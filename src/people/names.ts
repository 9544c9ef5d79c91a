/** Which words may stand in a person's name, by the lists and by the draft's own evidence. */
import type { Lexicon } from '../lexicon/index.ts';
import { fold, frontSplits, remember, type Token } from '../text/index.ts';
import { closesCompound, isClan, isConnector, isSonOrDaughter } from './chain.ts';
import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { habits, meantRarity } from './habits.ts';
import type { HonorificUse, RoleUse } from './people.ts';

/** Bits of rarity from which on the press writes a word seldom: sixty times in a million words. */
export const SELDOM = 14.3;
/** A nisba with fewer bits (المصري) tells where somebody is from, even after a compound name. */
export const EVERYDAY = 12.5;
const COMMON = 13.3;
const RARE_NISBA = 15.5;
/** Met a few times in a million words; what is rarer may be a slip. */
const MET = 19;

/** Words that follow a name and are none, whatever the lists say. */
const ENDS = new Set([
  ...[
    'الذي',
    'التي',
    'في',
    'من',
    'إلى',
    'الى',
    'على',
    'عن',
    'مع',
    'أن',
    'إن',
    'أنه',
    'إنه',
    'أنها',
    'إنها',
    'خلال',
  ],
  ...[
    'بعد',
    'قبل',
    'حيث',
    'أو',
    'ثم',
    'لكن',
    'بل',
    'حول',
    'بشأن',
    'ضد',
    'منذ',
    'حتى',
    'لدى',
    'أمس',
    'اليوم',
    'غدا',
  ],
  ...[
    'صباح',
    'مساء',
    'عرضا',
    'كلمة',
    'مؤخرا',
    'قال',
    'قالت',
    'أكد',
    'أكدت',
    'هذا',
    'هذه',
    'ذلك',
    'كما',
    'فيما',
    'بينما',
  ],
]);

export interface Stem {
  readonly word: string;
  readonly proclitics: string;
  /** UTF-16 length of the proclitics in the bare word. */
  readonly length: number;
}

/** A stretch that reads as a person's name. */
export interface NameSpan {
  readonly first: number;
  readonly count: number;
  readonly stem: Stem;
  readonly honorifics: readonly HonorificUse[];
  readonly roles: readonly RoleUse[];
}

/** The word without what may be written onto a name; the name keeps its own article: للشاهد is ل + الشاهد. */
export const nameStems: (bare: string) => readonly Stem[] = remember((bare) => {
  const stems: Stem[] = [];
  for (const { proclitics, length, definite } of frontSplits(bare)) {
    // «أزيد» is a word, and not a question about زيد.
    if (proclitics[0] === 'أ') continue;
    const word = definite ? `ال${bare.slice(length)}` : bare.slice(length);
    const particles = proclitics.filter((each) => each !== 'ال').join('');
    if (word.length > 1 && !stems.some((stem) => stem.word === word))
      stems.push({ word, proclitics: particles, length: particles.length });
  }
  return stems;
});

/** What the draft's full names tell of its other words. */
export interface Known {
  /** Parts long and rare enough to be the person wherever they stand. */
  readonly sure: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** Words that name somebody all by themselves somewhere, and that no list has for a given name. */
  readonly alone: ReadonlySet<string>;
  /** Words that the draft has after «قرية», «مدينة». */
  readonly places: ReadonlySet<string>;
}

export interface NameLists {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** Where it is there: in how many articles of the press two words stand side by side, in doublings. */
  readonly speller?: { together(before: string, after: string): number } | undefined;
}

/** Keeps what the lists alone say of a word: words come back at each pause of typing. */
export function rememberFor<Answer>(
  answer: (word: string, lists: NameLists) => Answer,
): (word: string, lists: NameLists) => Answer {
  const tables = new WeakMap<Lexicon, (word: string) => Answer>();
  return (word, { lexicon, gazetteer }) => {
    let table = tables.get(lexicon);
    if (!table) tables.set(lexicon, (table = remember((each) => answer(each, { lexicon, gazetteer }))));
    return table(word);
  };
}

export const isGiven = (entry: NameEntry | undefined): boolean =>
  entry !== undefined && Math.max(entry.male, entry.female) >= 0.4;

/** A name to the lists or by the company it keeps. */
export const namesSomebody = (word: string, { gazetteer }: NameLists): boolean =>
  gazetteer.name(word) !== undefined || gazetteer.standsAsName(word);

/** A given name that is not an everyday word: it may open a name without any other cue. */
export function opensName(word: string, { lexicon, gazetteer }: NameLists): boolean {
  const entry = gazetteer.name(word);
  if (!isGiven(entry)) return false;
  return lexicon.rarity(word) > COMMON || Math.max(entry!.male, entry!.female) > 0.7;
}

/** By its likeliest reading. */
export const isAdjective = (word: string, { lexicon }: Pick<NameLists, 'lexicon'>): boolean =>
  lexicon.analyse(word)[0]?.pos === 'adjective';

/** «وقال الحمود مغردًا»: no family name is written with its tanwin. */
export const hasTanwin = ({ text }: Token): boolean => /\u064bا$|ا\u064b$/.test(text);

/** Whether a word can go on a name that has begun: a listed name, a nisba, or a word nobody knows. */
export function continuesName(token: Token, { lexicon, gazetteer }: NameLists): boolean {
  const word = token.bare;
  if (token.kind !== 'word' || ENDS.has(word) || word.length < 2 || hasTanwin(token)) return false;
  if (isSonOrDaughter(word) || isClan(word) || opensServant(word)) return true;
  const entry = gazetteer.name(word);
  if (gazetteer.title(word)?.entry.class === 'style-of-address') return true;
  if (entry && (isGiven(entry) || entry.family >= 0.2))
    return !gazetteer.roleHead(word) || isFamilyAlone(word, { lexicon, gazetteer });
  if (!lexicon.contains(word)) return !startsWithParticle(word, gazetteer);
  // «القاضي ناظر الدعوى»: المصرى is a nisba without its dots, what the dictionary has with ى is not.
  return !word.endsWith('ى') && isRareNisba(word, meantRarity(word, lexicon));
}

/** الحلواني, الشاعر: a listed family name or a nisba that the press seldom writes as the noun or adjective it is too. */
export function isFamilyAlone(word: string, { lexicon, gazetteer }: NameLists): boolean {
  const rarity = meantRarity(word, lexicon);
  if (isRareNisba(word, rarity)) return true;
  return rarity >= SELDOM && (gazetteer.name(word)?.family ?? 0) >= 0.5;
}

/** Is what the press writes with its article too, as a common noun: الحكم, الشكل, العيد. */
export function takesArticle(word: string, lexicon: Lexicon): boolean {
  const rarity = lexicon.rarity(`ال${word}`);
  return rarity < MET && rarity < lexicon.rarity(word) + 2;
}

function isRareNisba(word: string, rarity: number): boolean {
  return rarity > RARE_NISBA && isNisba(word);
}

export function isNisba(word: string): boolean {
  return /^ال.{2,}[يى]$/.test(word);
}

/** «الوزير الأول», «الفريق الثاني»: which one, whatever kings are called. */
export function isOrdinal(word: string): boolean {
  return /^ال(?:[أا]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)$/.test(word);
}

/** على, أن, اليوم: though على may be علي elsewhere. */
export function endsName(word: string): boolean {
  return ENDS.has(word);
}

/** وأحمد opens another name. */
function startsWithParticle(word: string, gazetteer: Gazetteer): boolean {
  return /^[وفبل]/.test(word) && gazetteer.name(word.slice(1)) !== undefined;
}

/** عبد + العزيز, أبو + زيد, بن + سلمان, صلاح + الدين: the second word belongs whatever it is. */
export function bindsNext(word: string, next: string): boolean {
  return closesCompound(next) || isConnector(word);
}

/** عبد, of whatever comes. */
function opensServant(word: string): boolean {
  return word === 'عبد' || word === 'عبدال';
}

/** سموه, معاليه, وفضيلتها: stands for a person who was named before, and is not a name. */
export function isReverence(word: string, { title }: Gazetteer): boolean {
  const stem = /^(.{3,}?)(?:ها|هم|كم|ه)$/.exec(word)?.[1]?.replace(/ت$/, 'ة');
  if (!stem) return false;
  return [stem, stem.replace(/^[وفبل]/, '')].some((each) => title(each)?.entry.class === 'style-of-address');
}

/** «رفيق دربها»: a noun with whose it is; ناميك is one to the dictionary alone. */
export function isPossessed(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (!/(?:ها|هم|هما|نا|ه|ك|كم)$/.test(word) || gazetteer.name(word) || gazetteer.standsAsName(word))
    return false;
  // «ريبيرتوارها»: a noun of another language; nobody is called so.
  if (/.{5}(?:ها|هم|هما)$/.test(word) && !lexicon.contains(word)) return true;
  if (/ك$/.test(word) && lexicon.outlets(word) === 0) return false;
  return (lexicon.analyse(word)[0]?.enclitic ?? '') !== '';
}

/** A name to the lists or by the company it keeps, a word that no dictionary has, or has by its letters alone (خاتمي). */
export function mayName(word: string, lists: NameLists): boolean {
  const { lexicon, gazetteer } = lists;
  if (gazetteer.name(word) || gazetteer.standsAsName(word)) return true;
  const [first] = lexicon.analyse(word);
  if (!first || first.pos === 'name') return true;
  const isCut = first.enclitic !== '' || first.proclitics.some((each) => each !== 'ال');
  return (
    isCut && gazetteer.wordClass(fold(word)) < 0 && lexicon.outlets(word) === 0 && !isPossessed(word, lists)
  );
}

/** No dictionary has the word: مورينيو. «إعتماد», «الاسلامية» are words that it has, with their hamzas as they should be. */
export const isForeign = rememberFor((word, { lexicon, gazetteer }) => {
  if (word.length < 4 || gazetteer.isPlace(word)) return false;
  return habits(word.replace('إ', 'ا')).every((spelling) =>
    lexicon.analyse(spelling).every(({ pos }) => pos === 'name'),
  );
});
