/** Which titles cannot both be one person's, and how to write one title in the shape of another. */
import type { Gender } from '../../lexicon/index.ts';
import type { Gazetteer, HonorificUse } from '../../people/index.ts';

const ACADEMIC = ['الدكتور', 'الأستاذ الدكتور', 'البروفيسور', 'البروفسور'];
const CIVIL = ['الأستاذ', 'المهندس', ...ACADEMIC];
export const COURTESY = 'الأستاذ';

/** Ranks of army and police; each excludes the others, but for its own longer form (الفريق أول, اللواء أركان حرب). */
const RANKS = [
  ...['الجندي', 'العريف', 'الرقيب', 'الرقيب أول', 'المساعد', 'الملازم', 'الملازم أول', 'النقيب', 'الرائد'],
  ...['المقدم', 'العقيد', 'العميد', 'اللواء', 'اللواء أركان حرب', 'الفريق', 'الفريق أول', 'المشير'],
];

/** One person is called either the one or the other: الأستاذ and الدكتور, العميد and اللواء. */
export function areExclusive(a: string, b: string): boolean {
  if (a === b) return false;
  if (RANKS.includes(a) && RANKS.includes(b)) return !a.startsWith(b) && !b.startsWith(a);
  return CIVIL.includes(a) && CIVIL.includes(b) && !(ACADEMIC.includes(a) && ACADEMIC.includes(b));
}

export function isRank(title: string): boolean {
  return RANKS.includes(title);
}

/** The wanted title as it must stand in the place of a use: feminine, abbreviated, without ال, behind ل as that was. */
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
