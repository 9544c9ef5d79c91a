/**
 * The pages beside a draft: how it will print and what was found in it, on paper, what changed since another version;
 * and all of our pages in light, dark and high contrast, with axe-core.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import { leaveList, openFromExplorer, rowsOf, runCommand, waitForWorkbench, waitUntil } from './person.ts';
import { findObstacles } from './rtl-access.ts';
import { readSelection } from './rtl-layout.ts';
import { clickBehind, textOf, typeKeys, waitForViews, waitForWritingView } from './rtl-view.ts';

const execute = promisify(execFile);

export const pages: Script = {
  name: 'pages',
  published: ['reading', 'compare'],
  settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'always' },
  async prepare(folder) {
    const git = (...args: readonly string[]): Promise<unknown> =>
      execute('git', ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], { cwd: folder });
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'The release as it came');
  },
  run: readAndCompare,
};

/** Its page's class, and the name VS Code has for it. */
const themes = [
  ['vscode-dark', 'Default Dark Modern'],
  ['vscode-high-contrast', 'Default High Contrast'],
  ['vscode-high-contrast-light', 'Default High Contrast Light'],
] as const;

async function openPage(page: Page, command: string, selector: string): Promise<Frame> {
  await runCommand(page, `Mudaqqiq: ${command}`);
  const [view] = await waitForViews(page, selector);
  return view!;
}

