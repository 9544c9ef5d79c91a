/**
 * After a decision: one line says what happened, and one press takes it back; what is accepted and silenced is a list to take
 * back from; safe fixes are made on save by a setting; an entry of the terminology begins with what the draft knows.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  leaveText,
  openFromExplorer,
  openQuickFixes,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { findObstacles } from './rtl-access.ts';
import { waitForViews } from './rtl-view.ts';
import { pressUndo, said } from './said.ts';

export const decisions: Script = {
  name: 'decisions',
  published: ['undo', 'silenced'],
  settings: { 'mudaqqiq.fixOnSave': true },
  async prepare(folder) {
    await writeFile(join(folder, 'desk.txt'), DESK);
  },
  run: decide,
};

const DESK = `وصلت الدكتور سلوى الوتيد إلى المعرض، وناقشت سبل الإستثمار.
وقالت سلوى الوتيد إن العمل مستمر، وإن الإجتماع غدًا.
`;

async function decide({ page, folder, keep, step }: Desk): Promise<void> {
  const desk = join(folder, 'desk.txt');
  const line = (words: string): Locator =>
    page.locator('.editor-instance .view-line', { hasText: words }).first();
  const errors = (page: Page): Locator => page.locator('.squiggly-error');

  await step('the safe fixes are told, and taken back by one press', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'desk.txt');
    await errors(page).nth(1).waitFor();
    await runCommand(page, 'Mudaqqiq: Apply All Safe Fixes');
    await line('سبل الاستثمار').waitFor();
    const told = await said(page, 'تصحيح');
    await keep('undo');
    await pressUndo(page, told);
    await line('سبل الإستثمار').waitFor();
    await errors(page).nth(1).waitFor();
  });

  await step('so is what was accepted', async () => {
    await line('وصلت').click();
    await goToPosition(page, await placeOf(desk, 'ستثمار'));
    await (await openQuickFixes(page, 'قبول هذا الموضع')).first().click();
    const told = await said(page, 'قُبل «الإستثمار»');
    await waitUntil('it is not underlined', async () => (await errors(page).count()) === 1);
    await pressUndo(page, told);
    await errors(page).nth(1).waitFor();
  });

  await step('a rule that is off is in the list of the silenced, and reported again from there', async () => {
    await line('وصلت').click();
    await goToPosition(page, await placeOf(desk, 'ستثمار'));
    await (await openQuickFixes(page, 'في هذا المجلد')).first().click();
    await waitUntil('nothing of it is underlined', async () => (await errors(page).count()) === 0);
    await runCommand(page, 'Mudaqqiq: Accepted and Silenced');
    const off = rowsOf(page, '.quick-input-list').filter({ hasText: 'spelling/hamza' }).first();
    await off.waitFor();
    // Away from the list, whose tip would lie over its title.
    await leaveText(page);
    await keep('silenced');
    await off.click();
    await errors(page).nth(1).waitFor();
  });

  await step('a woman’s entry has her title as it is said of her, and save stays in view', async () => {
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().click();
    const person = rowsOf(page, '.sidebar .pane-body').filter({ hasText: 'سلوى الوتيد' }).last();
    await person.hover();
    await person.locator('.action-label[aria-label^="Make This"]').click();
    const [form] = await waitForViews(page, 'form');
    assert.equal(await form!.locator('[name="honorific"]').inputValue(), 'الدكتورة');
    assert.equal(await form!.locator('[name="gender"]').inputValue(), 'female');
    const save = form!.locator('.buttons button').first();
    const height = await form!.evaluate(() => window.innerHeight);
    const box = await save.evaluate((button) => button.getBoundingClientRect().bottom);
    assert.ok(box <= height, `save ends at ${box} of ${height}`);
    await form!.locator('[name="examplesRight"]').fill('قالت الدكتورة سلوى الوتيد إن العمل مستمر.');
    await keep('form');
    assert.deepEqual(await findObstacles(form!), []);
    await save.click();
    await waitUntil('the entry is written', async () => {
      const text = await readFile(join(folder, 'mudaqqiq.terms.json'), 'utf8');
      return text.includes('الدكتورة') && text.includes('قالت الدكتورة سلوى');
    });
  });

  await step('saved by hand, the draft has its safe fixes', async () => {
    await line('وصلت').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+s');
    await waitUntil('the file has them', async () =>
      (await readFile(desk, 'utf8')).includes('سبل الاستثمار'),
    );
  });
}
