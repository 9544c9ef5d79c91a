/** Whether a page of ours can be used by all: axe-core, run inside it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The class of a page of ours, and the name VS Code has for the theme. */
const THEMES = [
  ['vscode-light', 'Default Light Modern'],
  ['vscode-dark', 'Default Dark Modern'],
  ['vscode-high-contrast', 'Default High Contrast'],
  ['vscode-high-contrast-light', 'Default High Contrast Light'],
] as const;

/** In light, dark and high contrast, each once the page has it. */
export async function inEachTheme(
  folder: string,
  view: Frame,
  look: (style: string) => Promise<void>,
): Promise<void> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  for (const [style, theme] of THEMES) {
    const settings = { 'workbench.colorTheme': theme };
    await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    await view.locator(`body.${style}`).waitFor();
    await look(style);
  }
}

/**
 * One line for each element that breaks a rule.
 * @param within what of the page is ours, where the rest is VS Code's.
 */
export async function findObstacles(view: Frame, within?: string): Promise<string[]> {
  // Evaluated, not loaded: the page's policy lets no other script in.
  await view.evaluate(`if (!globalThis.axe) { ${await source} }`);
  const { violations } = (await view.evaluate(
    `axe.run(${within ? JSON.stringify(within) : 'document'}, { resultTypes: ["violations"] })`,
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
