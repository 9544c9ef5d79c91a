/** The names a draft attests: what a slip may be a slip of. */
import type { Lexicon } from '../lexicon/index.ts';
import type { TextStructure, Token } from '../text/index.ts';
import { letterBits } from './compare.ts';
import type { Gazetteer } from './gazetteer.ts';
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
        if (word.length < SHORTEST || NASAB.has(word) || KUNYA.has(word) || word === 'عبد') return [];
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

/** Rarer than this in the press a word may be a name that no list has. */
const RARE = 12;
/** The ids of people nobody but this file has seen. */
export const IMPLIED = 'implied-';

/**
 * People the draft implies though no mention of theirs was sure: a listed given name or a word nobody knows, and a
 * rare word behind it («نادر سماري»); or a rare word that speaks («وقال سماري»). They count only when something else
 * in the draft turns out to be a slip of theirs.
 */
export function implyPeople(structure: TextStructure, { mentions }: People, parts: RosterParts): Person[] {
  const taken = new Set(mentions.flatMap(({ tokens }) => tokens.map(({ index }) => index)));
  const implied = new Map<string, Mention[]>();
  for (const { tokens } of structure.sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const count = taken.has(tokens[at]!.index) ? 0 : nameLength(tokens, at, parts);
      if (count === 0) continue;
      const mention = mentionOf(structure.text, tokens.slice(at, at + count), parts.gazetteer);
      const key = mention.parts.join(' ');
      implied.set(key, [...(implied.get(key) ?? []), mention]);
      at += count - 1;
    }
  }
  return [...implied].map(([canonical, own], index) => {
    const id = `${IMPLIED}${index}`;
    const ownMentions = own.map((mention) => ({ ...mention, person: id }));
    return { id, canonical, gender: undefined, mentions: ownMentions, honorifics: [], roles: [] };
  });
}

/** How many tokens of a possible name begin here: two, one behind a verb of speech, or none. */
function nameLength(tokens: readonly Token[], at: number, parts: RosterParts): number {
  const first = tokens[at]!;
  const last = tokens[at + 1];
  if (first.kind !== 'word') return 0;
  const opens = nameStems(first.bare).some(({ word }) => isGiven(parts.gazetteer.name(word)));
  if (last?.kind === 'word' && (opens || isStrange(first, parts)) && isStrange(last, parts)) return 2;
  const verb = at > 0 ? readVerb(tokens[at - 1]!.bare) : undefined;
  return verb?.class === 'says' && !verb.weak && isStrange(first, parts) ? 1 : 0;
}

/** A rare word that is no place, verb, title or office. */
function isStrange({ bare, kind }: Token, { lexicon, gazetteer }: RosterParts): boolean {
  if (kind !== 'word' || bare.length < SHORTEST || gazetteer.isPlace(bare)) return false;
  if (lexicon.frequency(bare) >= RARE && !gazetteer.name(bare)) return false;
  return !readVerb(bare) && !gazetteer.title(bare) && !gazetteer.roleHead(bare);
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
