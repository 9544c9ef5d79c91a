/** Fits the trees of `src/spelling/trust.ts`, and the odds that each level asks for, and says what they reach. */

import { oddsByTrees, type Trees } from '../../src/spelling/trees.ts';
import { FAMILIES, type Family, type Least } from '../../src/spelling/trust.ts';
import { type BoostOptions, fitTrees } from '../boost.ts';
import type { Read } from './samples.ts';

const OPTIONS: BoostOptions = { trees: 400, depth: 3, rate: 0.1, hold: 3, lift: 1 };
/** What has to be right of errors, and of warnings and errors together, in outlets left out. */
const ERROR = 0.98;
const WARNING = 0.92;
/** What is as likely wrong as right is a hint, whatever its likes were. */
const EVEN = 0;
/** Verdicts on a family count beside what all families show at the same odds, which counts for so many verdicts. */
const SHARED = 30;

export interface Trust {
  readonly least: Readonly<Record<Family, Least>>;
  readonly trees: Trees;
}

export interface Scored extends Read {
  readonly odds: number;
}

/** @returns what ships, and the samples with the odds that trees without their outlet give. */
export function fitTrust(samples: readonly Read[]): { trust: Trust; scored: readonly Scored[] } {
  const scored = [...new Set(samples.map(({ outlet }) => outlet))].flatMap((outlet) => {
    const trees = fitTrees(
      samples.filter((sample) => sample.outlet !== outlet),
      OPTIONS,
    );
    return scoreBy(
      trees,
      samples.filter((sample) => sample.outlet === outlet),
    );
  });
  const natural = scored.filter(({ wasRead, isSlip }) => wasRead || !isSlip);
  const least = Object.fromEntries(
    (Object.keys(FAMILIES) as Family[]).map((family) => {
      const own = natural.filter((each) => each.family === family);
      const error = leastOdds(own.filter(isErrorClaimed), natural.filter(isErrorClaimed), ERROR);
      const quieter = natural.filter((each) => !isErrorClaimed(each));
      const warning = leastOdds(own, quieter, WARNING);
      return [family, { warning: Math.max(EVEN, warning), error: Math.max(EVEN, warning, error) }];
    }),
  ) as Record<Family, Least>;
  return { trust: { least, trees: fitTrees(samples, OPTIONS) }, scored };
}

export function scoreBy(trees: Trees, samples: readonly Read[]): Scored[] {
  return samples.map((sample) => ({ ...sample, odds: oddsByTrees(trees, sample.evidence) }));
}

/** Beyond all odds. */
const NEVER = 99;

function isErrorClaimed({ claimed }: Scored): boolean {
  return claimed === 'error';
}

/** The least odds from which on the share of slips holds. */
function leastOdds(own: readonly Scored[], all: readonly Scored[], share: number): number {
  const pooled = [...all].sort((a, b) => b.odds - a.odds);
  let least = NEVER;
  let at = 0;
  const mine = { slips: 0, all: 0 };
  const theirs = { slips: 0, all: 0 };
  for (const { odds, isSlip, weight } of [...own].sort((a, b) => b.odds - a.odds)) {
    mine.all += weight;
    if (isSlip) mine.slips += weight;
    for (; at < pooled.length && pooled[at]!.odds >= odds; at++) {
      theirs.all += pooled[at]!.weight;
      if (pooled[at]!.isSlip) theirs.slips += pooled[at]!.weight;
    }
    const shown = theirs.all === 0 ? 0 : theirs.slips / theirs.all;
    if (mine.slips + SHARED * shown >= share * (mine.all + SHARED)) least = odds;
  }
  return Math.round(least * 100) / 100;
}

/** A row for each family: right of read at each level, and how many of the slips put in are loud. */
export function describe(scored: readonly Scored[], { least }: Trust): string[] {
  const levelOf = ({ family, claimed, odds }: Scored): string => {
    const { warning, error } = least[family];
    return odds < warning ? 'hint' : claimed === 'error' && odds >= error ? 'error' : 'warning';
  };
  const rightOf = (part: readonly Scored[]): string =>
    `${part.filter(({ isSlip }) => isSlip).length}/${part.length}`;
  return [...Object.keys(FAMILIES), 'all'].map((family) => {
    const own = scored.filter((each) => family === 'all' || each.family === family);
    const read = own.filter(({ wasRead }) => wasRead);
    const put = own.filter(({ wasRead, isSlip }) => !wasRead && isSlip);
    const cells = ['error', 'warning', 'hint'].map(
      (level) => `${level} ${rightOf(read.filter((each) => levelOf(each) === level))}`,
    );
    const loud = put.filter((each) => levelOf(each) !== 'hint').length;
    return [family, ...cells, `put in: ${loud} of ${put.length} loud`].join('\t');
  });
}
