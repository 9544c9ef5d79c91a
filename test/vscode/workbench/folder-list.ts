/**
 * Over the folder: what would be changed is listed with its sentences, all chosen; what is left chosen is made, told in one
 * line, and taken back by one press. The folder's report is a file.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  openFromExplorer,
  openQuickFixes,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { findObstacles } from './rtl-access.ts';
import { pressUndo, said } from './said.ts';

export const folderList: Script = {
  name: 'folder-list',
  published: ['folder-list'],
  async prepare(folder) {
    for (const [name, text] of Object.entries(DRAFTS)) await writeFile(join(folder, name), text);
  },
  run: correctFolder,
};

const DRAFTS = {
  'a-market.txt': 'ناقش الوفد سبل الإستثمار في السوق، وعرض المهندس رامي الدمنهوري الإلتزامات.\n',
  'b-farms.txt': 'زادت فرص الإستثمار هذا العام، وطالب الخبراء بالإستثمار في الزراعة.\n',
  'c-port.txt': 'بدأ الإجتماع أمس. وقال المهندس رامي الدمنهوري إن العمل مستمر.\n',
};

async function correctFolder({ page, folder, keep, step }: Desk): Promise<void> {
  const market = join(folder, 'a-market.txt');
  const farms = join(folder, 'b-farms.txt');
  const rows = (): Locator => rowsOf(page, '.quick-input-list');
  const listed = async (title: string): Promise<void> => {
    await page.locator('.quick-input-title', { hasText: title }).waitFor();
  };

  await step('a word that no other draft has wrong is not offered for the folder', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'a-market.txt');
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(market, 'لتزامات'));
    const fixes = await openQuickFixes(page, 'الالتزامات');
    await fixes.first().waitFor();
    assert.equal(await rowsOf(page, '.action-widget').filter({ hasText: 'في مسودات المجلد' }).count(), 0);
    await page.keyboard.press('Escape');
  });

  await step(
    'a word that others have is, and each place is listed with its sentence, all chosen',
    async () => {
      await goToPosition(page, await placeOf(market, 'ستثمار'));
      const offers = await openQuickFixes(page, 'في مسودات المجلد');
      await offers.first().click();
      await listed('إستثمار');
      await rows().filter({ hasText: 'وطالب الخبراء' }).first().waitFor();
      assert.equal(
        (await rows().locator('.quick-input-list-checkbox.checked, [aria-checked="true"]').count()) >= 3,
        true,
      );
      await keep('folder-list');
    },
  );

  await step('what is left chosen is made and told', async () => {
    await rows().filter({ hasText: 'بالإستثمار ←' }).first().click();
    await page.locator('.quick-input-widget input:focus').first().waitFor();
    await page.keyboard.press('Enter');
    await said(page, '3 مواضع في 3 مسودات');
    await keep('folder-done');
    await waitUntil('the file is written', async () =>
      (await readFile(farms, 'utf8')).includes('فرص الاستثمار'),
    );
    assert.ok((await readFile(farms, 'utf8')).includes('بالإستثمار'));
    await page.locator('.view-line', { hasText: 'سبل الاستثمار' }).waitFor();
  });

  await step('one press takes it back', async () => {
    const line = await said(page, '3 مواضع في 3 مسودات');
    await pressUndo(page, line);
    await waitUntil(
      'the file is as it was',
      async () => (await readFile(farms, 'utf8')) === DRAFTS['b-farms.txt'],
    );
    await page.locator('.view-line', { hasText: 'سبل الإستثمار' }).waitFor();
  });

  await step('a person is renamed here, and listed where other drafts name them', async () => {
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(market, 'منهوري'));
    await page.keyboard.press('F2');
    const input = page.locator('.rename-input');
    await input.waitFor();
    await input.fill('رامي الضمور');
    await page.keyboard.press('Enter');
    await rows().filter({ hasText: 'رامي الدمنهوري ← رامي الضمور' }).first().waitFor();
    await keep('folder-rename');
    await page.keyboard.press('Enter');
    await waitUntil('the other draft is written', async () =>
      (await readFile(join(folder, 'c-port.txt'), 'utf8')).includes('رامي الضمور'),
    );
  });

  await step('safe fixes of the whole folder are the same list', async () => {
    await runCommand(page, 'Mudaqqiq: Safe Fixes in the Whole Folder');
    await rows().filter({ hasText: 'الإجتماع ← الاجتماع' }).first().waitFor();
    await keep('folder-safe');
    await page.keyboard.press('Enter');
    await waitUntil('all are written', async () => !(await readFile(farms, 'utf8')).includes('إستثمار'));
  });

  await step('the report on the folder is a page', async () => {
    await runCommand(page, 'Mudaqqiq: Write a Report on the Folder');
    const input = page.locator('.quick-input-widget input').first();
    await waitUntil('a name is proposed', async () =>
      (await input.inputValue()).endsWith('mudaqqiq-report.html'),
    );
    await page.keyboard.press('Enter');
    const report = join(folder, 'mudaqqiq-report.html');
    await waitUntil('it is written', () => readFile(report, 'utf8').then(Boolean, () => false));
    assert.match(await readFile(report, 'utf8'), /تقرير مُدقِّق/);
    const paper = await page.context().newPage();
    await paper.goto(`file://${report}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await paper.emulateMedia({ colorScheme });
      assert.deepEqual(await findObstacles(paper.mainFrame()), [], colorScheme);
    }
    await paper.close();
  });
}
