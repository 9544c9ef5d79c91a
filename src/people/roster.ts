/** The names a draft attests: what a slip may be a slip of. */
import type { Gender, Lexicon } from '../lexicon/index.ts';
import { type Spelling, spellingOf } from '../slips/index.ts';
import { offsetWithin, type Token } from '../text/index.ts';
import { closesCompound, isConnector, opensCompound } from './chain.ts';
import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { meantRarity } from './habits.ts';
import {
  isForeign,
  isGiven,
  isNisba,
  type NameLists,
  nameStems,
  rememberFor,
  takesArticle,
} from './names.ts';
import type { Mention, Person } from './people.ts';
import { readVerb } from './verbs.ts';
import type { DraftWord, WordPlace } from './word-index.ts';

/** A part of a person's name as the draft attests it. */
export interface NamePart {
  readonly word: string;
  readonly spelling: Spelling;
  readonly person: Person;
  /** The parts beside it in the person's full name. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** Where the part first stands in the draft. */
  readonly firstAt: number;
  /** The word that it then is, or is part of. */
  readonly firstToken: Token;
  /** Second half of a compound, not a name alone: الله of سعد الله. */
  readonly bound: boolean;
  /** No mention of the person was sure: see `implyPerson`. */
  readonly implied: boolean;
  /** The draft has the person's full name. */
  readonly full: boolean;
}

const SHORTEST = 3;

export function readRoster(people: readonly Person[], lists: NameLists): NamePart[] {
  return people.flatMap((person) => partsOf(person, false)).filter((part) => !isMisread(part, lists));
}

/**
 * «العم إبراهيم مات وهو», «لدى أستراليا ونيوزيلندا نبيل»: a verb after a name, or a place after "and", that was read into one
 * and that no list has as a name at home here.
 */
function isMisread({ word, left, right }: NamePart, { gazetteer, lexicon }: NameLists): boolean {
  // «وحداوية الوتيد»: what he is, and no given name.
  if (!left && right && /.{3}ية$/.test(word) && gazetteer.name(word) === undefined) return true;
  // «رئيس هيئة الأحباء بالتحاد المنستيري»: a particle and a noun of a body.
  if (!left && right && /^[وف]?[بك]ال.{3}/.test(word) && gazetteer.name(word) === undefined) return true;
  // «روبنز مانيلي وماريو زاغالو»: "and" and another.
  if (left && word.startsWith('و') && gazetteer.name(word) === undefined && gazetteer.name(word.slice(1)))
    return true;
  if (isPeople(word) || isDrawnOut(word, lexicon)) return gazetteer.name(word) === undefined;
  if (gazetteer.name(word) !== undefined && !(left && gazetteer.isForeign(word))) return false;
  if (word.startsWith('و') && gazetteer.isPlace(word.slice(1))) return true;
  return lexicon.outlets(word) > 0 && lexicon.analyse(word)[0]?.pos === 'verb';
}

export function partsOf(person: Person, implied: boolean): NamePart[] {
  const seen = new Set<string>();
  const longestFirst = [...person.mentions].sort((a, b) => b.parts.length - a.parts.length);
  return longestFirst.flatMap(({ parts }) =>
    parts.flatMap((word, at) => {
      if (seen.has(word) || !canSlip(word)) return [];
      seen.add(word);
      const first = person.mentions.find((mention) => mention.parts.includes(word))!;
      const beside = { left: nameBefore(parts, at), right: nameAfter(parts, at) };
      const facts = {
        firstAt: first.start,
        firstToken: first.tokens[first.parts.indexOf(word)]!,
        bound: closesCompound(word),
        implied,
        full: parts.length > 1,
      };
      return [{ word, spelling: spellingOf(word), person, ...beside, ...facts }];
    }),
  );
}

/** The nearest part of the name before a place that is not a connector: the neighbour of زيد in «منصور بن زيد» is منصور. */
function nameBefore(parts: readonly string[], at: number): string | undefined {
  // عبد belongs to the word after it: what stands before «العزيز» of «عبد العزيز» is عبد.
  if (opensCompound(parts[at - 1] ?? '')) return parts[at - 1];
  return parts.slice(0, at).findLast((part) => !isConnector(part));
}

function nameAfter(parts: readonly string[], at: number): string | undefined {
  return parts.slice(at + 1).find((part) => !isConnector(part));
}

function canSlip(word: string): boolean {
  if (word.length < SHORTEST || word.startsWith('لل')) return false;
  return !isConnector(word);
}

