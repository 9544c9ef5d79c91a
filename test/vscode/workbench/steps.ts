/** A script in steps, counted as tests are: the first that fails ends the script. */
import type { Totals } from '../harness/totals.ts';

/** An act may return a text, such as what it measured: it is printed after the title. */
export type Step = (title: string, act: () => Promise<unknown>) => Promise<void>;

export async function runSteps(
  script: (step: Step) => Promise<void>,
  onFailure: () => Promise<void>,
): Promise<Totals> {
  let passed = 0;
  try {
    await script(async (title, act) => {
      const start = Date.now();
      let outcome: unknown;
      try {
        outcome = await act();
      } catch (error) {
        console.log(`  ✘ ${title}`);
        throw error;
      }
      passed += 1;
      console.log(
        `  ✔ ${title}${typeof outcome === 'string' ? `: ${outcome}` : ''} (${Date.now() - start} ms)`,
      );
    });
    return { passed, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error);
    await onFailure().catch(() => undefined);
    return { passed, failed: 1, skipped: 0 };
  }
}
