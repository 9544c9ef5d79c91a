/** Whether a page of ours can be used by all: axe-core, run inside it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element that breaks a rule. */
export async function findObstacles(view: Frame): Promise<string[]> {
  // Evaluated, not loaded: the page's policy lets no other script in.
  await view.evaluate(`if (!globalThis.axe) { ${await source} }`);
  const { violations } = (await view.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
