/**
 * What gender a draft's person is: by the lists of given names and by what the draft itself says (titles, feminine
 * offices, verbs, relatives). The draft's own words beat the list when two of them agree, and of a foreign name the list
 * knows nothing: «كيم» is a man here and a woman there.
 */
import type { Draft, Fact, RuleContext } from '../draft/index.ts';
import type { Gender } from '../lexicon/index.ts';
import type { Person } from '../people/index.ts';
import { readVerb } from '../people/verbs.ts';
import { bareAt, type PersonPhrase, readPersonPhrases } from './person-phrase.ts';
import { isTwoFaced } from './verb-readings.ts';

/** By person's id; nobody is here whose gender is in doubt. */
const gendersFact: Fact<ReadonlyMap<string, Gender>, RuleContext> = {
  name: 'genders',
  read: readGenders,
  otherwise: new Map(),
};

export function genderOf(person: Person, draft: Draft, context: RuleContext): Gender | undefined {
  return draft.fact(gendersFact, context).get(person.id);
}

/** Strengths from which on the lists are sure of a given name, or lean to one gender. */
const SURE = { own: 0.7, other: 0.15 };
const LEANING = { own: 0.7, other: 0.35 };
/** A sure list and a title count as two verbs; a title and a verb more beat the list. */
const LISTED = 2;
const TITLE = 2;
/** So much must speak for a gender. */
const ENOUGH = 2;

function readGenders(draft: Draft, context: RuleContext): Map<string, Gender> {
  const said = new Map<string, { m: number; f: number }>();
  const say = (id: string, gender: Gender | undefined, votes: number): void => {
    if (!gender) return;
    const own = said.get(id) ?? { m: 0, f: 0 };
    own[gender] += votes;
    said.set(id, own);
  };
  for (const phrase of readPersonPhrases(draft)) {
    const { person, mention } = phrase;
    for (const { gender, start } of mention.honorifics)
      if (start < mention.start) say(person.id, gender, TITLE);
    // «الدكتورة رئيس المجلس»: a masculine office says nothing, a feminine one does.
    for (const { gender } of mention.roles) if (gender === 'f') say(person.id, gender, TITLE);
    say(person.id, leadingGender(phrase, context), 1);
  }
  const genders = new Map<string, Gender>();
  for (const person of draft.people.people) {
    const own = said.get(person.id) ?? { m: 0, f: 0 };
    const listed = listedVotes(person, context);
    for (const [gender, other] of [
      ['m', 'f'],
      ['f', 'm'],
    ] as const) {
      if (own[gender] + listed[gender] < ENOUGH || listed[other] > 0) continue;
      // «قال نور …، وقالت نور …»: as many words for the other gender leave it open.
      const lead = own[gender] - own[other];
      const outvoted =
        listed[gender] < LISTED ? lead + listed[gender] < ENOUGH : lead < 0 && own[other] > TITLE;
      if (!outvoted) genders.set(person.id, gender);
    }
  }
  return genders;
}

/** The verb right before the phrase, where it can only have this person for its subject. */
function leadingGender(
  { tokens, first, joined }: PersonPhrase,
  { lexicon }: RuleContext,
): Gender | undefined {
  const word = bareAt(tokens, first - 1);
  const verb = joined ? undefined : readVerb(word);
  if (!verb || verb.weak || verb.class !== 'says' || isTwoFaced(word, lexicon)) return undefined;
  return verb.gender;
}

function listedVotes({ mentions }: Person, { gazetteer }: RuleContext): { m: number; f: number } {
  const votes = { m: 0, f: 0 };
  for (const { parts } of mentions) {
    const entry = parts.length > 1 ? gazetteer.name(parts[0]!) : undefined;
    if (!entry || isForeignFamily(parts.at(-1)!, gazetteer)) continue;
    for (const [gender, own, other] of [
      ['m', entry.male, entry.female],
      ['f', entry.female, entry.male],
    ] as const) {
      if (own > SURE.own && other <= SURE.other) votes[gender] = LISTED;
      else if (own > LEANING.own && other <= LEANING.other) votes[gender] = Math.max(votes[gender], 1);
    }
  }
  return votes;
}

/** براونر, مورتيي: no list has the family name, and it has no article. A given name beside it may be of any language. */
function isForeignFamily(word: string, gazetteer: RuleContext['gazetteer']): boolean {
  return !gazetteer.name(word) && !word.startsWith('ال');
}
