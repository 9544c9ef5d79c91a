/** One person under two honorifics, ranks or offices, and verbs, participles, relatives and titles in the other gender. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanArticle, follows, type Injector, type Slip, type Word } from './article.ts';
import {
  familyNamesIn,
  type GivenNames,
  nameAt,
  namesIn,
  opening,
  tellsOfPerson,
  VERBS,
  type WrittenName,
} from './full-names.ts';
import { officeInjector } from './offices.ts';

/** Each excludes the others for one person; الشيخ and السفير may be doctors as well. */
const HONORIFICS: readonly (readonly string[])[] = [
  ['الدكتور', 'المهندس', 'الأستاذ'],
  ['الدكتورة', 'المهندسة', 'الأستاذة'],
];
const RANKS: readonly (readonly string[])[] = [
  ['الملازم', 'النقيب', 'الرائد', 'المقدم', 'العقيد', 'العميد', 'اللواء', 'الفريق'],
];
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
const PARTICIPLES: readonly (readonly [RegExp, string, string])[] = [
  'مؤكد',
  'موضح',
  'مشير',
  'مضيف',
  'لافت',
  'معرب',
  'مبين',
  'مشدد',
  'مطالب',
  'معتبر',
  'محذر',
  'مشيد',
  'منوه',
  'كاشف',
  'متوقع',
  'متمني',
].map((stem) => [new RegExp(`^${stem}(?:ا|ة)$`), `${stem}ا`, `${stem}ة`]);
const RELATIVES: readonly (readonly [string, string])[] = [['الذي', 'التي']];

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

/** Whoever bore one title of a list with his full name bears another one where that name stands again. */
function otherTitle(lists: readonly (readonly string[])[], names: GivenNames): Injector {
  return (article) => {
    const borne = new Map<string, string>();
    const slips: Slip[] = [];
    const full = namesIn(article, names);
    const short = familyNamesIn(article, full);
    for (const name of [...full, ...short].sort((a, b) => a.at - b.at)) {
      const { key, first, at } = name;
      const before = article.words[at - 1];
      // A family name alone stands where a title or a verb tells that it is one.
      if (short.includes(name) && !tellsOfPerson(before, [...lists.flat(), ...VERBS.flat()])) continue;
      const isNext = before !== undefined && follows(first, before);
      const list = lists.find((each) => isNext && opening(before, each) !== undefined);
      const title = list && before!.text.slice(opening(before!, list)!);
      const earlier = borne.get(key);
      const others = lists.find((each) => each.includes(earlier ?? '')) ?? [];
      if (earlier && title === earlier)
        for (const put of others.filter((each) => each !== earlier))
          slips.push({ start: before!.end - title.length, end: before!.end, put, right: title });
      // The title was dropped there, as the press does.
      else if (earlier && !title && isNext && !before.text.startsWith('ال'))
        for (const put of others.filter((each) => each !== earlier))
          slips.push({ start: first.start, end: first.start, put: `${put} `, right: `${earlier} ` });
      if (title) borne.set(key, title);
    }
    return slips;
  };
}

/** Of a man or a woman, by the person's given name. */
function flip(
  word: Word,
  [ofMan, ofWoman]: readonly [string, string],
  front: number,
  { isMan }: WrittenName,
): Slip[] {
  const own = word.text.slice(front);
  const [right, put] = isMan ? [ofMan, ofWoman] : [ofWoman, ofMan];
  return own === right ? [{ start: word.start + front, end: word.end, put }] : [];
}

function before(
  pairs: readonly (readonly [string, string])[],
  names: GivenNames,
  skipping: readonly string[],
): Injector {
  return (article) =>
    namesIn(article, names).flatMap((name) => {
      const isTitled = skipping.includes(article.words[name.at - 1]?.text ?? '');
      const at = isTitled ? name.at - 2 : name.at - 1;
      const word = article.words[at];
      if (!word || !follows(article.words[at + 1], word)) return [];
      const front = opening(word, pairs.flat());
      const pair =
        front === undefined ? undefined : pairs.find((each) => each.includes(word.text.slice(front)));
      return pair ? flip(word, pair, front!, name) : [];
    });
}

