/// <reference types="mocha" />
/** Runs inside an extension host: loads the tests that fit the scene and reports the results to the harness. */
import { markLines, markTotals } from '../harness/totals.ts';
import { scene } from './scene.ts';

async function loadTests(): Promise<void> {
  if (scene.open === 'nothing') return void (await import('./nothing.test.ts'));
  if (!scene.trusted) return void (await import('./untrusted.test.ts'));
  if (scene.open === 'folders') return void (await import('./folders.test.ts'));
  await import('./editing.test.ts');
  await import('./people.test.ts');
  await import('./newsroom.test.ts');
}

export async function runSuite(MochaRunner: typeof Mocha): Promise<void> {
  MochaRunner.reporters.Base.consoleLog = (format = '', ...values: unknown[]) => {
    console.log(markLines(String(format).replace(/%[sd]/g, () => String(values.shift()))));
  };
  const mocha = new MochaRunner({
    ui: 'bdd',
    reporter: MochaRunner.reporters.Spec,
    color: true,
    timeout: 60_000,
    ...(scene.grep ? { fgrep: scene.grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(markTotals({ passed: passes, failed, skipped: pending }));
      if (failed > 0) reject(new Error(`${failed} tests failed.`));
      else resolve();
    });
  });
}
