/** A word alone that the model, the lists or the draft take for somebody, and that stands as nobody does. */
import { cutsOf } from '../slips/index.ts';
import type { Token } from '../text/index.ts';
import { isForeign, type NameLists, type NameSpan, namesSomebody } from './names.ts';
import { readVerb } from './verbs.ts';

export function isNobodyAlone(tokens: readonly Token[], span: NameSpan, lists: NameLists): boolean {
  return (
    isAlongside(tokens, span) ||
    isFarAway(tokens, span, lists) ||
    isObject(span.stem.word, lists) ||
    hasActed(tokens, span, lists) ||
    isOneMore(tokens, span, lists)
  );
}

const FIRMS = new Set(['مول', 'بلازا', 'مارت', 'جروب', 'غروب', 'سنتر', 'تاور', 'هايبر']);

/** «افتتح العثيم مول أمس» */
export function isFirm(tokens: readonly Token[], { first, count }: NameSpan): boolean {
  return [count - 1, count].some((place) => FIRMS.has(tokens[first + place]?.bare ?? ''));
}

/** «محكمة الجنايات بالشرقية حكمت أمس»: a verb of hers before when or what, whatever men are called so. */
function hasActed(tokens: readonly Token[], { first, stem }: NameSpan, { lexicon }: NameLists): boolean {
  if (stem.proclitics !== '' || !/.{3}ت$/.test(stem.word) || tokens[first - 1]?.kind !== 'word') return false;
  if (readVerb(tokens[first - 1]!.bare) || !/^(?:أمس|اليوم|على|ب.{3,})$/.test(tokens[first + 1]?.bare ?? ''))
    return false;
  return lexicon.analyse(stem.word).some(({ pos, gender }) => pos === 'verb' && gender === 'f');
}

/** «وجبيل، وغدومس»: "and" and one more, which no list has for a name. */
function isOneMore(tokens: readonly Token[], { first, stem }: NameSpan, lists: NameLists): boolean {
  if (!/^و.{4}/.test(stem.word) || /^[^،,()]$/.test(tokens[first - 1]?.text ?? ' ')) return false;
  return (
    !namesSomebody(stem.word, lists) && isForeign(stem.word, lists) && tokens[first - 1]?.kind !== 'word'
  );
}

/**
 * A word alone in the company of what nobody is called: «69 بنس» is counted, «سبق- العلا:» tells where the reporter is, «والأكراد
 * والبلوش وغيرهم» are many, and «أهداف ماجد للتنمية» are a body's.
 */
function isAlongside(tokens: readonly Token[], { first, stem }: NameSpan): boolean {
  const [before, next] = [tokens[first - 1], tokens[first + 1]];
  if (before?.kind === 'number' && stem.proclitics === '') return true;
  if (/^[-–]$/.test(before?.text ?? '') && tokens[first - 2]?.kind === 'word' && next?.text === ':')
    return true;
  if (stem.word.startsWith('ال') && /^وغيره(?:م|ا|ما|ن)$/.test(next?.bare ?? '')) return true;
  const verb = readVerb(before?.bare ?? '');
  return /^لل.{4,}ة$/.test(next?.bare ?? '') && before?.kind === 'word' && verb === undefined;
}

/** «جاء المهاجم من غانغان»: a foreign word that no list has for a name, after what leads from or to a place; nobody asks it of him. */
function isFarAway(
  tokens: readonly Token[],
  { first, stem }: NameSpan,
  { gazetteer, lexicon }: NameLists,
): boolean {
  if (stem.proclitics !== '' || gazetteer.name(stem.word) || stem.word.startsWith('ال')) return false;
  if (!/^(?:من|إلى|الى|نحو|باتجاه|قرب)$/.test(tokens[first - 1]?.bare ?? '')) return false;
  const asked = tokens[first - 2]?.bare ?? '';
  return lexicon.analyse(asked)[0]?.pos !== 'verb' && readVerb(asked) === undefined;
}

/** «عندما تزوج ثيبا»: a noun with the alef of its case, which no list has. */
function isObject(word: string, lists: NameLists): boolean {
  if (!/^(?!ال).{3,}ا$/.test(word) || namesSomebody(word, lists)) return false;
  return lists.lexicon.analyse(word)[0]?.pos !== 'name' && lists.lexicon.contains(word.slice(0, -1));
}

/** Whatever foreign name has the letters: «هو». */

export function isPronoun(word: string, { lexicon }: NameLists): boolean {
  return lexicon.analyse(word)[0]?.pos === 'pronoun';
}

/** «المتحدث الرسمي باسم «مدن»» */
export function isInNameOf(tokens: readonly Token[], { first, stem }: NameSpan): boolean {
  return stem.word === 'باسم' && /^[«"“(]$/.test(tokens[first + 1]?.text ?? '');
}

/** Shorter words are found in any foreign name. */
const LEAST_OF_TWO = 4;

/** «محددادياره»: nobody knows the word, and the press writes both words that it is when it is cut. */
export function isTwoWords(word: string, { lexicon, gazetteer }: NameLists): boolean {
  if (word.length < 2 * LEAST_OF_TWO || gazetteer.name(word) || lexicon.contains(word)) return false;
  const isWord = (part: string): boolean => {
    const [best] = lexicon.analyse(part);
    return (
      part.length >= LEAST_OF_TWO && lexicon.outlets(part) > 1 && best !== undefined && best.pos !== 'name'
    );
  };
  for (const { first, second, join } of cutsOf(word))
    if (join !== 'joining' && isWord(first) && isWord(second)) return true;
  return false;
}

/** «المتحدث الرسمي باسم الحركة», «تحدث باسم أهالي الحي»: in whose name somebody speaks, whoever is called باسم. */
export function isOnBehalf(tokens: readonly Token[], { first, stem }: NameSpan): boolean {
  if (tokens[first]!.bare !== 'باسم' || stem.proclitics !== '') return false;
  const speaker = /^(?:[وفبل]?(?:ال)?|لل)(?:متحدثة?|ناطقة?|تحدثت?|يتحدث|تتحدث|نطق)$/;
  const [before, farther] = [tokens[first - 1]?.bare ?? '', tokens[first - 2]?.bare ?? ''];
  return speaker.test(before) || (/^ال.{3,}[يةى]$/.test(before) && speaker.test(farther));
}
