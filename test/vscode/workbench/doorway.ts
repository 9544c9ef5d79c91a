/**
 * The first draft of a newcomer: plain text that is Arabic becomes a press draft, the one offer to write from the right is
 * taken, the next draft opens so by itself, and who wants the plain editor has it.
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import { openFromExplorer, rowsOf, runCommand, waitForWorkbench, waitUntil } from './person.ts';
import { clickAfter, typeKeys, viewsWith, waitForWritingView } from './rtl-view.ts';

export const doorway: Script = {
  name: 'doorway',
  published: [],
  settings: { 'mudaqqiq.rightToLeft': 'ask', 'editor.wordWrap': 'off' },
  async prepare(folder) {
    const sentence = 'قال المهندس رامي الدمنهوري إن الورشة تفتح أبوابها صباح السبت، وإن العمل يبدأ غدًا. ';
    await writeFile(join(folder, 'long.txt'), `${sentence.repeat(6).trim()}\n`);
    await writeFile(join(folder, 'table.csv'), 'المدينة,السكان\nالمنصورة,12\n');
  },
  run: comeIn,
};

async function comeIn({ page, keep, step }: Desk): Promise<void> {
  const language = page.locator('[id="status.editor.mode"]');
  const button = page.locator('.editor-group-container.active [aria-label*="Write from Right to Left"]');

  await step(
    'a plain text in Arabic is a press draft: its line wraps, and no banner warns of its letters',
    async () => {
      await waitForWorkbench(page);
      await openFromExplorer(page, 'long.txt');
      await language.filter({ hasText: 'Arabic Press Draft' }).waitFor();
      await waitUntil('the line wraps', async () => (await page.locator('.view-line').count()) > 3);
      assert.equal(await page.getByText('non-basic ASCII').count(), 0);
      await button.waitFor();
      await keep('plain-text');
    },
  );

  await step('English text and a table stay what they are', async () => {
    for (const name of ['english.txt', 'table.csv']) {
      await openFromExplorer(page, name);
      await language.filter({ hasText: 'Plain Text' }).waitFor();
    }
  });

  await step('one offer, taken: the draft in front is written from the right', async () => {
    await openFromExplorer(page, 'long.txt');
    await page.locator('.statusbar [id="status.notifications"]').click();
    const offers = page.locator('.notifications-center .monaco-list-row', {
      hasText: 'من اليمين إلى اليسار',
    });
    await offers.first().waitFor();
    await keep('offer');
    assert.equal(await offers.count(), 1);
    await offers.locator('.monaco-button', { hasText: 'دائمًا' }).click();
    await waitForWritingView(page);
  });

  await step('the next draft opens from the right by itself, an English text does not', async () => {
    await openByDoubleClick(page, 'council.txt');
    const view = await waitForWritingView(page);
    await view.locator('.cm-line', { hasText: 'النظافة' }).first().waitFor();
    await keep('from-right');
    await openFromExplorer(page, 'english.txt');
    assert.equal((await viewsWith(page, '.cm-content')).length, 0);
  });

  await step('who goes back to the plain editor stays there', async () => {
    await openByDoubleClick(page, 'council.txt');
    await waitForWritingView(page);
    await runCommand(page, 'Mudaqqiq: Open in the Plain Editor');
    await page.locator('.editor-instance .view-line', { hasText: 'النظافة' }).first().waitFor();
    await openFromExplorer(page, 'english.txt');
    await openFromExplorer(page, 'council.txt');
    await button.waitFor();
    assert.equal((await viewsWith(page, '.cm-content')).length, 0);
  });

  await step('the sample draft opens from the right, and has the button in the plain editor', async () => {
    await runCommand(page, 'Mudaqqiq: Open a Sample Draft');
    const view = await waitForWritingView(page);
    await view.locator('.cm-line', { hasText: 'الطرابيشي' }).first().waitFor();
    await runCommand(page, 'Mudaqqiq: Open in the Plain Editor');
    await page.locator('.editor-instance .view-line', { hasText: 'الطرابيشي' }).first().waitFor();
    await button.waitFor();
    await keep('sample');
  });

  await step('a new text becomes a draft with its first words, and loses no letter', async () => {
    await runCommand(page, 'File: New Untitled Text File');
    await language.filter({ hasText: 'Plain Text' }).waitFor();
    await typeKeys(page, 'وصل الوفد إلى الميناء', 30);
    await language.filter({ hasText: 'Arabic Press Draft' }).waitFor();
    await page.locator('.view-line', { hasText: 'وصل الوفد إلى الميناء' }).waitFor();
    await button.waitFor();
  });

  await step('the word being typed is left alone until the caret leaves it', async () => {
    const mistakes = page.locator('.editor-group-container.active .squiggly-error');
    await typeKeys(page, ' الى ثم ذهب الى', 30);
    // The check of the whole text is back: the first of the two is underlined.
    await mistakes.first().waitFor();
    assert.equal(await mistakes.count(), 1);
    // Nor is it counted.
    await page
      .locator('.statusbar [id$="mudaqqiq.status"]', { hasText: /^\D*1\D*$/ })
      .first()
      .waitFor();
    await keep('typing');
    await page.keyboard.press('ArrowUp');
    await waitUntil('the second is underlined', async () => (await mistakes.count()) === 2);
  });

  await step('so it is in the view from the right', async () => {
    await openByDoubleClick(page, 'long.txt');
    const view = await waitForWritingView(page);
    await clickAfter(page, view, 'يبدأ غدًا');
    const mistakes = view.locator('.cm-finding-error');
    await typeKeys(page, ' الى ثم ذهب الى', 30);
    await mistakes.first().waitFor();
    assert.equal(await mistakes.count(), 1);
    await typeKeys(page, ' ');
    await waitUntil('the second is underlined', async () => (await mistakes.count()) === 2);
    await keep('typing-right');
  });
}

async function openByDoubleClick(page: Page, name: string): Promise<void> {
  await rowsOf(page, '.explorer-folders-view').filter({ hasText: name }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}
