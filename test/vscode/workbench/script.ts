/** Stands in for the script until there is an extension to drive. */
import type { Totals } from '../harness/totals.ts';
export async function runWorkbenchScript(_o: object): Promise<Totals> {
  return { passed: 0, failed: 0, skipped: 0 };
}
