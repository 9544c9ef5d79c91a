/** Names that the model does not see, known by the office next to them and the lists. */
import type { Token } from '../text/index.ts';
import { endsName, isForeign, isGiven, type NameLists, type NameSpan, nameStems } from './names.ts';
import { roleBefore, rolesAround } from './roles.ts';
import { readVerb } from './verbs.ts';

const LONGEST_OFFICE = 10;

/**
 * «صرح المتحدث باسم الوزارة، تيسير المفرج، بأن العمل بدأ»: between two commas after an office stand a listed given name and
 * one word more.
 */
export function inApposition(tokens: readonly Token[], at: number, lists: NameLists): NameSpan | undefined {
  const { gazetteer } = lists;
  const [given, family, end] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (tokens[at - 1]?.text !== '،' || end?.text !== '،' || family?.kind !== 'word') return undefined;
  if (!isGiven(gazetteer.name(given.bare)) || endsName(family.bare) || given.bare.length < 4)
    return undefined;
  if (!/^ال.{3}/.test(family.bare) && !gazetteer.name(family.bare)) return undefined;
  if (gazetteer.isPlace(given.bare) || gazetteer.isPlace(family.bare)) return undefined;
  for (let place = at - 2; place >= Math.max(0, at - LONGEST_OFFICE); place--) {
    const { kind, bare } = tokens[place]!;
    if (kind !== 'word') return undefined;
    const office = bare.replace(/^و/, '');
    if (!gazetteer.title(office) && !gazetteer.roleHead(office.replace(/^(?:ال|لل)/, ''))) continue;
    const stem = { word: given.bare, proclitics: '', length: 0 };
    return { first: at, count: 2, stem, honorifics: [], roles: rolesAround(tokens, at, 2, lists, stem) };
  }
  return undefined;
}

/** «محافظ حضرموت مبارك باجبع»: right after an office stand a listed given name and a word that nobody knows. */
export function afterOffice(tokens: readonly Token[], at: number, lists: NameLists): NameSpan | undefined {
  const { gazetteer } = lists;
  const [given, family] = [tokens[at]!, tokens[at + 1]];
  if (!isGiven(gazetteer.name(given.bare)) || family?.kind !== 'word' || !isForeign(family.bare, lists))
    return undefined;
  if (
    gazetteer.roleHead(given.bare) ||
    nameStems(family.bare).some(({ word }) => lists.lexicon.outlets(word) > 0)
  )
    return undefined;
  if (!roleBefore(tokens, at, gazetteer)) return undefined;
  const stem = { word: given.bare, proclitics: '', length: 0 };
  return { first: at, count: 2, stem, honorifics: [], roles: rolesAround(tokens, at, 2, lists, stem) };
}

/** «قال الباحث عمر الغالي إن»: the model sees no name in two such words, and only one can stand there. */
export function asSpeaker(tokens: readonly Token[], at: number, lists: NameLists): NameSpan | undefined {
  if (!speaksByOffice(tokens, at, lists)) return undefined;
  const stem = { word: tokens[at]!.bare, proclitics: '', length: 0 };
  return { first: at, count: 2, stem, honorifics: [], roles: rolesAround(tokens, at, 2, lists, stem) };
}

/**
 * «أوضح وزير العدل سامي النادر أن»: between a verb of saying with an office for its subject and what was said stand a listed
 * given name and a family name, whatever word that is too; of a body («مدير مركز فهد الثقافي أن») it is the adjective.
 */
export function speaksByOffice(tokens: readonly Token[], at: number, { gazetteer }: NameLists): boolean {
  const [given, family, clause] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!isGiven(gazetteer.name(given.bare)) || given.bare.length < 3 || given.bare.startsWith('ال'))
    return false;
  if (family?.kind !== 'word' || !/^ال.{2,}[^ةتن]$/.test(family.bare) || endsName(family.bare)) return false;
  if (!/^(?:[أإ]ن(?:ه|ها|هم)?|ب[أإ]ن(?:ه|ها|هم)?|:)$/.test(clause?.text === ':' ? ':' : (clause?.bare ?? '')))
    return false;
  if (gazetteer.title(given.bare) || gazetteer.roleHead(given.bare)) return false;
  if (gazetteer.isPlace(given.bare) || gazetteer.isPlace(family.bare) || gazetteer.title(family.bare))
    return false;
  for (let place = at - 1; place >= Math.max(0, at - LONGEST_OFFICE); place--) {
    const { kind, bare } = tokens[place]!;
    if (kind !== 'word') return false;
    const verb = readVerb(bare);
    if (verb?.class !== 'says' || verb.weak) continue;
    // «قال الباحث عمر الغالي إن»: one definite word is what he is, in no list of offices.
    if (place === at - 2) return tokens[at - 1]!.bare.startsWith('ال');
    const office = tokens[place + 1]!.bare.replace(/^ال/, '');
    if (place === at - 1 || !(gazetteer.roleHead(office) || gazetteer.title(`ال${office}`))) return false;
    return !mayBeOfBody(tokens[at - 1]!.bare, family.bare, gazetteer);
  }
  return false;
}

/** «مركز فهد الثقافي», «جامعة الملك فهد المفتوح» */
function mayBeOfBody(before: string, adjective: string, gazetteer: NameLists['gazetteer']): boolean {
  if (adjective.endsWith('ي') || gazetteer.title(before)) return true;
  return (
    gazetteer.isPlaceHead(before) || gazetteer.isOrganisationHead(before) || gazetteer.isThingHead(before)
  );
}
