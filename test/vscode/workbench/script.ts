/**
 * A morning at the desk, in the workbench, with mouse and keyboard: open a draft, read what is underlined, correct it,
 * save, look who is in it, check the folder. Each step keeps a picture.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  hoverWord,
  leaveText,
  openFromExplorer,
  openQuickFixes,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';

export const morning: Script = {
  name: 'workbench',
  published: ['squiggle', 'quick-fix', 'people'],
  run: spendMorning,
};

async function spendMorning({ page, folder, keep, step }: Desk): Promise<void> {
  const draft = join(folder, 'harbour.txt');
  const squiggles = (): Locator => page.locator('.squiggly-warning, .squiggly-error');
  const problems = (): Locator => rowsOf(page, '.markers-panel');

  await step('the window opens', () => waitForWorkbench(page));

  await step('a draft opened from the explorer has its findings underlined', async () => {
    await openFromExplorer(page, 'harbour.txt');
    await page.locator('.squiggly-error').first().waitFor();
    await waitUntil('five findings are underlined', async () => (await squiggles().count()) >= 5);
    // What VS Code sets apart within a line it lays out from the left: a line in two parts is out of order.
    const parts = await page
      .locator('.editor-instance .view-line')
      .evaluateAll((lines) => lines.map((line) => line.querySelectorAll('[style*="isolate"]').length));
    assert.equal(Math.max(...parts), 1);
  });

  await step('the mouse over the name says why', async () => {
    await hoverWord(page, await placeOf(draft, 'صعدة'));
    await page.locator('.monaco-hover:visible', { hasText: 'سعادة' }).first().waitFor();
    await keep('squiggle');
    await page.keyboard.press('Escape');
    await leaveText(page);
  });

  await step('the list of problems tells them in Arabic', async () => {
    await page.keyboard.press('Control+Shift+M');
    await problems().filter({ hasText: 'صعدة' }).first().waitFor();
    await problems().filter({ hasText: 'الأستاذ' }).first().waitFor();
    await keep('problems');
    await page.keyboard.press('Control+Shift+M');
  });

  await step('Ctrl+. offers the fix, and Enter takes it', async () => {
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(draft, 'صعدة'));
    const fixes = await openQuickFixes(page, 'سعادة');
    await keep('quick-fix');
    assert.match((await fixes.first().textContent()) ?? '', /سعادة/);
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'قدمت سعادة خطة' }).waitFor();
  });

  await step('the safe fixes run by command', async () => {
    await runCommand(page, 'Mudaqqiq: Apply All Safe Fixes');
    // One word: where a line wraps depends on the fonts of the machine.
    await page.locator('.view-line', { hasText: 'الإستثمار' }).waitFor({ state: 'detached' });
    await page.locator('.squiggly-error').waitFor({ state: 'detached' });
  });

  await step('saved, the file on the disk holds what the editor shows', async () => {
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+s');
    await waitUntil('the file is written', async () => (await readFile(draft, 'utf8')).includes('سعادة خطة'));
    const text = await readFile(draft, 'utf8');
    assert.ok(text.includes('وفرص الاستثمار المشترك'));
    assert.ok(!text.includes('صعدة') && !/[\u2066-\u2069]/.test(text));
  });

  await step('the side bar lists the people of the draft with their mentions', async () => {
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().click();
    const people = rowsOf(page, '.sidebar .pane-body');
    const person = people.filter({ hasText: 'أحمد سعادة' }).first();
    await person.waitFor();
    await person.click();
    await page.keyboard.press('ArrowRight');
    await people.filter({ hasText: 'وشكر' }).first().waitFor();
    await people.filter({ hasText: 'الأستاذ' }).first().waitFor();
    await keep('people');
  });

  await step('a click on a mention goes there', async () => {
    await rowsOf(page, '.sidebar .pane-body').filter({ hasText: 'وشكر' }).first().click();
    await page.locator('.statusbar', { hasText: 'Ln 5,' }).waitFor();
  });

  await step('the side bar lists the terms of the house', async () => {
    await rowsOf(page, '.sidebar .pane-body').filter({ hasText: 'هيئة الموانئ' }).last().waitFor();
    await rowsOf(page, '.sidebar .pane-body').filter({ hasText: 'حرفيون' }).first().waitFor();
    await keep('terms');
  });

  await step('a folder is checked from the explorer', async () => {
    await page.keyboard.press('Control+Shift+E');
    await runCommand(page, 'Mudaqqiq: Check Folder');
    // Under test VS Code keeps its messages behind the bell.
    await page.locator('.statusbar [id="status.notifications"]').click();
    await page.locator('.notifications-center', { hasText: 'مسودات' }).waitFor();
    await page.keyboard.press('Control+Shift+M');
    await problems().filter({ hasText: 'council.txt' }).first().waitFor();
    await keep('folder');
  });
}
