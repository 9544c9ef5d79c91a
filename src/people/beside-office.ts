/** Names that the model does not see, known by the office next to them and the lists. */
import type { Token } from '../text/index.ts';
import { endsName, isForeign, isGiven, type NameLists, type NameSpan, nameStems } from './names.ts';
import { roleBefore, rolesAround } from './roles.ts';

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
