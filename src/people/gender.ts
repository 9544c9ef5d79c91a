/**
 * What gender a draft's person is: by the lists of given names and by what the draft itself says (titles, feminine
 * offices, verbs, relatives, adjectives). The draft's own words beat the list when two of them agree, and a given name of a foreign language is
 * no proof alone: «كيم» is a man here and a woman there.
 */
import speakers from '../../dictionaries/verbs/speakers.json' with { type: 'json' };
import type { Gender } from '../lexicon/index.ts';
import type { Sentence } from '../text/index.ts';
import { isSonOrDaughter } from './chain.ts';
import type { NameLists } from './names.ts';
import type { People, Person } from './people.ts';
import { bareAt, type PersonPhrase, readPersonPhrases } from './phrases.ts';
import { isTwoFaced, readVerb } from './verbs.ts';

const WOMEN: ReadonlySet<string> = new Set(speakers.people.f);
const MEN: ReadonlySet<string> = new Set(speakers.people.m);

/** The gender of a word for somebody: لاعبة, محامي. */
export const calledPerson = (word: string): Gender | undefined =>
  WOMEN.has(word) ? 'f' : MEN.has(word) ? 'm' : undefined;

/** Strengths from which on the lists are sure of a given name, or lean to one gender. */
const SURE = { own: 0.8, other: 0.15 };
const LEANING = { own: 0.7, other: 0.35 };
/** A sure list and a title count as two verbs. */
const LISTED = 2;
const TITLE = 2;
/** So much must speak for a gender. */
const ENOUGH = 2;

interface Said {
  /** Votes. */
  readonly m: number;
  readonly f: number;
  /** How many words say so. */
  readonly words: Readonly<Record<Gender, number>>;
}

const NOTHING: Said = { m: 0, f: 0, words: { m: 0, f: 0 } };

/** @returns the same people, with their gender where nothing leaves it in doubt. */
export function settleGenders(people: People, sentences: readonly Sentence[], lists: NameLists): People {
  const said = new Map<string, Said>();
  const say = (id: string, gender: Gender | undefined, votes: number): void => {
    if (!gender) return;
    const own = said.get(id) ?? NOTHING;
    const words = { ...own.words, [gender]: own.words[gender] + 1 };
    said.set(id, { ...own, [gender]: own[gender] + votes, words });
  };
  for (const phrase of readPersonPhrases(sentences, people)) {
    const { person, mention } = phrase;
    for (const use of mention.honorifics) if (use.start < mention.start) say(person.id, use.gender, TITLE);
    // «الدكتورة رئيس المجلس»: a masculine office says nothing, a feminine one does.
    for (const { gender } of mention.roles) if (gender === 'f') say(person.id, gender, TITLE);
    say(person.id, leadingGender(phrase, lists), 1);
    say(person.id, relativeGender(phrase), 1);
    say(person.id, adjectiveGender(phrase, lists), 1);
    say(person.id, calledGender(phrase), 1);
    say(person.id, followingGender(phrase, lists), 1);
  }
  const settled = people.people.map((person) => {
    const gender = genderOf(person, said.get(person.id) ?? NOTHING, lists);
    return gender ? { ...person, gender } : person;
  });
  return { ...people, people: settled };
}

function genderOf(person: Person, said: Said, lists: NameLists): Gender | undefined {
  const listed = listedVotes(person, lists);
  for (const [gender, other] of [
    ['m', 'f'],
    ['f', 'm'],
  ] as const) {
    if (said[gender] + listed[gender] < ENOUGH || listed[other] > 0) continue;
    // «قال نور …، وقالت نور …»: as many words for the other gender leave it open.
    const lead = said[gender] - said[other];
    const isOutvoted =
      said[gender] === 0
        ? said.words[other] > 1
        : listed[gender] < LISTED
          ? lead < 1 || said.words[other] > 1
          : lead < 0 && said[other] > TITLE;
    if (!isOutvoted) return gender;
  }
  return undefined;
}

/** The verb right before the phrase, where it can only have this person for its subject. */
function leadingGender({ tokens, lead, joined }: PersonPhrase, { lexicon }: NameLists): Gender | undefined {
  const word = bareAt(tokens, lead - 1);
  const verb = joined ? undefined : readVerb(word);
  if (!verb || verb.weak || verb.object || verb.class !== 'says' || isTwoFaced(word, lexicon))
    return undefined;
  return verb.gender;
}

/** Words between what somebody is called and the name: «لاعبة التنس التونسية أنس». */
const MOST_BETWEEN = 2;

