/**
 * The first hour with the packed extension: its page of details reads from the right, and the walkthrough marks a step as
 * done when the thing has happened, not when a button was pressed.
 */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  leaveList,
  openFromExplorer,
  openQuickFixes,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { viewsWith } from './rtl-view.ts';

export const firstHour: Script = {
  name: 'first-hour',
  published: [],
  isPacked: true,
  run: look,
};

async function look({ page, folder, keep, step }: Desk): Promise<void> {
  const isDone = async (id: string): Promise<boolean> => {
    const mark = page.locator(`[data-done-step-id$="${id}"]`).first();
    return (await mark.getAttribute('aria-checked')) === 'true';
  };

  await step('the page of details reads from the right, without a picture that is not there', async () => {
    await waitForWorkbench(page);
    await page.locator('.activitybar [aria-label^="Extensions"]').first().click();
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'Mudaqqiq' }).first().click();
    const readme = await pageWith(page, 'p[align=right]');
    const first = readme.locator('p[align=right]').first();
    assert.match(await first.evaluate((element) => getComputedStyle(element).textAlign), /right/);
    assert.equal(await readme.locator('img').count(), 0);
    await keep('details');
  });

  await step('the walkthrough reads from the right and shows its pictures', async () => {
    await openWalkthrough(page);
    // In a narrow window VS Code leaves the pages out.
    await page.keyboard.press('Control+b');
    await keep('walkthrough');
    for (const id of ['fix', 'right']) {
      await stepOf(page, id).click();
      await waitUntil('the picture is loaded', async () => {
        // VS Code may make the page anew while one looks.
        const isLoaded = await (await pageWith(page, 'img'))
          .locator('img')
          .first()
          .evaluate(whenDrawn)
          .catch(() => false);
        if (isLoaded) return true;
        // In a browser the first page may ask for its picture before the worker that brings it is there.
        await stepOf(page, 'sample').click();
        await stepOf(page, id).click();
        return false;
      });
      await waitUntil('the page reads from the right', async () => {
        const line = (await pageWith(page, 'img')).locator('p[align=right]').first();
        return /right/.test(
          await line.evaluate((element) => getComputedStyle(element).textAlign).catch(() => ''),
        );
      });
      await keep(`walkthrough-${id}`);
    }
  });

  await step('a button that led to nothing leaves its step open', async () => {
    await askForCountry(page);
    await keep('country');
    await leaveList(page);
    // In VS Code 1.100 the key has also left the walkthrough.
    await openWalkthrough(page);
    for (const id of ['sample', 'fix', 'right', 'word', 'terms', 'folder', 'country'])
      assert.equal(await isDone(id), false, id);
  });

  await step('a country that was chosen is done', async () => {
    // The page takes the focus once it is drawn, which closes the list: the button is pressed again.
    await waitUntil('the country is chosen', async () => {
      const country = (await askForCountry(page)).filter({ hasText: 'رسم مصر' }).first();
      return country.click({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await openWalkthrough(page);
    await waitUntil('the step is done', () => isDone('country'));
    assert.equal(await isDone('fix'), false);
  });

  await step('so is a correction, made by key in a draft', async () => {
    await page.keyboard.press('Control+Shift+e');
    await openFromExplorer(page, 'harbour.txt');
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(`${folder}/harbour.txt`, 'صعدة'));
    await openQuickFixes(page, 'سعادة');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'قدمت سعادة خطة' }).waitFor();
    await openWalkthrough(page);
    await waitUntil('the step is done', () => isDone('fix'));
    assert.equal(await isDone('sample'), false);
    await keep('walkthrough-done');
  });
}

/** Once it is clear whether there is such a picture. */
async function whenDrawn(image: Element): Promise<boolean> {
  await (image as HTMLImageElement).decode().catch(() => undefined);
  return (image as HTMLImageElement).naturalWidth > 0;
}

function stepOf(page: Page, id: string): Locator {
  return page.locator(`[data-step-id$="#${id}"]:visible, [data-step-id$="${id}"]:visible`).first();
}

async function openWalkthrough(page: Page): Promise<void> {
  await runCommand(page, 'Welcome: Open Walkthrough...');
  await rowsOf(page, '.quick-input-list').filter({ hasText: 'ابدأ هنا' }).first().click();
  await page.locator('.getting-started-step').first().waitFor();
}

/** @returns the countries that the step's button asks about */
async function askForCountry(page: Page): Promise<Locator> {
  const button = stepOf(page, 'country').locator('.monaco-button');
  if (!(await button.isVisible())) await stepOf(page, 'country').click();
  await button.click();
  const countries = rowsOf(page, '.quick-input-list').filter({ hasText: 'رسم' });
  await countries.first().waitFor();
  return countries;
}

async function pageWith(page: Page, selector: string) {
  let found: Awaited<ReturnType<typeof viewsWith>> = [];
  await waitUntil(`a page shows ${selector}`, async () => {
    found = await viewsWith(page, selector);
    return found.length > 0;
  });
  return found.at(-1)!;
}