/** A word with fewer bits of rarity is not a family name that the lists have missed. */
const COMMON = 12.5;
const COMMON_NOUN = 15.3;
/** A given name that every list has, whatever else the word may be: علي. */
const SURELY = 0.7;

/**
 * The person a word implies though no mention was sure: after a listed given name («نادر سماري»), before a family
 * name, speaking («وقال سماري»), or in no dictionary at all. Such people count only when something else in the draft
 * turns out to be a slip of theirs.
 */
export function implyPerson(word: DraftWord, id: string, parts: NameLists): Person | undefined {
  const mentions: Mention[] = [];
  for (const place of word.places) {
    const mention = impliedMention(place, parts);
    if (mention) mentions.push(mention);
  }
  const longest = mentions.sort((a, b) => b.parts.length - a.parts.length || a.start - b.start)[0];
  if (!longest) return undefined;
  const full = longest.parts.join(' ');
  const own = mentions.filter((mention) => full.endsWith(mention.parts.join(' ')));
  const gender =
    longest.parts.length > 1 ? genderOfGiven(parts.gazetteer.name(longest.parts[0]!)) : undefined;
  return {
    id,
    canonical: full,
    gender,
    mentions: own.sort((a, b) => a.start - b.start).map((mention) => ({ ...mention, person: id })),
    honorifics: [],
    roles: [],
  };
}

function genderOfGiven(entry: NameEntry | undefined): Gender | undefined {
  if (!entry) return undefined;
  if (entry.male >= SURELY && entry.female < 0.1) return 'm';
  return entry.female >= SURELY && entry.male < 0.1 ? 'f' : undefined;
}

function impliedMention({ tokens, at, known }: WordPlace, parts: NameLists): Mention | undefined {
  const { bare } = tokens[at]!;
  known.implied ??= impliedLength(tokens, at, parts);
  const count = known.implied;
  // «محمد صلي الله عليه وسلم»
  if (count === 0 || parts.gazetteer.isFormula(`${bare} ${tokens[at + 1]?.bare}`)) return undefined;
  const tokensOfName = count < 0 ? tokens.slice(at - 1, at + 1) : tokens.slice(at, at + count);
  // «الآن أمرًا»: a case ending that no name takes.
  if (tokensOfName.some(({ text }) => text.includes('\u064b'))) return undefined;
  if (isNegatedVerb(bare, parts) || isPeople(bare) || isDrawnOut(bare, parts.lexicon)) return undefined;
  return mentionOf(tokensOfName, parts.gazetteer);
}

/** «لاتزال», «مازال»: a verb run together with its particle is in no dictionary, and nobody's name. */
function isNegatedVerb(word: string, { lexicon }: NameLists): boolean {
  const verb = /^[وف]?(?:لا|ما|لم|لن)(.{3,})$/.exec(word)?.[1];
  return verb !== undefined && lexicon.analyse(verb)[0]?.pos === 'verb';
}

/** One or two words from here on, −1 with the word before; 0 where nobody is meant. */
function impliedLength(tokens: readonly Token[], at: number, parts: NameLists): -1 | 0 | 1 | 2 {
  const { bare } = tokens[at]!;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  const isFamily = mayBeFamily(bare, parts);
  if (before?.kind === 'word' && isFamily) {
    if (opensPair(before.bare, bare, behind, parts)) return -1;
    if (isForeign(before.bare, parts) && isForeign(bare, parts)) return -1;
  }
  if (behind?.kind === 'word' && mayBeFamily(behind.bare, parts))
    if (opensPair(bare, behind.bare, tokens[at + 2], parts)) return 2;
  if (isForeign(bare, parts)) return 1;
  const verb = before?.kind === 'word' ? readVerb(before.bare) : undefined;
  return verb?.class === 'says' && !verb.weak && isFamily ? 1 : 0;
}

/** A given name with this family name after it, and what comes then. */
function opensPair(given: string, family: string, next: Token | undefined, parts: NameLists): boolean {
  return mayBeGiven(given, parts) || (mayBeGivenFirst(given, parts) && closesName(family, next, parts));
}

/** With particles or without. */
const mayBeGiven = rememberFor((word, parts) => {
  return nameStems(word).some((stem) => readsAsGiven(stem.word, parts));
});