/** «تأهلت لاعبة التنس أنس»: a woman is called so; «لاعب» may be said of a team of women. */
function calledGender({ tokens, first }: PersonPhrase): Gender | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 1 - MOST_BETWEEN); at--) {
    const word = bareAt(tokens, at);
    const plain = word.replace(/^(?:[وفب]?ال|[وف](?=.{4}))/, '');
    if (WOMEN.has(plain)) return 'f';
    if (!word.startsWith('ال')) return undefined;
  }
  return undefined;
}

/** «أنس الوتيد تتأهل للنهائي»: a headline, or a sentence that begins with its subject. */
function followingGender(
  { tokens, first, last, mention }: PersonPhrase,
  { lexicon }: NameLists,
): Gender | undefined {
  const word = bareAt(tokens, last + 1);
  if (first > 0 || mention.parts.length < 2 || !/^[يت].{2}/.test(word) || isTwoFaced(word, lexicon))
    return undefined;
  const [best] = lexicon.analyse(word);
  const isVerb = best?.pos === 'verb' && best.tense === 'present' && best.number !== 'plural';
  return isVerb ? (word.startsWith('ي') ? 'm' : 'f') : undefined;
}

/** «سلوى الوتيد التي», «سلوى الوتيد، التي». */
function relativeGender({ tokens, last }: PersonPhrase): Gender | undefined {
  const next = bareAt(tokens, tokens[last + 1]?.text === '،' ? last + 2 : last + 1);
  return next === 'الذي' ? 'm' : next === 'التي' ? 'f' : undefined;
}

/**
 * «قالت التونسية أنس», «المطربة اللبنانية ماجدة»: the adjective before the name. After any other noun it is that noun's:
 * «المتحدث باسم الأحوال المدنية ماجد».
 */
function adjectiveGender({ tokens, first, mention }: PersonPhrase, lists: NameLists): Gender | undefined {
  const { lexicon, gazetteer } = lists;
  const word = bareAt(tokens, first - 1);
  const ending = lexicon.analyse(word)[0]?.pos === 'adjective' ? /^ال.{2,}ي(ة?)$/.exec(word) : undefined;
  if (!ending || mention.roles.some(({ start }) => start < mention.start)) return undefined;
  const gender = ending[1] ? 'f' : 'm';
  const before = bareAt(tokens, first - 2);
  const plain = before.replace(/^[وفب]?ال/, '');
  const isPerson = calledPerson(plain) === gender || gazetteer.title(before)?.gender === gender;
  const pos = lexicon.analyse(before)[0]?.pos;
  return isPerson || (pos !== 'noun' && pos !== 'adjective') ? gender : undefined;
}

/** «عبدالمحسن بوحمد», «مريم آل سالم», «سلمى بن عيشوش»: whatever else stands in the name. */
function isArab(parts: readonly string[]): boolean {
  const joins = (part: string): boolean => /^(?:آل|أبو|بو)/.test(part) || isSonOrDaughter(part);
  return /^عبد(?:ال|$)/.test(parts[0]!) || parts.some((part, at) => at > 0 && joins(part));
}

function listedVotes({ mentions }: Person, { gazetteer }: NameLists): Record<Gender, number> {
  const votes = { m: 0, f: 0 };
  for (const { parts } of mentions) {
    const [given = '', family = parts.at(-1)!] = [parts[0]];
    if (parts.length < 2 || isSonOrDaughter(given)) continue;
    // «غالب بن أحمد الهبوب»; «سارة بن عودة» of the Maghreb has no third name.
    if (parts[1] === 'بن' && parts.length > 3) votes.m = Math.max(votes.m, 1);
    // «عبدالمحمود», «عبد القهار»: no woman is called so, and no list has them all.
    if (/^عبد(?:ال.{2}|$)/.test(given)) votes.m = LISTED;
    const entry = gazetteer.name(given);
    // «فضيلة إمام المسجد»: a word of reverence.
    if (!entry || gazetteer.title(given)?.entry.class === 'style-of-address') continue;
    // «نصيرة حمادوش»: a name in ة is no foreign one.
    const isForeign =
      !isArab(parts) &&
      !given.endsWith('ة') &&
      (parts.some((part) => !isSonOrDaughter(part) && gazetteer.isForeign(part)) ||
        (!gazetteer.name(family) && !family.startsWith('ال')));
    for (const [gender, own, other] of [
      ['m', entry.male, entry.female],
      ['f', entry.female, entry.male],
    ] as const) {
      const isSure = !isForeign && own > SURE.own && other <= SURE.other;
      if (isSure) votes[gender] = LISTED;
      else if (own > LEANING.own && other <= LEANING.other) votes[gender] = Math.max(votes[gender], 1);
    }
  }
  return votes;
}
