/** What the speller reaches on outlets that it was not fitted on. */
import { KINDS } from '../../src/spelling/decide.ts';
import { oddsByTrees, type Trees } from '../../src/spelling/trees.ts';
import type { Measures } from './measure.ts';

const SHARES = [0.98, 0.92, 0.4];

/**
 * For each kind: how many of the slips put in are found and righted at each certainty, and how many of the words that stand
 * in clean articles are reported with it. Some of these are slips: the articles were published, not proofread.
 */
export function printReport(
  outlet: string,
  { words, alarms, injected }: Measures,
  judge: Trees,
  print: (line: string) => void,
): void {
  print(`${outlet}: ${words} words of clean articles`);
  print(['kind', 'slips', ...SHARES.map((share) => `righted and reported at ${share}`)].join('\t'));
  for (const kind of KINDS) {
    const slips = injected.filter((each) => each.kind === kind);
    const own = alarms.filter((each) => each.kind === kind);
    const cells = SHARES.map((share) => {
      const least = Math.log(share / (1 - share));
      const isSure = ({ evidence }: { readonly evidence: readonly number[] }) =>
        oddsByTrees(judge, evidence) >= least;
      const righted = slips.filter((slip) => slip.isRight && isSure(slip)).length;
      return `${((100 * righted) / Math.max(1, slips.length)).toFixed(0)}% ${own.filter(isSure).length}`;
    });
    print([kind, slips.length, ...cells].join('\t'));
  }
}