/** A listed given name that is neither a particle nor a common noun: those come with their article as often. */
const readsAsGiven = rememberFor((word, { lexicon, gazetteer }) => {
  const entry = gazetteer.name(word);
  // «ان امرا» is a particle and a noun without its hamza; «الشيخ سالم»: not part of the name.
  if (
    !entry ||
    word.length < SHORTEST ||
    !isGiven(entry) ||
    gazetteer.title(word) ||
    gazetteer.isOrganisationHead(word) ||
    gazetteer.isPlaceHead(word)
  )
    return false;
  const pos = lexicon.analyse(word)[0]?.pos;
  if (pos === 'particle' || pos === 'pronoun' || pos === 'number' || pos === 'adverb') return false;
  if (pos === 'verb' && Math.max(entry.male, entry.female) < SURELY) return false;
  // الحكم, الشكل, العيد stand in every draft; المحمد in none.
  return !takesArticle(word, lexicon);
});

const mayBeGivenFirst = rememberFor((word, parts) => {
  return nameStems(word).some((stem) => isGivenFirst(stem.word, parts));
});

/** تهاني, تركي, جمال: a given name before all, though the common noun comes with its article as often. */
const isGivenFirst = rememberFor((word, { lexicon, gazetteer }) => {
  const entry = gazetteer.name(word);
  if (!entry || word.length < SHORTEST || Math.max(entry.male, entry.female) < SURELY) return false;
  if (gazetteer.title(word)) return false;
  if (gazetteer.isOrganisationHead(word) || gazetteer.isPlaceHead(word)) return false;
  const pos = lexicon.analyse(word)[0]?.pos;
  return pos !== 'particle' && pos !== 'pronoun' && pos !== 'number' && pos !== 'adverb' && pos !== 'verb';
});

/** A word that can hardly be anything but a family name: a nisba, listed, in no dictionary, or right before what is said. */
function closesName(word: string, next: Token | undefined, { lexicon, gazetteer }: NameLists): boolean {
  if (isNisba(word) || (gazetteer.name(word)?.family ?? 0) >= 0.5 || !lexicon.contains(word)) return true;
  return /^[بل]?[أإ]ن(?:ه|ها|هم)?$/.test(next?.kind === 'word' ? next.bare : '');
}

/** «التوانسيين», «الحفراويون»: those of a place or a club. */
function isPeople(word: string): boolean {
  return /^ال.{2,}ي[وي]ن$/.test(word);
}

/** «يستبيح المسجدا»: the last vowel of a verse, written out. */
function isDrawnOut(word: string, lexicon: Lexicon): boolean {
  return /^ال.{2,}ا$/.test(word) && lexicon.contains(word.slice(0, -1));
}

/** No verb, place, title, office or everyday word: قداس, الهلالي. */
const mayBeFamily = rememberFor((word, { lexicon, gazetteer }) => {
  if (word.length < SHORTEST || gazetteer.isPlace(word) || readVerb(word)) return false;
  if (gazetteer.title(word) || gazetteer.roleHead(word)) return false;
  const rarity = meantRarity(word, lexicon);
  if (rarity < COMMON) return false;
  if (gazetteer.name(word)) return true;
  if (isPeople(word) || isDrawnOut(word, lexicon)) return false;
  const readings = lexicon.analyse(word);
  // الميلاد is a noun with its article; الخراط may be one too, but hardly anybody writes it.
  if (/^ال.*[^يى]$/.test(word) && readings.length > 0 && rarity < COMMON_NOUN) return false;
  // بالفوز has no reading without its particle, والفوز neither; بسيس is hardly ب + سيس.
  if (readings.length > 0 && readings.every(({ proclitics }) => proclitics.length > 1)) return false;
  return readings[0]?.pos !== 'verb' && readings[0]?.pos !== 'particle';
});

function mentionOf(tokens: readonly Token[], gazetteer: Gazetteer): Mention {
  const stems = nameStems(tokens[0]!.bare);
  const stem = stems.find(({ word }) => isGiven(gazetteer.name(word))) ?? stems[0]!;
  const start = offsetWithin(tokens[0]!, stem.length);
  const [first, ...others] = tokens.map(({ text }) => text);
  return {
    kind: 'person',
    start,
    end: tokens.at(-1)!.end,
    text: [first!.slice(stem.length), ...others].join(' '),
    tokens,
    parts: [stem.word, ...tokens.slice(1).map(({ bare }) => bare)],
    proclitics: stem.proclitics,
    honorifics: [],
    roles: [],
    person: undefined,
  };
}
