/** One person under two honorifics, ranks or offices, or spoken of in the other gender. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementInjectors } from './agreement.ts';
import { follows, type Injector, pick, type Slip } from './article.ts';
import { orElse, spoilAdded } from './constructed.ts';
import {
  familyNamesIn,
  type GivenNames,
  namesIn,
  opening,
  pairsOf,
  tellsOfPerson,
  VERBS,
} from './full-names.ts';
import { addedOffice, officeInjector } from './offices.ts';

/** Each excludes the others for one person; الشيخ and السفير may be doctors as well. */
const HONORIFICS: readonly (readonly string[])[] = [
  ['الدكتور', 'المهندس', 'الأستاذ'],
  ['الدكتورة', 'المهندسة', 'الأستاذة'],
];
const RANKS: readonly (readonly string[])[] = [
  ['الملازم', 'النقيب', 'الرائد', 'المقدم', 'العقيد', 'العميد', 'اللواء', 'الفريق'],
];
/** Only names that the lists give to one gender alone. */
function readGivenNames(data: string): GivenNames {
  const men = new Set<string>();
  const women = new Set<string>();
  // «مساعد المدير», «أمين جدة», «باسم الشرطة», «رسول الله», «نادي الاتحاد», «على البعثة», «عيد الفطر» are hardly ever anybody's name.
  const words = new Set(['مساعد', 'باسم', 'رسول', 'نادي', 'أمين', 'على', 'عيد', 'حملة']);
  const rows = readFileSync(join(data, 'names/attested.tsv'), 'utf8').trim().split('\n').slice(1);
  for (const row of rows) {
    const [word = '', male, female, first] = row.split('\t');
    if (Number(first) < 2 || word.length < 3 || words.has(word)) continue;
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

/** A man who is named twice without a title bears a rank where he is first named, and another one after that. */
function addedRank(names: GivenNames): Injector {
  return (article, next) =>
    pairsOf(article, names, true).flatMap(({ first, later }) => {
      if (!first.isMan) return [];
      const right = pick(RANKS[0]!, next)!;
      const wrong = pick(
        RANKS[0]!.filter((rank) => rank !== right),
        next,
      )!;
      const added = [first, later].map(({ first: { start } }) => ({ start, end: start, put: `${right} ` }));
      return [spoilAdded(article.text, added, right, wrong)];
    });
}

export function peopleInjectors(data: string): Record<string, Injector> {
  const names = readGivenNames(data);
  return {
    honorific: otherTitle(HONORIFICS, names),
    rank: orElse(otherTitle(RANKS, names), addedRank(names)),
    role: orElse(officeInjector(names), addedOffice(names)),
    ...agreementInjectors(names),
  };
}
