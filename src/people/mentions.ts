/** Finds the mentions of people: behind a title, by a given name that opens one, by the verb before, by earlier ones. */
import type { Token } from '../text/index.ts';
import { tokenStem } from './features.ts';
import { meantFrequency } from './habits.ts';
import { roleAt, titleAt } from './honorifics.ts';
import type { Label } from './model.ts';
import {
  bindsNext,
  continuesName,
  endsName,
  isBound,
  isFamilyAlone,
  isForeign,
  isGiven,
  isNisba,
  KUNYA,
  type NameLists,
  nameStems,
  opensName,
  type Stem,
} from './names.ts';
import type { HonorificUse, RoleUse } from './people.ts';
import { readVerb } from './verbs.ts';

/** A stretch that reads as a person's name. */
export interface NameSpan {
  readonly first: number;
  readonly count: number;
  readonly stem: Stem;
  readonly honorifics: readonly HonorificUse[];
  readonly roles: readonly RoleUse[];
}

const LONGEST_NAME = 6;
/** Oftener than this in the press a nisba (المصري) tells where somebody is from, even behind a compound name. */
const EVERYDAY = 200;

/**
 * @param tags the model's labels, one a token; empty without a model.
 * @param known parts of names that are sure elsewhere in the draft: they open a mention on their own.
 */
export function findNames(
  tokens: readonly Token[],
  lists: NameLists,
  tags: readonly Label[],
  known: ReadonlySet<string>,
): NameSpan[] {
  const spans: NameSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const span = nameAt(tokens, at, lists, tags, known);
    if (!span || isParticleWithoutHamza(span)) {
      at++;
      continue;
    }
    spans.push(span);
    at = span.first + span.count;
  }
  return spans;
}

/** «قال الوزير ان الحكومة», «وقف الوفد امام المبنى»: who leaves out hamzas names nobody so. */
const PARTICLES = new Set(['ان', 'ام', 'او', 'اي', 'امام', 'الان', 'الا', 'اما']);

function isParticleWithoutHamza({ count, stem }: NameSpan): boolean {
  return count === 1 && PARTICLES.has(stem.word);
}

function nameAt(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const titled = behindTitles(tokens, at, lists, tags, known);
  if (titled) return titled;
  if (tokens[at]!.kind !== 'word') return undefined;
  if (tags[at] === 'B-PER') return tagged(tokens, at, lists, tags);
  const led = ledByGiven(tokens, at, lists, tags, known);
  if (led) return led;
  if (isPartOfOrganisation(tokens, at, lists)) return undefined;
  // What the model takes for a place or an organisation is no person by the lists alone.
  if (tags[at] && tags[at] !== 'O') return undefined;
  for (const stem of nameStems(tokens[at]!.bare)) {
    const isKnown =
      known.has(stem.word) && !isBound(stem.word) && !lists.gazetteer.isPlaceHead(tokens[at - 1]?.bare ?? '');
    if (!isKnown && tags.length > 0) continue;
    const listed = nameLength(tokens, at, stem.word, lists);
    if (!isKnown && !opensByLists(tokens, at, stem, listed, lists)) continue;
    // «أكد البلوشي فوز الفريق»: the model has seen the sentence, so a known surname goes on in known words alone.
    const count = tags.length > 0 ? Math.min(listed, knownLength(tokens, at, known)) : listed;
    return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists) };
  }
  return undefined;
}

function knownLength(tokens: readonly Token[], at: number, known: ReadonlySet<string>): number {
  let count = 1;
  while (tokens[at + count]?.kind === 'word' && known.has(tokens[at + count]!.bare)) count++;
  return count;
}

/** A name as the model has it; the first word gives up its proclitics. */
function tagged(tokens: readonly Token[], at: number, lists: NameLists, tags: readonly Label[]): NameSpan {
  let count = taggedLength(tags, at);
  while (count > 1 && tokens[at + count - 1]!.kind !== 'word') count--;
  if (isDescribed(tokens, at, count, lists)) return tagged(tokens, at + 1, lists, tags);
  if (goesOn(tokens, at, count, lists, tags)) count++;
  const { stem: word, proclitic } = tokenStem(tokens[at]!.bare, lists);
  const stem = { word, proclitics: proclitic, length: proclitic.length };
  return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists) };
}

