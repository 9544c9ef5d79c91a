/** The names a draft attests: what a slip may be a slip of. */
import type { Gender, Lexicon } from '../lexicon/index.ts';
import type { TextStructure, Token } from '../text/index.ts';
import { letterBits } from './compare.ts';
import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { isGiven, KUNYA, NASAB, nameStems } from './names.ts';
import type { Mention, People, Person } from './people.ts';
import { readVerb } from './verbs.ts';

export interface RosterParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A part of a person's name as the draft attests it. */
export interface NamePart {
  readonly word: string;
  readonly bits: number;
  readonly person: Person;
  /** The parts beside it in the person's full name. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** Where the part first stands in the draft. */
  readonly firstAt: number;
  /** Second half of a compound, no name alone: الله of سعد الله. */
  readonly bound: boolean;
}

const SHORTEST = 3;
const BOUND = new Set(['الله', 'الدين', 'الإسلام', 'العابدين', 'الزهراء']);

export function readRoster(people: readonly Person[]): NamePart[] {
  return people.flatMap((person) => {
    const seen = new Set<string>();
    const longestFirst = [...person.mentions].sort((a, b) => b.parts.length - a.parts.length);
    return longestFirst.flatMap(({ parts }) =>
      parts.flatMap((word, at) => {
        if (
          word.length < SHORTEST ||
          word.startsWith('لل') ||
          NASAB.has(word) ||
          KUNYA.has(word) ||
          word === 'عبد'
        )
          return [];
        if (seen.has(word)) return [];
        seen.add(word);
        const first = person.mentions.find((mention) => mention.parts.includes(word));
        const beside = { left: parts[at - 1], right: parts[at + 1] };
        const bits = letterBits(word);
        return [{ word, bits, person, ...beside, firstAt: first?.start ?? 0, bound: BOUND.has(word) }];
      }),
    );
  });
}

/** Oftener than this in the press a word is no family name that the lists have missed. */
const COMMON = 200;
const COMMON_NOUN = 30;
/** A given name that every list has, whatever else the word may be: علي. */
const SURELY = 0.7;
/** The ids of people nobody but this file has seen. */
export const IMPLIED = 'implied-';

/**
 * People the draft implies though no mention of theirs was sure: a listed given name and a word behind it that may be
 * a family name («نادر سماري»), a rare word that speaks («وقال سماري»), a word no dictionary has. They count only when
 * something else in the draft turns out to be a slip of theirs.
 */
export function implyPeople(structure: TextStructure, { mentions }: People, parts: RosterParts): Person[] {
  const { gazetteer } = parts;
  // The last word of a mention may have been cut off too early: «شوقي» of شوقي قداس.
  const taken = new Set(mentions.flatMap(({ tokens }) => tokens.slice(0, -1).map(({ index }) => index)));
  const implied = new Map<string, Mention[]>();
  for (const { tokens } of structure.sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const count = taken.has(tokens[at]!.index) ? 0 : nameLength(tokens, at, parts);
      if (count === 0) continue;
      const mention = mentionOf(structure.text, tokens.slice(at, at + count), gazetteer);
      const key = mention.parts.join(' ');
      implied.set(key, [...(implied.get(key) ?? []), mention]);
    }
  }
  return [...implied].map(([canonical, own], index) => {
    const id = `${IMPLIED}${index}`;
    const ownMentions = own.map((mention) => ({ ...mention, person: id }));
    const gender = genderOfGiven(gazetteer.name(own[0]!.parts[0]!));
    return { id, canonical, gender, mentions: ownMentions, honorifics: [], roles: [] };
  });
}

function genderOfGiven(entry: NameEntry | undefined): Gender | undefined {
  if (!entry) return undefined;
  if (entry.male >= SURELY && entry.female < 0.1) return 'm';
  return entry.female >= SURELY && entry.male < 0.1 ? 'f' : undefined;
}

