/**
 * Correcting as people do: the list of findings in the side bar, by mouse and by keyboard, over the plain editor and over
 * the right-to-left view, and the walk from one finding to the next.
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  leaveText,
  openFromExplorer,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { readSelection } from './rtl-layout.ts';
import { textOf, waitForViews, waitForWritingView } from './rtl-view.ts';

export const correcting: Script = {
  name: 'correcting',
  published: ['findings', 'walk'],
  async prepare(folder) {
    await writeFile(join(folder, 'fair.txt'), FAIR);
  },
  run: correctDrafts,
};

const FAIR = `افتتاح معرض الكتاب في الواحات

افتتح الأستاذ كريم الطرابيشي المعرض أمس، وناقش الحضور فرص الإستثمار في النشر ، وقال الدكتور كريم الطرابيشي إن الإستثمار ضروري.
وأضاف الترابيشي أن الإجتماع المقبل في القاهرة.
وتبحث اللجنة سبل الإرتقاء بالمهنة.
`;

/** The part of the side bar with this title. */
function pane(page: Page, title: string): Locator {
  return page.locator('.sidebar .pane').filter({ has: page.locator(`.pane-header[aria-label^="${title}"]`) });
}

export const findingsPane = (page: Page): Locator => pane(page, 'Findings');
const rows = (page: Page): Locator => findingsPane(page).locator('.monaco-list-row');
const row = (page: Page, words: string): Locator => rows(page).filter({ hasText: words }).first();

/** The list of the walk: its rows, once its title says these words. */
async function walkAt(page: Page, title: string): Promise<Locator> {
  await page.locator('.quick-input-title', { hasText: title }).waitFor();
  return rowsOf(page, '.quick-input-list');
}

async function press(page: Page, key: string): Promise<void> {
  // The list takes keys once its box has the focus.
  await page.locator('.quick-input-widget input:focus').first().waitFor();
  await page.keyboard.insertText(key);
}

async function correctDrafts({ page, keep, step }: Desk): Promise<void> {
  const line = (words: string) => page.locator('.editor-instance .view-line', { hasText: words }).first();
  const selected = async (view: Frame): Promise<string> => (await readSelection(view)).text;

  await step('the side bar lists all findings of the draft by kind, hints too', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'fair.txt');
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().click();
    await row(page, 'الأسماء').waitFor();
    // Three lists share the side bar: who wants to see more of one closes another.
    for (const other of ['People', 'Terminology']) await pane(page, other).locator('.pane-header').click();
    await row(page, 'الترابيشي ← الطرابيشي').waitFor();
    await row(page, 'تكررت').waitFor();
    const kinds = await rows(page)
      .filter({ hasText: /^\P{L}*(?:الأسماء|الإملاء|الألقاب)/u })
      .allTextContents();
    assert.ok(kinds.length >= 3, kinds.join(' | '));
    // Away from the list, whose tip would lie over its rows.
    await leaveText(page);
    await keep('findings');
  });

  await step('a click goes to the place in the plain editor', async () => {
    await row(page, 'الترابيشي ←').click();
    await page.locator('.statusbar', { hasText: 'Ln 4,' }).waitFor();
  });

  await step('by place it lists paragraph after paragraph', async () => {
    await findingsPane(page).locator('.pane-header').hover();
    await findingsPane(page).locator('.action-label[aria-label^="List Findings by Place"]').click();
    await row(page, 'افتتح الأستاذ').waitFor();
    const all = await rows(page).allTextContents();
    const first = all.findIndex((text) => text.includes('افتتح الأستاذ'));
    assert.ok(first < all.findIndex((text) => text.includes('وأضاف')));
    await keep('findings-by-place');
  });

  await step('the button of a finding corrects it', async () => {
    await row(page, 'الإجتماع ←').hover();
    await row(page, 'الإجتماع ←').locator('.action-label[aria-label^="Correct"]').click();
    await line('أن الاجتماع المقبل').waitFor();
    await row(page, 'الإجتماع ←').waitFor({ state: 'detached' });
  });

  await step('a filter leaves what holds the words', async () => {
    await findingsPane(page).locator('.pane-header').hover();
    await findingsPane(page).locator('.action-label[aria-label^="Filter the Findings"]').click();
    await page.locator('.quick-input-widget input').first().fill('استثمار');
    await row(page, 'الترابيشي ←').waitFor({ state: 'detached' });
    await row(page, 'الإستثمار ←').waitFor();
    await page.locator('.quick-input-widget input').first().fill('');
    await row(page, 'الترابيشي ←').waitFor();
    await page.keyboard.press('Escape');
  });

  await step('over the right-to-left view a click goes there, and opens no second tab', async () => {
    await line('افتتح').click();
    await runCommand(page, 'Mudaqqiq: Write from Right to Left');
    const view = await waitForWritingView(page);
    await row(page, 'الترابيشي ←').click();
    await waitUntil('the name is selected in the view', async () => (await selected(view)) === 'الترابيشي');
    assert.equal(await page.locator('.tab').count(), 1);
    await keep('findings-rtl');
  });

  await step('the keyboard corrects in the list, and goes on to the next', async () => {
    const view = await waitForWritingView(page);
    await row(page, 'النشر ،').click();
    await waitUntil('the comma is selected', async () => (await selected(view)).includes('،'));
    await runCommand(page, 'Focus on Findings');
    await waitUntil(
      'the list has the focus',
      async () =>
        (await findingsPane(page)
          .locator('.monaco-list.element-focused, .monaco-list:focus-within')
          .count()) > 0,
    );
    await page.keyboard.press('Control+.');
    await waitUntil('the blank is gone', async () => (await textOf(view)).includes('في النشر،'));
    await findingsPane(page)
      .locator('.monaco-list-row.focused', { hasText: 'الدكتور ← الأستاذ' })
      .first()
      .waitFor();
  });

  await step('F7 walks from finding to finding in the right-to-left view', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-line').first().click();
    await page.keyboard.press('F7');
    const list = await walkAt(page, 'الأستاذ');
    await list.filter({ hasText: 'الأستاذ ← الدكتور' }).first().waitFor();
    await waitUntil(
      'the title is selected behind the list',
      async () => (await selected(view)) === 'الأستاذ',
    );
    await keep('walk');
    await press(page, 'n');
    await walkAt(page, 'الإستثمار');
  });

  await step('one key changes all of the same, and one accepts', async () => {
    const view = await waitForWritingView(page);
    await press(page, 'a');
    await waitUntil('both are corrected', async () => !(await textOf(view)).includes('الإستثمار'));
    await walkAt(page, 'الدكتور');
    await press(page, 'ه');
    await walkAt(page, 'تكررت');
    await press(page, 'n');
    await walkAt(page, 'الترابيشي');
    await press(page, '1');
    await waitUntil('the name is corrected', async () => (await textOf(view)).includes('وأضاف الطرابيشي'));
    await keep('walk-on');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await waitUntil('the keys are the view’s again', () => view.evaluate(() => document.hasFocus()));
  });

  await step('the same walk works in the plain editor', async () => {
    await runCommand(page, 'Mudaqqiq: Open in the Plain Editor');
    await waitForViews(page, '.cm-content', 0);
    await line('افتتح').waitFor();
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, { line: 5, column: 1 });
    await page.keyboard.press('F7');
    await walkAt(page, 'الإرتقاء');
    await keep('walk-plain');
    await press(page, '1');
    await line('سبل الارتقاء').waitFor();
    // Round the end, to what was passed over.
    await walkAt(page, 'الأستاذ');
    await page.keyboard.press('Escape');
  });
}