/** Who speaks in a sentence that begins with a verb of saying: the first full name in it. */
function speakers(article: CleanArticle, names: GivenNames): WrittenName[] {
  let from = 0;
  return namesIn(article, names).filter(({ at, last }) => {
    const start = beginOfSentence(article, at);
    const isFirst = start >= from;
    from = last + 1;
    const verb = article.words[start]!;
    return isFirst && start < at && at - start < 10 && opening(verb, VERBS.flat()) !== undefined;
  });
}

function beginOfSentence({ text, words }: CleanArticle, at: number): number {
  let start = at;
  while (start > 0 && !/[.!؟\n:]/.test(text.slice(words[start - 1]!.end, words[start]!.start))) start--;
  return start;
}

/** Words after the speaker's name up to the end of the sentence, or to the next person's name. */
function sayings(article: CleanArticle, { last }: WrittenName, names: GivenNames): Word[] {
  const words: Word[] = [];
  for (let at = last + 1; at < article.words.length; at++) {
    const word = article.words[at]!;
    if (/[.!؟\n]/.test(article.text.slice(article.words[at - 1]!.end, word.start))) break;
    if (nameAt(article, at, names)) break;
    words.push(word);
  }
  return words;
}

function participle(names: GivenNames): Injector {
  return (article) =>
    speakers(article, names).flatMap((name) => {
      const said = sayings(article, name, names);
      const found = said.find(({ text }) => PARTICIPLES.some(([of]) => of.test(text)));
      if (!found || !/،\s$/.test(article.text.slice(0, found.start))) return [];
      if (said.slice(0, said.indexOf(found)).some(mayHaveSpoken)) return [];
      const [, ofMan, ofWoman] = PARTICIPLES.find(([of]) => of.test(found.text))!;
      return flip(found, [ofMan, ofWoman], 0, name);
    });
}

function relative(names: GivenNames): Injector {
  return (article) =>
    speakers(article, names).flatMap((name) => {
      const next = article.words[name.last + 1];
      const isNext = next && /^،?\s$/.test(article.text.slice(article.words[name.last]!.end, next.start));
      return isNext ? RELATIVES.flatMap((pair) => flip(next, pair, 0, name)) : [];
    });
}

/** A body that may have spoken as well: who can be meant is then not sure. */
const BODIES =
  /^[وبفل]?(?:ال|لل)?(?:وزارة|هيئة|لجنة|حكومة|شركة|جمعية|منظمة|مؤسسة|نقابة|وكالة|جامعة|إدارة|أمانة|بلدية|مديرية|محكمة|نيابة|شرطة|دراسة|مملكة|دولة|صحيفة|قناة|جهات|مصادر)$/;
const mayHaveSpoken = ({ text }: Word): boolean => BODIES.test(text);

/** «وأضاف أن» at the head of the sentence after the speaker's own. */
function laterVerb(names: GivenNames): Injector {
  return (article) =>
    speakers(article, names).flatMap((name) => {
      const said = sayings(article, name, names);
      if (said.some(mayHaveSpoken)) return [];
      const at = name.last + 1 + said.length;
      const [verb, next] = [article.words[at], article.words[at + 1]];
      if (!verb || !follows(next, verb) || !/^(?:أن|أنه|أنها|إن)$/.test(next!.text)) return [];
      const pair = VERBS.find((each) => each.some((form) => verb.text === `و${form}`));
      return pair ? flip(verb, pair, 1, name) : [];
    });
}

export function peopleInjectors(data: string): Record<string, Injector> {
  const names = readGivenNames(data);
  return {
    honorific: otherTitle(HONORIFICS, names),
    rank: otherTitle(RANKS, names),
    role: officeInjector(names),
    'gender of verb': before(VERBS, names, GENDERED.flat()),
    'gender of participle': participle(names),
    'gender of relative': relative(names),
    'gender of later verb': laterVerb(names),
    'gender of title': before(GENDERED, names, []),
  };
}
