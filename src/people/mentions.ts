/** Finds the mentions of people: behind a title, by a given name that opens one, by the verb before, by earlier ones. */
import type { Token } from '../text/index.ts';
import { roleAt, titleAt } from './honorifics.ts';
import {
  bindsNext,
  continuesName,
  isGiven,
  KUNYA,
  type NameLists,
  nameStems,
  opensName,
  type Stem,
} from './names.ts';
import type { HonorificUse, RoleUse } from './people.ts';
import { type Tagged, tokenStem } from './tagger.ts';
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

/**
 * @param tags the model's labels, one a token; empty without a model.
 * @param known parts of names that are sure elsewhere in the draft: they open a mention on their own.
 */
export function findNames(
  tokens: readonly Token[],
  lists: NameLists,
  tags: readonly Tagged[],
  known: ReadonlySet<string>,
): NameSpan[] {
  const spans: NameSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const span = nameAt(tokens, at, lists, tags, known);
    if (!span) {
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
  tags: readonly Tagged[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const titled = behindTitles(tokens, at, lists, tags, known);
  if (titled) return titled;
  if (tokens[at]!.kind !== 'word') return undefined;
  if (tags[at]?.label === 'B-PER') return tagged(tokens, at, lists, tags);
  const led = ledByGiven(tokens, at, lists, tags, known);
  if (led) return led;
  if (isPartOfOrganisation(tokens, at, lists)) return undefined;
  // What the model takes for a place or an organisation is no person by the lists alone.
  if (tags[at] && tags[at]!.label !== 'O') return undefined;
  for (const stem of nameStems(tokens[at]!.bare)) {
    const listed = nameLength(tokens, at, stem.word, lists);
    // «أكد البلوشي فوز الفريق»: the model has seen the sentence, so a known surname goes on in known words alone.
    const count = tags.length > 0 ? Math.min(listed, knownLength(tokens, at, known)) : listed;
    const sure =
      (known.has(stem.word) && !lists.gazetteer.isPlaceHead(tokens[at - 1]?.bare ?? '')) ||
      (tags.length === 0 && opensByLists(tokens, at, stem, count, lists));
    if (!sure) continue;
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
function tagged(tokens: readonly Token[], at: number, lists: NameLists, tags: readonly Tagged[]): NameSpan {
  let count = taggedLength(tags, at);
  while (count > 1 && tokens[at + count - 1]!.kind !== 'word') count--;
  if (count === 1 && goesOn(tokens, at, lists, tags)) count = 2;
  const { stem: word, proclitic } = tokenStem(tokens[at]!.bare, lists);
  const stem = { word, proclitics: proclitic, length: proclitic.length };
  return { first: at, count, stem, honorifics: [], roles: rolesAround(tokens, at, count, lists) };
}

/** «قدم أحمد سعادة عرضا»: the model stopped at the given name, and a listed family name follows. */
function goesOn(tokens: readonly Token[], at: number, lists: NameLists, tags: readonly Tagged[]): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || tags[at + 1]?.label !== 'O' || opensTitle(tokens, at + 1, lists)) return false;
  const entry = lists.gazetteer.name(next.bare);
  if (!entry || entry.family < 0.5 || lists.lexicon.frequency(next.bare) > 60) return false;
  return isGiven(lists.gazetteer.name(tokenStem(tokens[at]!.bare, lists).stem));
}

/** «وزير النقل كمال الزيات»: the model saw the surname alone, and a given name of the lists stands right before it. */
function ledByGiven(
  tokens: readonly Token[],
  at: number,
  lists: NameLists,
  tags: readonly Tagged[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const next = tokens[at + 1];
  const isName = tags[at + 1]?.label === 'B-PER' || (next?.kind === 'word' && known.has(next.bare));
  if (tags[at]?.label !== 'O' || !isName) return undefined;
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

function taggedLength(tags: readonly Tagged[], at: number): number {
  let count = 1;
  while (tags[at + count]?.label === 'I-PER') count++;
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
  tags: readonly Tagged[],
  known: ReadonlySet<string>,
): NameSpan | undefined {
  const honorifics: HonorificUse[] = [];
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
    next += title.count;
  }
  const first = tokens[next];
  if (honorifics.length === 0 || first?.kind !== 'word') return undefined;
  const stem: Stem = { word: first.bare, proclitics: '', length: 0 };
  const byModel = tags[next]?.label.endsWith('PER') ? taggedLength(tags, next) : 0;
  const count = byModel || nameLength(tokens, next, stem.word, lists);
  const listed = lists.gazetteer.name(stem.word) !== undefined || KUNYA.has(stem.word) || stem.word === 'عبد';
  if (byModel === 0 && !listed && (count < 2 || lists.lexicon.frequency(stem.word) > 3)) return undefined;
  // «المهاجم الهولندي رود», «النجم الجديد»: an adjective stands between, and the model sees the name behind it.
  const isKnown = known.has(stem.word) || isFamilyAlone(stem.word, lists);
  if (byModel === 0 && tags.length > 0 && stem.word.startsWith('ال') && !isKnown) return undefined;
  return { first: next, count, stem, honorifics, roles: rolesAround(tokens, next, count, lists, at) };
}

/** «الوزير الحلواني»: a listed family name that the press hardly writes as an adjective. */
function isFamilyAlone(word: string, { gazetteer, lexicon }: NameLists): boolean {
  const entry = gazetteer.name(word);
  return entry !== undefined && entry.family >= 0.5 && lexicon.frequency(word) < 10;
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
function opensTitle(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  const title = titleAt(tokens, at, gazetteer);
  if (!title) return false;
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
