/** One person under two honorifics or ranks, and verbs and titles in the other gender. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanArticle, follows, type Injector, type Slip, type Word } from './article.ts';

/** Each excludes the others for one person on one day. */
const HONORIFICS = ['الدكتور', 'المهندس', 'الأستاذ', 'المستشار', 'الشيخ', 'السفير', 'المحامي'];
const RANKS = ['الملازم', 'النقيب', 'الرائد', 'المقدم', 'العقيد', 'العميد', 'اللواء', 'الفريق'];
/** Of a man, of a woman. */
const GENDERED: readonly (readonly [string, string])[] = [
  ['الدكتور', 'الدكتورة'],
  ['المهندس', 'المهندسة'],
  ['الأستاذ', 'الأستاذة'],
  ['السيد', 'السيدة'],
  ['الوزير', 'الوزيرة'],
  ['الرئيس', 'الرئيسة'],
  ['المدير', 'المديرة'],
  ['الفنان', 'الفنانة'],
  ['الكاتب', 'الكاتبة'],
  ['الباحث', 'الباحثة'],
  ['الشاعر', 'الشاعرة'],
  ['اللاعب', 'اللاعبة'],
];
const VERBS: readonly (readonly [string, string])[] = [
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

interface GivenNames {
  readonly men: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
}

/** Only names that the lists give to one gender alone. */
function readGivenNames(data: string): GivenNames {
  const men = new Set<string>();
  const women = new Set<string>();
  const rows = readFileSync(join(data, 'names/attested.tsv'), 'utf8').trim().split('\n').slice(1);
  for (const row of rows) {
    const [word = '', male, female, first] = row.split('\t');
    if (Number(first) < 2 || word.length < 3) continue;
    if (Number(male) >= 2 && Number(female) === 0) men.add(word);
    if (Number(female) >= 2 && Number(male) === 0) women.add(word);
  }
  return { men, women };
}

/** Its و or ف, which stays where it is. */
function opening(word: Word, of: readonly string[]): number | undefined {
  if (of.includes(word.text)) return 0;
  return /^[وفلب]/.test(word.text) && of.includes(word.text.slice(1)) ? 1 : undefined;
}

/** A later «title name» of somebody who had the same title before, now with another title of the list. */
function otherTitle(titles: readonly string[]): Injector {
  return ({ words }) => {
    const borne = new Map<string, Set<string>>();
    const slips: Slip[] = [];
    words.forEach((word, at) => {
      const front = opening(word, titles);
      const name = words[at + 1];
      if (front === undefined || !name || !follows(name, word)) return;
      const title = word.text.slice(front);
      const last = words[at + 2];
      const keys = [name.text, ...(last && follows(last, name) ? [last.text] : [])];
      if (keys.some((key) => borne.get(key)?.has(title) && borne.get(key)?.size === 1))
        for (const put of titles.filter((each) => each !== title))
          slips.push({ start: word.start + front, end: word.end, put });
      for (const key of keys) borne.set(key, (borne.get(key) ?? new Set()).add(title));
    });
    return slips;
  };
}

function nameAfter(article: CleanArticle, at: number, names: GivenNames): 'man' | 'woman' | undefined {
  const [name, next] = [article.words[at], article.words[at + 1]];
  // A full name of two words at least: a given name alone may be a common word.
  if (!name || !follows(name, article.words[at - 1]) || !next || !follows(next, name)) return undefined;
  if (!/^(?:ال|بن$|آل)/.test(next.text) && !names.men.has(next.text)) return undefined;
  if (names.men.has(name.text)) return 'man';
  return names.women.has(name.text) ? 'woman' : undefined;
}

export function peopleInjectors(data: string): Record<string, Injector> {
  const names = readGivenNames(data);
  const titles = GENDERED.flat();
  const genderOf =
    (pairs: readonly (readonly [string, string])[], titled: boolean): Injector =>
    (article) =>
      article.words.flatMap((word, at) => {
        const front = opening(word, pairs.flat());
        if (front === undefined) return [];
        const second = article.words[at + 1];
        const skip = titled && second && titles.includes(second.text) ? 2 : 1;
        const person = nameAfter(article, at + skip, names);
        const own = word.text.slice(front);
        const pair = pairs.find((each) => each.includes(own));
        if (!pair || !person) return [];
        const [right, put] = person === 'man' ? pair : [pair[1], pair[0]];
        return own === right ? [{ start: word.start + front, end: word.end, put }] : [];
      });
  return {
    honorific: otherTitle(HONORIFICS),
    rank: otherTitle(RANKS),
    'gender of verb': genderOf(VERBS, true),
    'gender of title': genderOf(GENDERED, false),
  };
}
