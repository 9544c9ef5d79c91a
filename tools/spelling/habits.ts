/**
 * Which articles are clean in a kind of slip. That is recognised by words that the dictionary does not have (الاسبوع),
 * never by words that another is likelier than: such a rule would teach the speller to flag آن and حالت for ever.
 */

import type { SlipKind } from '../../src/draft/index.ts';
import type { Lexicon } from '../../src/lexicon/index.ts';
import { uses } from '../../src/spelling/uses.ts';
import type { Entry, Line } from './corpus.ts';

export type Habit = 'taa' | 'yaa' | 'front' | 'seat';

/** How often the press writes the right word, for its slip to be sure. */
const COMMON = 3;
const FRONT = /^([وف]?[بكل]?(?:ال|لل)?)ا/;
const INNA = /^(?!كان$)[وف]?[بلك]?ان(?:ه|ها|هم|هما)?$/;

export function sureSlip(word: string, lexicon: Lexicon): Habit | undefined {
  if (INNA.test(word)) return 'front';
  const isCommon = (meant: string) => lexicon.contains(meant) && uses(meant, lexicon) >= COMMON;
  const stem = word.slice(0, -1);
  if (word.endsWith('ه') && isCommon(`${stem}ة`)) return 'taa';
  if (word.endsWith('ى') && isCommon(`${stem}ي`)) return 'yaa';
  if (word.endsWith('ي') && isCommon(`${stem}ى`)) return 'yaa';
  const front = FRONT.exec(word);
  const rest = front ? word.slice(front[0].length) : '';
  if (front && ['أ', 'إ', 'آ'].some((alef) => isCommon(front[1] + alef + rest))) return 'front';
  return undefined;
}

/** Words that show a habit kept: only beside them slips are many or few. */
const KEPT: Readonly<Partial<Record<Habit, RegExp>>> = {
  taa: /..ة$/,
  yaa: /..[يى]$/,
  front: /^[وف]?[بكل]?(?:ال|لل)?[أإ]/,
};
/** More slips than this among the words that could have slipped, and the article teaches nothing of the kind. */
const SLOPPY = 0.02;

/** Which habit's slips make an article unfit to learn a kind from. */
const HABIT_OF: Readonly<Partial<Record<SlipKind, Habit>>> = {
  taa: 'taa',
  'open-taa': 'taa',
  yaa: 'yaa',
  front: 'front',
  raise: 'front',
  inna: 'front',
  seat: 'front',
};

export interface Hygiene {
  /** Has the article no sure slip at all? */
  readonly clean: boolean;
  isClean(kind: SlipKind): boolean;
}

export function readHygiene(lines: readonly Line[]): Hygiene {
  const slips: Record<Habit, number> = { taa: 0, yaa: 0, front: 0, seat: 0 };
  const kept: Record<Habit, number> = { taa: 0, yaa: 0, front: 0, seat: 0 };
  for (const line of lines) for (const entry of line) count(entry, slips, kept);
  const clean = Object.values(slips).every((number) => number === 0);
  return {
    clean,
    isClean(kind) {
      const habit = HABIT_OF[kind];
      return habit === undefined || slips[habit] <= SLOPPY * kept[habit];
    },
  };
}

function count(
  { isWord, slip, text }: Entry,
  slips: Record<Habit, number>,
  kept: Record<Habit, number>,
): void {
  if (!isWord) return;
  if (slip) slips[slip]++;
  for (const habit of Object.keys(KEPT) as Habit[]) if (KEPT[habit]!.test(text)) kept[habit]++;
}
