/** What a person does in the workbench: each act waits for its effect, never for a time. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Line and column as VS Code counts them, from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export async function placeOf(file: string, words: string): Promise<Place> {
  const before = (await readFile(file, 'utf8')).split(words, 1)[0]!.split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

export function rowsOf(page: Page, container: string): Locator {
  return page.locator(`${container} .monaco-list-row`);
}

export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .activitybar').waitFor();
}

export async function leaveList(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await rowsOf(page, '.explorer-folders-view').filter({ hasText: name }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** While another list closes a key is lost, and a card over a row keeps a click from it: it is done again, as a person would. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const row = rowsOf(page, '.quick-input-list').filter({ hasText: title }).first();
  const timeout = 5000;
  const choose = async (): Promise<boolean> => {
    try {
      await page.keyboard.press('F1');
      await input.waitFor({ timeout });
      await input.fill(`>${title}`, { timeout });
      await row.click({ trial: true, timeout });
      // Without that limit: a window that is slow to answer would look like a click that was not taken.
      await row.click();
      return true;
    } catch {
      await page.keyboard.press('Escape');
      return false;
    }
  };
  // Each time takes up to three times five seconds.
  await waitUntil(`the list of commands offers ${title}`, choose, 60_000);
}

/** Ctrl+G takes line and column, the one way to a place that does not depend on how a font lays out a line. */
export async function goToPosition(page: Page, { line, column }: Place): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Moves the mouse onto the underlined word at a place: the squiggle itself cannot be pointed at, its middle can. */
export async function hoverWord(page: Page, place: Place): Promise<void> {
  await page.locator('.editor-instance .view-line').first().click();
  await goToPosition(page, place);
  const cursor = await page.locator('.editor-instance .cursor').first().boundingBox();
  if (!cursor) throw new Error('The cursor is not to be seen.');
  // Arabic runs to the left of where its first letter begins.
  await page.mouse.move(cursor.x - 12, cursor.y + cursor.height / 2, { steps: 5 });
}

/** Onto the status bar: a mouse that rests on a word would turn it into a link as soon as Ctrl is held. */
export async function leaveText(page: Page): Promise<void> {
  await page.locator('.statusbar').hover({ position: { x: 300, y: 5 } });
}

/**
 * Opens the menu of quick fixes at the cursor. Right after a change of focus VS Code may answer the key with nothing, so
 * it is pressed again, as a person would.
 */
export async function openQuickFixes(page: Page, first: string): Promise<Locator> {
  const rows = rowsOf(page, '.action-widget').filter({ hasText: first });
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await page.keyboard.press('Control+.');
    const opened = await rows
      .first()
      .waitFor({ timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
    if (opened) {
      // Before the mouse has moved, an older VS Code (1.100) lets no click through to the list.
      await page.mouse.move(700, 660);
      await page.mouse.move(704, 664);
      return rows;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error('No menu of quick fixes opened at the cursor.');
}

/** A message of VS Code: under test they stay behind the bell, whose tip would lie over their buttons. */
export async function openMessage(page: Page, words: string): Promise<Locator> {
  await page.locator('.statusbar [id="status.notifications"]').click();
  await page.mouse.move(600, 300);
  const message = page.locator('.notifications-center .monaco-list-row', { hasText: words }).first();
  await message.waitFor();
  return message;
}

/** Polls what no event reports, such as a file on the disk. */
/** @param limit in milliseconds. */
export async function waitUntil(what: string, holds: () => Promise<boolean>, limit = 30_000): Promise<void> {
  for (const start = Date.now(); !(await holds()); ) {
    if (Date.now() - start > limit) throw new Error(`Waited ${limit / 1000} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