async function readAndCompare({ page, folder, keep, step }: Desk): Promise<void> {
  const harbour = join(folder, 'harbour.txt');
  const notes = (view: Frame) => view.locator('.notes button');

  await step('the window opens', () => waitForWorkbench(page));

  await step('the reading view shows the draft as it will print, findings in the margin', async () => {
    await openFromExplorer(page, 'harbour.txt');
    await runCommand(page, 'Mudaqqiq: Write from Right to Left');
    const writing = await waitForWritingView(page);
    await writing.locator('.cm-finding', { hasText: 'صعدة' }).waitFor();
    const reading = await openPage(page, 'Reading View to the Side', '.block');
    await notes(reading).filter({ hasText: 'صعدة' }).first().waitFor();
    assert.equal(
      await reading.locator('article h1').textContent(),
      'هيئة الموانئ تتبادل الخبرات مع وفد من قبرص',
    );
    assert.equal(await notes(reading).count(), await writing.locator('.cm-finding').count());
    await keep('reading');
  });

  await step('a click on a note goes to its words, and the status bar knows the draft', async () => {
    const writing = await waitForWritingView(page);
    const [reading] = await waitForViews(page, '.block');
    await notes(reading!).filter({ hasText: 'صعدة' }).first().click();
    await waitUntil('the words are selected', async () => {
      const inWriting = await writing.evaluate(() => document.hasFocus());
      return inWriting && (await readSelection(writing)).text === 'صعدة';
    });
    await page.locator('.statusbar', { hasText: 'مُدقِّق' }).waitFor();
    await reading!.locator('.block.here', { hasText: 'صعدة' }).waitFor();
  });

  await step('commands act where the cursor is in the right-to-left view', async () => {
    await runCommand(page, 'Mudaqqiq: Open a Rule');
    const rules = rowsOf(page, '.quick-input-list');
    await rules
      .filter({ hasText: /^(?!Mudaqqiq)\w+\/\w+/ })
      .first()
      .waitFor();
    // The rule of the words that are selected there comes first.
    assert.match((await rules.first().textContent()) ?? '', /names\/variant/);
    await leaveList(page);
    await runCommand(page, 'Mudaqqiq: Apply All Safe Fixes');
    const writing = await waitForWritingView(page);
    await waitUntil('the safe fix is made', async () => (await textOf(writing)).includes('وفرص الاستثمار'));
    const [reading] = await waitForViews(page, '.block');
    await reading!.locator('p', { hasText: 'وفرص الاستثمار' }).waitFor();
  });

  await step('printed, it is a file that a browser makes a PDF of', async () => {
    const [reading] = await waitForViews(page, '.block');
    const downloading = page.waitForEvent('download');
    await reading!.locator('.bar button').click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'harbour.html');
    const file = join(folder, '..', 'harbour.html');
    await download.saveAs(file);
    const paper = await page.context().newPage();
    await paper.goto(`file://${file}`);
    await paper.locator('h1').waitFor();
    const fonts = await paper.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    assert.ok(fonts.some((family) => family.includes('Noto Naskh Arabic')));
    const pdf = await paper.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    console.log(
      `    ${Math.round((await readFile(file)).length / 1024)} KB of HTML, ${Math.round(pdf.length / 1024)} KB of PDF`,
    );
    await writeFile(file.replace(/html$/, 'pdf'), pdf);
    await paper.close();
  });

  await step('compared with the saved version, each changed word is marked', async () => {
    const writing = await waitForWritingView(page);
    await clickBehind(page, writing, 'الوفد المضيف');
    await typeKeys(page, ' في ختام جولته');
    await waitUntil('it is there', async () => (await textOf(writing)).includes('جولته'));
    const compared = await openPage(page, 'Compare with the Saved Version', '.rows .changed');
    await compared.locator('ins', { hasText: 'في ختام جولته' }).waitFor();
    assert.deepEqual(await compared.locator('del').allTextContents(), ['الإستثمار']);
    await compared.locator('.bar p', { hasText: '2' }).first().waitFor();
    await keep('compare');
  });

  await step('F7 goes from one difference to the next, Enter to the draft', async () => {
    const [compared] = await waitForViews(page, '.rows .changed');
    await compared!.locator('.bar p').click();
    await page.keyboard.press('F7');
    await compared!.locator('.changed:focus', { hasText: 'الاستثمار' }).waitFor();
    await page.keyboard.press('F7');
    await compared!.locator('.changed:focus', { hasText: 'جولته' }).waitFor();
    await page.keyboard.press('Enter');
    const writing = await waitForWritingView(page);
    await waitUntil('the draft has the focus', () => writing.evaluate(() => document.hasFocus()));
  });

  await step('two columns, and no difference once it is saved', async () => {
    const [compared] = await waitForViews(page, '.rows .changed');
    await compared!.locator('.bar label').first().click();
    await compared!.locator('.beside .head').waitFor();
    await keep('compare-columns');
    const writing = await waitForWritingView(page);
    await clickBehind(page, writing, 'مع وفد من قبرص');
    await page.keyboard.press('Control+s');
    await waitUntil('it is saved', async () => (await readFile(harbour, 'utf8')).includes('جولته'));
    await compared!.locator('.bar p', { hasText: 'لا فرق' }).waitFor();
    await keep('compare-same');
  });

  await step('compared with the last commit', async () => {
    await clickBehind(page, await waitForWritingView(page), 'مع وفد من قبرص');
    const compared = await openPage(page, 'Compare with the Last Commit', '.rows .changed');
    await compared.locator('ins', { hasText: 'جولته' }).waitFor();
    await keep('compare-git');
  });

  await step('compared with another draft that is chosen', async () => {
    await clickBehind(page, await waitForWritingView(page), 'مع وفد من قبرص');
    await runCommand(page, 'Mudaqqiq: Compare with Another Version');
    const choices = rowsOf(page, '.quick-input-list');
    await choices.filter({ hasText: 'Git' }).first().waitFor();
    await keep('compare-choose');
    await leaveList(page);
  });

  await step('no page of ours keeps anyone out, in light, dark and high contrast', async () => {
    const [compared] = await waitForViews(page, '.rows .changed');
    const obstacles: string[] = [];
    const look = async (name: string, selectors: readonly string[]): Promise<void> => {
      for (const selector of selectors) {
        const [view] = await waitForViews(page, selector);
        for (const obstacle of await findObstacles(view!)) obstacles.push(`${name} ${selector}: ${obstacle}`);
      }
      await keep(`theme-${name}`);
    };
    await look('light', ['.cm-content', '.rows .changed']);
    const writing = await waitForWritingView(page);
    await clickBehind(page, writing, 'مع وفد من قبرص');
    await page.keyboard.press('Control+f');
    await writing.locator('.cm-find input').first().waitFor();
    await page.keyboard.type('x');
    await look('light-find', ['.cm-content']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+.');
    await writing.locator('.cm-fixes button').first().waitFor();
    await look('light-fixes', ['.cm-content']);
    await page.keyboard.press('Escape');
    assert.ok(compared);
    await runCommand(page, 'Mudaqqiq: Reading View to the Side');
    await look('light-reading', ['.block']);
    await mkdir(join(folder, '.vscode'), { recursive: true });
    for (const [style, theme] of themes) {
      const settings = { 'workbench.colorTheme': theme };
      await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
      await writing.locator(`body.${style}`).waitFor();
      await look(style, ['.cm-content', '.block']);
    }
    await runCommand(page, 'Mudaqqiq: Add to Terminology');
    // The list of commands may still be closing: a click could fall on it.
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'أشخاص' }).first().waitFor();
    await page.keyboard.press('Enter');
    await waitForViews(page, 'form');
    await look('form', ['form']);
    assert.deepEqual(obstacles, []);
  });
}
