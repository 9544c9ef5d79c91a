/**
 * The house's memory at the desk: a person added from the text appears in the tree and in completion, the wrong spelling
 * is underlined in another draft that is open beside it, and the form changes an entry without touching comments.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  leaveText,
  openFromExplorer,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { viewsWith, waitForViews } from './rtl-view.ts';

export const terminology: Script = {
  name: 'terms',
  published: ['terms-form', 'terms-tree'],
  async prepare(folder) {
    const meeting = 'عقد المهندس رامي الدمنهوري اجتماعًا صباح اليوم.\n\nوقال إن العمل يبدأ غدًا.\n';
    const visit = 'زار المهندس رامي الضمنهوري الورشة مساء أمس.\n';
    await writeFile(join(folder, 'meeting.txt'), meeting);
    await writeFile(join(folder, 'visit.txt'), visit);
    await writeFile(join(folder, 'mudaqqiq.terms.json'), HOUSE);
  },
  run: keepTerms,
};

const HOUSE = `{
  // The house list of the fixtures.
  "entries": [
    { "kind": "organisation", "canonical": "هيئة الموانئ", "wrong": ["هيئة المواني"] },
    // Words of the desk.
    { "kind": "term", "canonical": "حرفيون", "wrong": ["صنايعية"] }
  ]
}
`;

async function keepTerms({ page, folder, keep, step }: Desk): Promise<void> {
  const terms = join(folder, 'mudaqqiq.terms.json');
  const meeting = join(folder, 'meeting.txt');
  const tree = (): Locator => rowsOf(page, '.sidebar .pane-body');

  await step('two drafts stand side by side, with nothing underlined in the second', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'visit.txt');
    await runCommand(page, 'View: Split Editor Right');
    await waitUntil(
      'there are two groups',
      async () => (await page.locator('.editor-group-container').count()) === 2,
    );
    await openFromExplorer(page, 'meeting.txt');
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().click();
    await tree().filter({ hasText: 'هيئة الموانئ' }).first().waitFor();
    assert.equal(await wrongName(page).count(), 0);
  });

  await step('a person selected in the text goes into the terminology through the form', async () => {
    await textOf(page).click();
    await goToPosition(page, await placeOf(meeting, 'رامي'));
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await runCommand(page, 'Mudaqqiq: Add to Terminology');
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'أشخاص' }).first().click();
    const form = await formOf(page);
    await waitUntil(
      'the form has the selected words',
      async () => (await fieldOf(form, 'canonical')) === 'رامي الدمنهوري',
    );
    assert.equal(await form.locator('html').getAttribute('dir'), 'rtl');
    await form.locator('[name=wrong]').fill('رامي الضمنهوري');
    await form.locator('[name=honorific]').fill('المهندس');
    await form.locator('[name=note]').fill('مدير الورشة');
    await keep('terms-form');
    await form.locator('button:not([type])').click();
  });

  await step('the file has the entry, and every comment it had', async () => {
    await waitUntil('the entry is on the disk', async () =>
      (await readFile(terms, 'utf8')).includes('رامي الدمنهوري'),
    );
    const text = await readFile(terms, 'utf8');
    assert.ok(text.includes('// The house list of the fixtures.') && text.includes('// Words of the desk.'));
  });

  await step('the tree shows the person', async () => {
    await tree().filter({ hasText: 'رامي الدمنهوري' }).filter({ hasText: 'الضمنهوري' }).first().waitFor();
  });

  await step('the wrong spelling is underlined in the other draft, which nobody touched', async () => {
    await wrongName(page).first().waitFor();
    await keep('terms-across');
  });

  await step('completion offers the person with the entry’s note', async () => {
    await openFromTab(page, 'meeting.txt');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('وعاد رام');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'رامي الدمنهوري' }).first().waitFor();
    await keep('terms-completion');
    await page.keyboard.press('Escape');
  });

  await step('the form changes the entry and leaves the comments', async () => {
    const row = tree().filter({ hasText: 'حرفيون' }).first();
    const form = await editForm(page, row);
    await waitUntil('the form has the entry', async () => (await fieldOf(form, 'canonical')) === 'حرفيون');
    await form.locator('[name=note]').fill('لا العامية');
    await form.locator('button:not([type])').click();
    await waitUntil('the note is on the disk', async () =>
      (await readFile(terms, 'utf8')).includes('لا العامية'),
    );
    const text = await readFile(terms, 'utf8');
    assert.ok(text.includes('// The house list of the fixtures.') && text.includes('// Words of the desk.'));
    assert.ok(text.includes('صنايعية') && text.includes('رامي الضمنهوري'));
  });

  await step('the filter leaves what it is asked for', async () => {
    await runCommand(page, 'Mudaqqiq: Filter the Terminology');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill('رامي');
    await tree().filter({ hasText: 'هيئة الموانئ' }).first().waitFor({ state: 'detached' });
    await tree().filter({ hasText: 'الضمنهوري' }).first().waitFor();
    await input.fill('');
    await tree().filter({ hasText: 'هيئة الموانئ' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  await step('the uses are counted over the folder', async () => {
    await openFromTab(page, 'meeting.txt');
    await runCommand(page, 'Mudaqqiq: Count Uses in the Folder');
    await tree().filter({ hasText: 'رامي الدمنهوري' }).filter({ hasText: '∑ 2 ✗1' }).first().waitFor();
    await leaveText(page);
    await keep('terms-tree');
  });
}

/** The squiggle in the draft on the left. */
function wrongName(page: Page): Locator {
  return page.locator('.editor-group-container').first().locator('.squiggly-error');
}

function textOf(page: Page): Locator {
  return page.locator('.editor-group-container.active .editor-instance .view-line').first();
}

async function openFromTab(page: Page, name: string): Promise<void> {
  await page.locator(`.tab[data-resource-name="${name}"]`).last().click();
  await textOf(page).click();
}

const FORM = '#form [name=canonical]';

/** The form's page: a frame within a frame. */
async function formOf(page: Page): Promise<Frame> {
  const [form] = await waitForViews(page, FORM);
  return form!;
}

/** By the pencil of the tree's row: a tree that is drawn anew at that moment lets the click fall, and it is done again. */
async function editForm(page: Page, row: Locator): Promise<Frame> {
  const isOpen = async (): Promise<boolean> => (await viewsWith(page, FORM)).length > 0;
  await waitUntil('the pencil opens the form', async () => {
    await row.hover();
    await row.locator('.action-label.codicon-edit').click();
    return waitUntil('the form is there', isOpen, 5000).then(
      () => true,
      () => false,
    );
  });
  return formOf(page);
}

function fieldOf(form: Frame, name: string): Promise<string> {
  return form.locator(`[name=${name}]`).inputValue();
}
