/** Two spellings of a foreign name, neither of which is a slip: what its letters leave to the writer. */
import { foldAlef } from '../text/index.ts';
import type { Difference } from './compare.ts';
import { isForeign, type NameLists } from './names.ts';

/** What a foreign sound may be written with, besides the letters that a slip takes for each other. */
const LEFT_OPEN = new Set(['transliteration', 'seat', 'qat', 'wasl']);

/**
 * «بواتينغ» and «بواتينج», «أوتس» and «آوتس», or two spellings that papers write both («بيليغريني», «بيليجريني»): one draft should
 * keep to one of them, but which is a matter of the house's style.
 */
export function isLeftOpen(
  written: string,
  right: string,
  difference: Difference,
  lists: NameLists,
): boolean {
  if (isOfOneSound(written, right)) return true;
  if (!isTransliterated(written, right, difference, lists)) return false;
  return foldAlef(written) === foldAlef(right) || [written, right].every((word) => isNameInUse(word, lists));
}

/** «دايفيس» and «ديفيس»: either may be how the draft's writer, or another, spells a foreign name. */
export function isTransliterated(
  written: string,
  right: string,
  { kinds }: Difference,
  lists: NameLists,
): boolean {
  const pair = [written, right];
  if (pair.some((word) => word.startsWith('ال')) || !kinds.every((kind) => LEFT_OPEN.has(kind))) return false;
  return pair.some((word) => isOfOthers(word, lists));
}

/** So many outlets make a spelling one of those that are in use. */
export const OUTLETS_IN_USE = 2;

/**
 * «دوغ» and «دوج», «أردوغان» and «إردوغان»: every house has its letter for a sound that Arabic lacks, and of two spellings that the
 * press has both it has chosen one.
 */
export function isOfHouse(written: string, right: string, { lexicon }: NameLists): boolean {
  return (
    isOfOneSound(written, right) || [written, right].every((word) => lexicon.outlets(word) >= OUTLETS_IN_USE)
  );
}

function isOfOneSound(written: string, right: string): boolean {
  return withoutG(written) === withoutG(right);
}

/** No Arabic name has ج in one paper and غ in another: both stand for the sound that Arabic lacks. */
function withoutG(word: string): string {
  return word.replaceAll('غ', 'ج');
}

/** A listed foreign name, or what neither list nor dictionary has. */
function isOfOthers(word: string, lists: NameLists): boolean {
  const { gazetteer } = lists;
  return gazetteer.isForeign(word) || (gazetteer.name(word) === undefined && isForeign(word, lists));
}

/** «مستورا» is in papers, as an adjective. */
function isNameInUse(word: string, lists: NameLists): boolean {
  return isInUse(word, lists) && lists.lexicon.analyse(word).every(({ pos }) => pos === 'name');
}

/** A list has it, or a paper. */
export function isInUse(word: string, { gazetteer, lexicon }: NameLists): boolean {
  return gazetteer.name(word) !== undefined || lexicon.outlets(word) > 0;
}
