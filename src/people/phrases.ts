/** Where a person's mention stands: the phrase of title, office and name, and the tokens around it. */

import type { Sentence, Token } from '../text/index.ts';
import { closesCompound, isSonOrDaughter } from './chain.ts';
import type { HonorificUse, Mention, People, Person, RoleUse } from './people.ts';
import { readVerb } from './verbs.ts';

export interface PersonPhrase {
  readonly person: Person;
  readonly mention: Mention;
  /** The solid tokens of the sentence, and the places of the phrase's first and last token among them. */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Where what a verb of saying has for its subject begins: of «قالت الباحثة التونسية سلوى» before الباحثة. */
  readonly lead: number;
  /** UTF-16 offset of the phrase in the draft. */
  readonly start: number;
  /** The title or office that opens the phrase before the name. */
  readonly opening: HonorificUse | RoleUse | undefined;
  /** A particle is written onto the phrase: ل in للدكتور أحمد. */
  readonly joined: boolean;
  /** Spelt another way than the person's own mentions are. */
  readonly slipped: boolean;
}

/** Every mention of a person, slips too, in order of the text. Several rules ask for them, and read them once. */
export function readPersonPhrases(sentences: readonly Sentence[], people: People): readonly PersonPhrase[] {
  let phrases = read.get(people);
  if (phrases === undefined) read.set(people, (phrases = [...readAnew(sentences, people)]));
  return phrases;
}

const read = new WeakMap<People, readonly PersonPhrase[]>();

interface Places {
  readonly bySentence: ReadonlyMap<readonly Token[], readonly PersonPhrase[]>;
  readonly byPerson: ReadonlyMap<Person, readonly PersonPhrase[]>;
}

const placed = new WeakMap<readonly PersonPhrase[], Places>();

function placesOf(phrases: readonly PersonPhrase[]): Places {
  let places = placed.get(phrases);
  if (places === undefined) {
    places = {
      bySentence: grouped(phrases, ({ tokens }) => tokens),
      byPerson: grouped(phrases, ({ person }) => person),
    };
    placed.set(phrases, places);
  }
  return places;
}

function grouped<Key>(
  phrases: readonly PersonPhrase[],
  keyOf: (phrase: PersonPhrase) => Key,
): Map<Key, PersonPhrase[]> {
  const groups = new Map<Key, PersonPhrase[]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    const group = groups.get(key);
    if (group) group.push(phrase);
    else groups.set(key, [phrase]);
  }
  return groups;
}

const NONE: readonly PersonPhrase[] = [];

/** Those of a sentence, given its tokens. */
export function phrasesIn(
  phrases: readonly PersonPhrase[],
  tokens: readonly Token[],
): readonly PersonPhrase[] {
  return placesOf(phrases).bySentence.get(tokens) ?? NONE;
}

export function phrasesOf(phrases: readonly PersonPhrase[], person: Person): readonly PersonPhrase[] {
  return placesOf(phrases).byPerson.get(person) ?? NONE;
}

function* readAnew(
  sentences: readonly Sentence[],
  { people, mentions, slips }: People,
): Iterable<PersonPhrase> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const slipped = new Set(slips.map(({ mention }) => mention.start));
  let at = 0;
  for (const { tokens } of sentences) {
    const end = tokens.at(-1)!.end;
    for (; at < mentions.length && mentions[at]!.start < end; at++) {
      const mention = mentions[at]!;
      const person = mention.person === undefined ? undefined : byId.get(mention.person);
      if (!person || mention.kind !== 'person' || mention.tokens.length === 0) continue;
      const last = tokens.indexOf(mention.tokens.at(-1)!);
      if (last < 0) continue;
      // «سمها بنت سعيد»: who is spoken of is the daughter.
      const before = bareAt(tokens, tokens.indexOf(mention.tokens[0]!) - 1);
      // «وهبة الله علي»: what is left of a name that was cut.
      if (isSonOrDaughter(before) || closesCompound(before)) continue;
      const uses = [...mention.honorifics, ...mention.roles].filter((use) => use.end <= mention.start);
      const opening = uses.sort((a, b) => a.start - b.start)[0];
      const start = opening ? opening.start : mention.start;
      const first = tokens.findIndex((token) => token.end > start);
      const joined = tokens[first]!.start < start || /^[وف]?لل/.test(opening?.text ?? '');
      const lead = leadOf(tokens, first);
      const isSlip = slipped.has(mention.start);
      yield { person, mention, tokens, first, last, lead, start, opening, joined, slipped: isSlip };
    }
  }
}

const LONGEST_DESCRIPTION = 3;

function isSaying(word: string): boolean {
  const verb = readVerb(word);
  return verb?.class === 'says' && !verb.weak && !verb.object;
}

function leadOf(tokens: readonly Token[], first: number): number {
  for (let at = first; at > 0 && first - at <= LONGEST_DESCRIPTION; at--) {
    if (isSaying(bareAt(tokens, at - 1))) return at;
    if (bareAt(tokens, at - 1).startsWith('ال')) continue;
    // «قال كاتب النص صالح», but «أكدت أن القيادي صالح»
    const isCalled = at < first && !/^[وبل]?[أإ]ن/.test(bareAt(tokens, at - 1));
    return isCalled && isSaying(bareAt(tokens, at - 2)) ? at - 1 : first;
  }
  return first;
}

export function bareAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.bare : '';
}
