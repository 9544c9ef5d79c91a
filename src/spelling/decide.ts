/**
 * How sure it is that a word is a slip for its best alternative, from how far that alternative is ahead and how common the
 * word is as written: a word that everybody writes is seldom a slip, and fits less well now and then all the same.
 */

import type { SlipKind } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Judge } from './model.ts';
import type { Score } from './score.ts';
import { uses } from './uses.ts';

/** How far an alternative is ahead of the word as written, and how common that is. */
export interface Evidence {
  readonly alone: number;
  readonly around: number;
  readonly common: number;
}

/** How much the sentence must say against a word that hands seldom slip into, however rare it is: الإفراد, الآسرة. */
const LEAST_AROUND = 1.25;

/** Does the sentence speak against the word, beside what is known of the word itself? */
export function isSpokenAgainst(word: string, kind: SlipKind, { around }: Pick<Evidence, 'around'>): boolean {
  if (kind === 'raise') return !/[إآ]/.test(word) || around >= LEAST_AROUND;
  return kind !== 'yaa' || around >= 0;
}

/** Natural logarithm of the odds that the word is a slip, in a draft with as many of them as the judge was fitted for. */
export function oddsOf(judge: Judge, { alone, around, common }: Evidence): number {
  return judge.bias + judge.alone * alone + judge.around * around + judge.common * common;
}

/** The alternative that is ahead of all others, by its place, and how far it is ahead of the word as written. */
export function bestOf([written, ...others]: readonly Score[]): {
  place: number;
  alone: number;
  around: number;
} {
  let place = 0;
  for (let other = 1; other < others.length; other++)
    if (total(others[other]!) > total(others[place]!)) place = other;
  const best = others[place]!;
  return { place, alone: best.alone - written!.alone, around: best.around - written!.around };
}

export function total({ alone, around }: Score): number {
  return alone + around;
}

/** 0 for a word that the press does not write; one more for each doubling. */
export function commonness(word: string, lexicon: Lexicon): number {
  return Math.log2(1 + uses(word, lexicon));
}
