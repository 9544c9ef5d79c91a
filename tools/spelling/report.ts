/** What the speller reaches on outlets that it was not fitted on. */
import { oddsOf } from '../../src/spelling/decide.ts';
import type { Judges } from '../../src/spelling/model.ts';
import { KINDS } from '../../src/spelling/speller.ts';
import type { Measures } from './measure.ts';

const SHARES = [0.98, 0.92, 0.4];

/**
 * For each kind: how many of the slips put in are found and righted at each certainty, and how many of the words that stand
 * in clean articles are reported with it. Some of these are slips: the articles were published, not proofread.
 */
export function printReport(
  outlet: string,
  { words, alarms, injected }: Measures,
  judges: Judges,
  commonness: (word: string) => number,
  print: (line: string) => void,
): void {
  print(`${outlet}: ${words} words of clean articles`);
  print(['kind', 'slips', ...SHARES.map((share) => `righted and reported at ${share}`)].join('\t'));
  for (const kind of KINDS) {
    const judge = judges[kind];
    if (!judge) continue;
    const slips = injected.filter((each) => each.kind === kind);
    const own = alarms.filter((each) => each.kind === kind);
    const cells = SHARES.map((share) => {
      const least = Math.log(share / (1 - share));
      const righted = slips.filter(({ isRight, alone, around, written }) => {
        return isRight && oddsOf(judge, { alone, around, common: commonness(written.text) }) >= least;
      });
      const reported = own.filter(({ alone, around, line, at }) => {
        return oddsOf(judge, { alone, around, common: commonness(line[at]!.text) }) >= least;
      });
      return `${((100 * righted.length) / Math.max(1, slips.length)).toFixed(0)}% ${reported.length}`;
    });
    print([kind, slips.length, ...cells].join('\t'));
  }
}
