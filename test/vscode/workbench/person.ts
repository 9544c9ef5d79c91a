/** What a person does in the workbench: each act waits for its effect, never for a time. */
import type { Locator, Page } from 'playwright-core';

export function rowsOf(page: Page, container: string): Locator {
  return page.locator(`${container} .monaco-list-row`);
}

export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 60_000 });
}

export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await rowsOf(page, '.explorer-folders-view').filter({ hasText: name }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await rowsOf(page, '.quick-input-list').filter({ hasText: title }).first().click();
}

/** Ctrl+G takes line and column, the only way to a place that does not depend on how a font lays out a line. */
export async function goToPosition(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/**
 * Opens the menu of quick fixes at the cursor and returns its rows. Right after a change of focus VS Code may answer
 * the key with nothing, so it is pressed again, as a person would.
 */
export async function openQuickFixes(page: Page): Promise<Locator> {
  const rows = rowsOf(page, '.action-widget');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.keyboard.press('Control+.');
    const opened = await rows
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    if (opened) return rows;
    await page.keyboard.press('Escape');
  }
  throw new Error('No menu of quick fixes opened at the cursor.');
}

/** Polls a state that is outside the page, such as a file on disk. */
export async function waitUntil(what: string, holds: () => Promise<boolean>, limit = 20_000): Promise<void> {
  for (const start = Date.now(); !(await holds()); ) {
    if (Date.now() - start > limit) throw new Error(`Waited ${limit / 1000} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
