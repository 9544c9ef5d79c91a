/** Fits the trees of `src/spelling/trust.ts`, and the odds that each level asks for, and says what they reach. */

import { FAMILIES, type Family } from '../../src/spelling/grounds.ts';
import { oddsByTrees, type Trees } from '../../src/spelling/trees.ts';
import type { Least } from '../../src/spelling/trust.ts';
import { type BoostOptions, fitTrees } from '../boost.ts';
import type { Read } from './samples.ts';

const OPTIONS: BoostOptions = { trees: 400, depth: 4, rate: 0.1, hold: 3, lift: 1 };
/** What has to be right of errors, and of warnings, in outlets left out. */
const ERROR = 0.98;
const WARNING = 0.92;
/** Verdicts on a family count beside what all families show at the same odds, which counts for so many verdicts. */
const SHARED = 30;
/** What is as likely wrong as right is a hint, whatever is right of its likes. */
const EVEN = 0.5;

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
  // Slips that were put in teach what slips look like; how often such a thing is right, only what was printed can say.
  const read = scored.filter(({ wasRead }) => wasRead);
  const errors = read.filter(isErrorClaimed);
  const error = leastByFamily(errors, ERROR);
  // What is an error lends nothing to the warnings.
  const quieter = read.filter((each) => !isErrorClaimed(each) || each.odds < error[each.family]);
  const warning = leastByFamily(quieter, WARNING);
  const least = Object.fromEntries(
    FAMILIES.map((family) => {
      const least = Math.max(EVEN, warning[family]);
      return [family, { warning: least, error: Math.max(least, error[family]) }];
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

function leastByFamily(scored: readonly Scored[], share: number): Record<Family, number> {
  return Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      leastOdds(
        scored.filter((each) => each.family === family),
        scored,
        share,
      ),
    ]),
  ) as Record<Family, number>;
}

/** The least odds from which on the share of slips holds. */
function leastOdds(own: readonly Scored[], all: readonly Scored[], share: number): number {
  const mine = new Tally(own);
  const shown = new Tally(all);
  let least = NEVER;
  for (const { odds } of [...own, ...all].sort((a, b) => b.odds - a.odds)) {
    mine.takeTo(odds);
    shown.takeTo(odds);
    const slips = mine.slips + SHARED * (shown.all === 0 ? 0 : shown.slips / shown.all);
    if (slips >= share * (mine.all + SHARED)) least = odds;
  }
  return Math.round(least * 100) / 100;
}

/** How many of those with odds from some on are slips. */
class Tally {
  all = 0;
  slips = 0;
  private readonly ordered: readonly Scored[];

  constructor(scored: readonly Scored[]) {
    this.ordered = [...scored].sort((a, b) => b.odds - a.odds);
  }

  takeTo(odds: number): void {
    for (; this.all < this.ordered.length && this.ordered[this.all]!.odds >= odds; this.all++)
      if (this.ordered[this.all]!.isSlip) this.slips++;
  }
}

function levelOf({ family, claimed, odds }: Scored, { least }: Trust): 'hint' | 'warning' | 'error' {
  const { warning, error } = least[family];
  return odds < warning ? 'hint' : claimed === 'error' && odds >= error ? 'error' : 'warning';
}

/** A row for each family: right of read at each level, and how many of the slips put in are loud. */
export function describe(scored: readonly Scored[], trust: Trust): string[] {
  const rightOf = (part: readonly Scored[]): string =>
    `${part.filter(({ isSlip }) => isSlip).length}/${part.length}`;
  return [...FAMILIES, 'all'].map((family) => {
    const own = scored.filter((each) => family === 'all' || each.family === family);
    const read = own.filter(({ wasRead }) => wasRead);
    const put = own.filter(({ slip, isSlip }) => slip !== undefined && isSlip);
    const cells = ['error', 'warning', 'hint'].map(
      (level) => `${level} ${rightOf(read.filter((each) => levelOf(each, trust) === level))}`,
    );
    const loud = put.filter((each) => levelOf(each, trust) !== 'hint').length;
    return [family, ...cells, `put in: ${loud} of ${put.length} loud`].join('\t');
  });
}

/** A row for each kind of slip put in: how many in a hundred are suspected with the right fix, and how many of them loudly. */
export function describeKinds(
  scored: readonly Scored[],
  drawn: Readonly<Record<string, number>>,
  trust: Trust,
): string[] {
  return Object.entries(drawn).map(([kind, count]) => {
    const own = scored.filter(({ slip, isSlip }) => slip === kind && isSlip);
    const share = (part: readonly Scored[]): string =>
      ((100 * new Set(part.map(({ id }) => id)).size) / count).toFixed(0);
    const loud = own.filter((each) => levelOf(each, trust) !== 'hint');
    return [kind, `of ${count} suspected ${share(own)} %`, `loud ${share(loud)} %`].join('\t');
  });
}