/** The press never writes it, and no noun hides behind a particle: ليشكا, which a dictionary takes for ل and a verb. */
function isStrange(word: string, lists: NameLists): boolean {
  if (isForeign(word, lists)) return !/^[وف]/.test(word);
  if (/^[وف]/.test(word) || meantFrequency(word, lists.lexicon) > 0) return false;
  return lists.lexicon.analyse(word).every(({ pos, proclitics }) => pos === 'verb' && proclitics.length > 0);
}

/** «المهاجر التونسي أنيس العامري»: what the model took along before the given name only tells who he is. */
function isDescribed(tokens: readonly Token[], at: number, count: number, { gazetteer }: NameLists): boolean {
  const { bare } = tokens[at]!;
  if (count < 2 || !bare.startsWith('ال') || isGiven(gazetteer.name(bare))) return false;
  return tokens
    .slice(at + 1, at + count)
    .some((token) => !token.bare.startsWith('ال') && isGiven(gazetteer.name(token.bare)));
}

/**
 * The model stopped at the given name, and a listed family name follows («قدم أحمد سعادة عرضا»), or behind a foreign word
 * another one («بوركارد ليشكا»).
 */
function goesOn(
  tokens: readonly Token[],
  at: number,
  count: number,
  lists: NameLists,
  tags: readonly Label[],
): boolean {
  const next = tokens[at + count];
  if (next?.kind !== 'word' || tags[at + count] !== 'O' || opensTitle(tokens, at + count, lists))
    return false;
  const first = tokenStem(tokens[at]!.bare, lists).stem;
  // عبد الواحد is one given name.
  if (count === 2 ? !bindsNext(first, tokens[at + 1]!.bare) : count > 2) return false;
  if (isForeign(first, lists) && isStrange(next.bare, lists)) return true;
  if (count === 2 && isNisba(next.bare) && meantFrequency(next.bare, lists.lexicon) < EVERYDAY) return true;
  return isFamilyAlone(next.bare, lists) && (count === 2 || isGiven(lists.gazetteer.name(first)));
}

/** «وزير النقل كمال الزيات»: the model saw the surname alone, and a given name of the lists stands right before it. */
function ledByGiven(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const next = tokens[at + 1];
  const isName = tags[at + 1] === 'B-PER' || (next?.kind === 'word' && known.has(next.bare));
  if (tags[at] !== 'O' || !isName) return undefined;
  const stem = nameStems(tokens[at]!.bare).find(({ word }) => opensName(word, lists));
  if (!stem || isCommonNoun(stem.word, lists)) return undefined;
  // Two given names in a row may be two people of a list: «محمد وأحمد علي».
  if (isGiven(lists.gazetteer.name(tokens[at + 1]!.bare))) return undefined;
  const count = 1 + taggedLength(tags, at + 1);
  const roles = rolesAround(tokens, at, count, lists);
  // Without the office before it the model may be right that the word is none of the name.
  if (!roles.some((role) => role.end <= tokens[at]!.start)) return undefined;
  return { first: at, count, stem, honorifics: [], roles };
}

/** الحكم, البطل, العيد stand in every draft; المحمد in none. Particles have no article, and are no names either. */
function isCommonNoun(word: string, { lexicon }: NameLists): boolean {
  if (lexicon.analyse(word)[0]?.pos === 'particle') return true;
  return lexicon.frequency(`ال${word}`) >= lexicon.frequency(word) / 4 + 2;
}

function taggedLength(tags: readonly Label[], at: number): number {
  let count = 1;
  while (tags[at + count] === 'I-PER') count++;
  return count;
}

/** Without a model: two listed names, a kunya, or a name behind a verb of saying. */
function opensByLists(
  tokens: readonly Token[],
  at: number,
  stem: Stem,
  count: number,
  lists: NameLists,
): boolean {
  if (count > 1 && opensName(stem.word, lists)) return true;
  if (count > 1 && KUNYA.has(stem.word) && isGiven(lists.gazetteer.name(tokens[at + 2]?.bare ?? '')))
    return true;
  const cue = stem.proclitics === '' && at > 0 ? readVerb(tokens[at - 1]!.bare) : undefined;
  const entry = lists.gazetteer.name(stem.word);
  return cue?.class === 'says' && !cue.weak && entry !== undefined && lists.lexicon.frequency(stem.word) < 60;
}

