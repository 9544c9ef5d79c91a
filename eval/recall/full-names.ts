/** Full names as they stand in an article, found by lists of given names alone, which the engine does not share. */
import { type CleanArticle, follows, type Word } from './article.ts';

export interface GivenNames {
  readonly men: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
}

export interface WrittenName {
  /** The name's words as written. */
  readonly key: string;
  readonly isMan: boolean;
  readonly first: Word;
  /** Places of its first and last word among the article's. */
  readonly at: number;
  readonly last: number;
}

/** Verbs of saying and doing, of a man and of a woman. */
export const VERBS: readonly (readonly [string, string])[] = [
  ['قال', 'قالت'],
  ['أكد', 'أكدت'],
  ['أضاف', 'أضافت'],
  ['أوضح', 'أوضحت'],
  ['أشار', 'أشارت'],
  ['ذكر', 'ذكرت'],
  ['أعلن', 'أعلنت'],
  ['صرح', 'صرحت'],
  ['شدد', 'شددت'],
  ['أعرب', 'أعربت'],
  ['شكر', 'شكرت'],
  ['دعا', 'دعت'],
  ['قدم', 'قدمت'],
  ['افتتح', 'افتتحت'],
  ['وصف', 'وصفت'],
  ['رأى', 'رأت'],
];

/** Its و or ف, which stays where it is. */
export function opening(word: Word, of: readonly string[]): number | undefined {
  if (of.includes(word.text)) return 0;
  return /^[وفلب]/.test(word.text) && of.includes(word.text.slice(1)) ? 1 : undefined;
}

/** A title or a verb, after which a family name alone is a person's. */
export function tellsOfPerson(word: Word | undefined, words: readonly string[]): boolean {
  return word !== undefined && opening(word, words) !== undefined;
}

const SONS = /^(?:بن|بنت|آل)$/;
/** Two given names, or a given name and one with its article: a given name alone may be a common word. */
export function nameAt(article: CleanArticle, at: number, names: GivenNames): WrittenName | undefined {
  const { words } = article;
  const first = words[at]!;
  const isMan = names.men.has(first.text);
  if (!isMan && !names.women.has(first.text)) return undefined;
  let last = at;
  while (last < at + 5 && follows(words[last + 1], words[last])) {
    const next = words[last + 1]!.text;
    const isPart = SONS.test(next) || SONS.test(words[last]!.text) || names.men.has(next);
    if (!isPart && !next.startsWith('ال')) break;
    last++;
    if (next.startsWith('ال') && !SONS.test(words[last - 1]!.text)) break;
  }
  if (last === at || SONS.test(words[last]!.text)) return undefined;
  const key = words
    .slice(at, last + 1)
    .map(({ text }) => text)
    .join(' ');
  return { key, isMan, first, at, last };
}

/**
 * Family names alone, each with the full name it belongs to: of two who share it neither is meant for sure. Only where a
 * title or a verb stands before it («وأضاف الوتيد»): elsewhere it may be the noun or the adjective.
 */
export function familyNamesIn(article: CleanArticle, full: readonly WrittenName[]): WrittenName[] {
  const owners = new Map<string, WrittenName | undefined>();
  for (const name of full) {
    const family = article.words[name.last]!.text;
    const isOther = owners.has(family) && owners.get(family)?.key !== name.key;
    owners.set(family, isOther ? undefined : name);
  }
  return article.words.flatMap((first, at) => {
    const owner = owners.get(first.text);
    if (!owner || !first.text.startsWith('ال') || at <= owner.last) return [];
    if (full.some((name) => name.at <= at && at <= name.last)) return [];
    return [{ ...owner, first, at, last: at }];
  });
}

export function namesIn(article: CleanArticle, names: GivenNames): WrittenName[] {
  const found: WrittenName[] = [];
  for (let at = 0; at < article.words.length; at++) {
    const name = nameAt(article, at, names);
    if (!name) continue;
    found.push(name);
    at = name.last;
  }
  return found;
}

/** A verb of the list stands at once before the name: no title, and no office. */
export function isFree({ words }: CleanArticle, at: number): boolean {
  return follows(words[at], words[at - 1]) && tellsOfPerson(words[at - 1], VERBS.flat());
}

/**
 * Pairs of mentions of one person: the first full, the later one after a verb or, if it is full too, after a preposition.
 * Neither bears a title.
 * @param mayHaveOffice whether an office may end right before the first: «مدير المرور سامر الوتيد» may have a rank as well.
 */
export function pairsOf(
  article: CleanArticle,
  names: GivenNames,
  mayHaveOffice = false,
): { readonly first: WrittenName; readonly later: WrittenName }[] {
  const { words } = article;
  const full = namesIn(article, names);
  const isBare = ({ at }: WrittenName): boolean =>
    isFree(article, at) ||
    (follows(words[at], words[at - 1]) && /^(?:مع|من|عن|أن|إن|بأن|يد|قبل)$/.test(words[at - 1]!.text));
  const isHolder = ({ at }: WrittenName): boolean =>
    mayHaveOffice && [2, 3].some((back) => holdsOffice(words.slice(at - back, at + 1)));
  return [...full, ...familyNamesIn(article, full)].flatMap((later) => {
    const first = full.find(({ key, at }) => key === later.key && at < later.at);
    if (!first || !(isBare(first) || isHolder(first))) return [];
    return isFree(article, later.at) || (full.includes(later) && isBare(later)) ? [{ first, later }] : [];
  });
}

/** «مدير المرور», «قائد قوة الطوارئ» right before the name, which is the last of the words. */
function holdsOffice(words: readonly Word[]): boolean {
  const [head, ...rest] = words;
  if (!head || !/^[وب]?(?:مدير|قائد|رئيس|مساعد|نائب|متحدث|ناطق)$/.test(head.text)) return false;
  return (
    rest.slice(0, -1).every(({ text }, at) => /^ال/.test(text) || at < rest.length - 2) &&
    rest.every((word, at) => follows(word, words[at]))
  );
}
