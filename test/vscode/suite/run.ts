/// <reference types="mocha" />
/** Runs inside an extension host: loads the tests that fit the scene and tells the results to the harness. */
import type { Scene } from '../harness/bundle.ts';
import { markLines, markTotals } from '../harness/totals.ts';

declare const SCENE: Scene;

export async function runSuite(MochaRunner: typeof Mocha): Promise<void> {
  MochaRunner.reporters.Base.consoleLog = (format = '', ...values: unknown[]) => {
    console.log(markLines(String(format).replace(/%[sd]/g, () => String(values.shift()))));
  };
  const mocha = new MochaRunner({
    ui: 'bdd',
    reporter: MochaRunner.reporters.Spec,
    color: true,
    timeout: 60_000,
    ...(SCENE.grep ? { fgrep: SCENE.grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./editing.test.ts');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(markTotals({ passed: passes, failed, skipped: pending }));
      if (failed > 0) reject(new Error(`${failed} tests failed.`));
      else resolve();
    });
  });
}