/** One or more titles, then a name: the title makes sure of words that no list has. */
function behindTitles(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Label[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const honorifics: HonorificUse[] = [];
  let isSure = false;
  let next = at;
  for (;;) {
    const title = titleAt(tokens, next, lists.gazetteer);
    if (!title || (honorifics.length > 0 && title.proclitics)) break;
    // سعادة names the man unless it stands before an office: «سعادة السفير».
    if (
      title.match.entry.class === 'style-of-address' &&
      !titleAt(tokens, next + title.count, lists.gazetteer)
    )
      break;
    honorifics.push(title.use);
    if (!title.match.entry.ambiguous) isSure = true;
    next += title.count;
  }
  const first = tokens[next];
  if (honorifics.length === 0 || first?.kind !== 'word') return undefined;
  const stem: Stem = { word: first.bare, proclitics: '', length: 0 };
  if (tags[next]?.endsWith('PER')) {
    let count = taggedLength(tags, next);
    if (goesOn(tokens, next, count, lists, tags)) count++;
    return { first: next, count, stem, honorifics, roles: rolesAround(tokens, next, count, lists, at) };
  }
  const count = nameLength(tokens, next, stem.word, lists);
  const listed = lists.gazetteer.name(stem.word) !== undefined || KUNYA.has(stem.word) || stem.word === 'عبد';
  if (!listed && (count < 2 || lists.lexicon.frequency(stem.word) > 3)) return undefined;
  // The model sees the sentence, and no name in it: «للفريق ذكريات», «المهاجم الهولندي رود», «على المساعدة على حل».
  if (tags.length > 0 && !isNameAlone(stem.word, isSure, lists, known)) return undefined;
  return { first: next, count, stem, honorifics, roles: rolesAround(tokens, next, count, lists, at) };
}

/** «الوزير الحلواني», «الدكتورة حسن»: a listed name; behind a title that may be another word, no common noun. */
function isNameAlone(word: string, isSure: boolean, lists: NameLists, known: ReadonlySet<string>): boolean {
  if (known.has(word) || KUNYA.has(word) || word === 'عبد') return true;
  const entry = lists.gazetteer.name(word);
  if (!entry) return false;
  if (word.startsWith('ال')) return entry.family >= 0.5 && meantFrequency(word, lists.lexicon) < 10;
  return isSure ? lists.lexicon.analyse(word)[0]?.pos !== 'particle' : !isCommonNoun(word, lists);
}

/** شارع أحمد عرابي, جامعة الملك سعود: a place or an organisation. */
function isPartOfOrganisation(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  const before = tokens[at - 1]?.kind === 'word' ? tokens[at - 1]!.bare.replace(/^[وفبل]?(ال)?/, '') : '';
  return before !== '' && (gazetteer.isOrganisationHead(before) || gazetteer.isPlaceHead(before));
}

function nameLength(tokens: readonly Token[], at: number, first: string, lists: NameLists): number {
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
  return count;
}

/** A title begins here, and not a surname of the same letters: «أحمد سعادة نائب الوزير» against «زار سعادة السفير». */
function opensTitle(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const { gazetteer } = lists;
  const title = titleAt(tokens, at, gazetteer);
  if (!title) return false;
  const behind = tokens[at + title.count];
  // «حسن الشاعر على جهوده» against «حسن والشاعر فؤاد سالم».
  if (title.count === 1 && isFamilyAlone(tokens[at]!.bare, lists))
    return behind?.kind === 'word' && !endsName(behind.bare) && isGiven(gazetteer.name(behind.bare));
  if (title.match.entry.class !== 'style-of-address') return true;
  return titleAt(tokens, at + title.count, gazetteer) !== undefined;
}

/** The office right behind the name, or right before its first title: «أحمد سعادة نائب الوزير», «رئيس البلدية ناصر». */
function rolesAround(
  tokens: readonly Token[],
  at: number,
  count: number,
  { gazetteer }: NameLists,
  from = at,
): RoleUse[] {
  const roles: RoleUse[] = [];
  for (let start = Math.max(0, from - 10); start < from; start++) {
    const role = roleAt(tokens, start, gazetteer);
    if (role && start + role.count === from) {
      roles.push(role.use);
      break;
    }
  }
  const behind = tokens[at + count]?.text === '،' ? at + count + 1 : at + count;
  const role = roleAt(tokens, behind, gazetteer);
  if (role) roles.push(role.use);
  return roles;
}