/** How many tokens of a possible name begin here: two, one, or none. */
function nameLength(tokens: readonly Token[], at: number, parts: RosterParts): number {
  const first = tokens[at]!;
  const last = tokens[at + 1];
  if (first.kind !== 'word') return 0;
  if (last?.kind === 'word' && mayBeFamily(last.bare, parts)) {
    const opens = nameStems(first.bare).some(({ word }) => readsAsGiven(word, parts));
    if (opens || (isForeign(first.bare, parts) && isForeign(last.bare, parts))) return 2;
  }
  if (isForeign(first.bare, parts)) return 1;
  const verb = at > 0 ? readVerb(tokens[at - 1]!.bare) : undefined;
  return verb?.class === 'says' && !verb.weak && mayBeFamily(first.bare, parts) ? 1 : 0;
}

/** A listed given name that is no particle, and no common noun either: those come with their article as often. */
function readsAsGiven(word: string, { lexicon, gazetteer }: RosterParts): boolean {
  const entry = gazetteer.name(word);
  if (!entry || !isGiven(entry) || gazetteer.isOrganisationHead(word) || gazetteer.isPlaceHead(word))
    return false;
  const pos = lexicon.analyse(word)[0]?.pos;
  if (pos === 'particle' || pos === 'pronoun' || pos === 'number') return false;
  if (pos === 'verb' && Math.max(entry.male, entry.female) < SURELY) return false;
  // الحكم, الشكل, العيد stand in every draft; المحمد in none.
  return lexicon.frequency(`ال${word}`) < lexicon.frequency(word) / 4 + 2;
}

/** No verb, place, title, office or everyday word: قداس, الهلالي. */
function mayBeFamily(word: string, { lexicon, gazetteer }: RosterParts): boolean {
  if (word.length < SHORTEST || gazetteer.isPlace(word) || readVerb(word)) return false;
  if (gazetteer.title(word) || gazetteer.roleHead(word) || lexicon.frequency(word) > COMMON) return false;
  if (gazetteer.name(word)) return true;
  const readings = lexicon.analyse(word);
  // الميلاد is a noun with its article; الخراط may be one too, but hardly anybody writes it.
  if (/^ال.*[^يى]$/.test(word) && readings.length > 0 && lexicon.frequency(word) > COMMON_NOUN) return false;
  // بالفوز has no reading without its particle, والفوز neither; بسيس is hardly ب + سيس.
  if (readings.length > 0 && readings.every(({ proclitics }) => proclitics.length > 1)) return false;
  return readings[0]?.pos !== 'verb' && readings[0]?.pos !== 'particle';
}

/** No dictionary has the word: مورينيو. «إعتماد» is one that it has, with its hamza as it should be. */
function isForeign(word: string, { lexicon, gazetteer }: RosterParts): boolean {
  if (word.length <= SHORTEST || gazetteer.isPlace(word)) return false;
  const alef = word.search(/[أإا]/);
  const spellings =
    alef < 0 || alef > 3 ? [word] : ['أ', 'إ', 'ا'].map((letter) => replaceAt(word, alef, letter));
  return spellings.every((spelling) => lexicon.analyse(spelling).every(({ pos }) => pos === 'name'));
}

function replaceAt(word: string, at: number, letter: string): string {
  return word.slice(0, at) + letter + word.slice(at + 1);
}

function mentionOf(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Mention {
  const stems = nameStems(tokens[0]!.bare);
  const stem = stems.find(({ word }) => isGiven(gazetteer.name(word))) ?? stems[0]!;
  const start = tokens[0]!.start + stem.length;
  const end = tokens.at(-1)!.end;
  return {
    kind: 'person',
    start,
    end,
    text: text.slice(start, end),
    tokens,
    parts: [stem.word, ...tokens.slice(1).map(({ bare }) => bare)],
    proclitics: stem.proclitics,
    honorifics: [],
    roles: [],
    person: undefined,
  };
}
