/** The line that says what happened, and its button. */
import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './person.ts';

/** Under test VS Code keeps its messages behind the bell. */
export async function said(page: Page, words: string): Promise<Locator> {
  const center = page.locator('.notifications-center.visible');
  await waitUntil('the messages are shown', async () => {
    if (await center.isVisible()) return true;
    await page.locator('.statusbar [id="status.notifications"]').click();
    return center.isVisible();
  });
  const item = center.locator('.notification-list-item', { hasText: words }).first();
  await item.waitFor();
  return item;
}

/** By key: a card of the mouse may lie over the button. */
export async function pressUndo(page: Page, item: Locator): Promise<void> {
  await item.locator('.monaco-button', { hasText: 'تراجع' }).focus();
  await page.keyboard.press('Enter');
}

export async function leaveMessages(page: Page): Promise<void> {
  await page.locator('.notifications-center .codicon-notifications-hide').click();
  await page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
}
