/** Which titles cannot both be one person's, and how to write one title in the shape of another. */
import type { Gender } from '../../lexicon/index.ts';
import type { Gazetteer, HonorificUse } from '../../people/index.ts';

export const COURTESY = 'الأستاذ';
const RANKS = 'military-police';
/** A person has one title of these classes unless the draft itself stacks two: «العقيد المهندس», «المستشار الدكتور». */
const PROFESSIONS = new Set(['academic', 'engineering', 'legal', RANKS]);
/** Lawyers are called الأستاذ, and what a lawyer pleads as is an occupation. */
const OCCUPATIONS = new Set(['المحامي']);

/** Words of reverence that come to the same office or blood: one of each row is used of one person. */
const REVERENCE: readonly (readonly string[])[] = [
  ['جلالة', 'صاحب الجلالة'],
  ['سمو', 'صاحب السمو', 'صاحب السمو الملكي'],
  ['فخامة'],
  ['دولة'],
  ['معالي'],
  ['سعادة'],
  ['عطوفة'],
  ['فضيلة', 'سماحة'],
  ['نيافة', 'غبطة', 'قداسة'],
];

/** One person is called either the one or the other: الأستاذ and الدكتور, العميد and اللواء, معالي and سمو. */
export function areExclusive(a: string, b: string, gazetteer: Gazetteer): boolean {
  if (a === b) return false;
  const [one, other] = [classOf(a, gazetteer), classOf(b, gazetteer)];
  // الفريق أول is a longer form of الفريق to whoever shortens it.
  if (one === RANKS && other === RANKS) return !a.startsWith(b) && !b.startsWith(a);
  const [row, otherRow] = [a, b].map((title) => REVERENCE.findIndex((titles) => titles.includes(title)));
  if (row !== undefined && row >= 0 && otherRow !== undefined && otherRow >= 0) return row !== otherRow;
  if (OCCUPATIONS.has(a) || OCCUPATIONS.has(b)) return false;
  return one !== other && isProfession(a, one) && isProfession(b, other);
}

function classOf(title: string, gazetteer: Gazetteer): string {
  return gazetteer.title(title)?.entry.class ?? '';
}

function isProfession(title: string, kind: string): boolean {
  return title === COURTESY || PROFESSIONS.has(kind);
}

export function isRank(title: string, gazetteer: Gazetteer): boolean {
  return classOf(title, gazetteer) === RANKS;
}

/** The wanted title as it must stand in the place of a use: feminine, abbreviated, without ال, after ل where the use has it. */
export function writeTitle(
  wanted: string,
  { text }: HonorificUse,
  gender: Gender | undefined,
  gazetteer: Gazetteer,
): string {
  const entry = gazetteer.title(wanted)?.entry;
  const isShort = /[./]/.test(text);
  const short = isShort ? entry?.abbreviations.find((each) => each.endsWith('.')) : undefined;
  if (short) return short;
  const full = (gender === 'f' ? entry?.feminine : undefined) ?? wanted;
  if (text.startsWith('ال') || isShort) return full;
  // للدكتور is one stretch with its particles; دكتور stands without ال.
  const particles = /^[وف]?لل/.exec(text)?.[0];
  return particles ? particles + full.slice(2) : full.replace(/^ال/, '');
}
