/** How a suite inside VS Code speaks to the harness outside, past all that VS Code says for itself. */

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const mark = '[mudaqqiq] ';
const totalsMark = '[mudaqqiq totals] ';

/** Inside: one or more lines for the reader of the results. */
export function markLines(text: string): string {
  return text.replace(/^/gm, mark);
}

/** Inside: the totals, once, at the end. */
export function markTotals(totals: Totals): string {
  return totalsMark + JSON.stringify(totals);
}

/** Outside: what a line or a block of marked lines holds; `undefined` when it is not the suite that speaks. */
export function readMarked(text: string): { lines: string } | { totals: Totals } | undefined {
  if (text.startsWith(totalsMark)) return { totals: JSON.parse(text.slice(totalsMark.length)) as Totals };
  if (text.startsWith(mark)) return { lines: text.replaceAll(mark, '') };
  return undefined;
}

export function addTotals(all: readonly Totals[]): Totals {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
