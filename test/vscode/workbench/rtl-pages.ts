/**
 * The pages beside a draft: how it will print and what was found in it, on paper, what changed since another version;
 * and all of our pages in light, dark and high contrast, with axe-core.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { wordDocument } from '../../workspace/word-document.ts';
import type { Desk, Script } from './desk.ts';
import { leaveList, openFromExplorer, rowsOf, runCommand, waitForWorkbench, waitUntil } from './person.ts';
import { findObstacles, inEachTheme } from './rtl-access.ts';
import { readSelection } from './rtl-layout.ts';
import { clickAfter, textOf, typeKeys, viewsWith, waitForViews, waitForWritingView } from './rtl-view.ts';

const execute = promisify(execFile);

export const pages: Script = {
  name: 'pages',
  published: ['reading', 'compare'],
  settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'always' },
  async prepare(folder) {
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const release = ['هيئة الموانئ تتبادل الخبرات مع وفد من قبرص', 'وصل الوفد أمس في بيان بعث به مكتبه.'];
    await writeFile(join(folder, 'release.docx'), wordDocument(release.map(paragraph).join('')));
    const git = (...args: readonly string[]): Promise<unknown> =>
      execute('git', ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], { cwd: folder });
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'The release as it came');
  },
  run: readAndCompare,
};

/** The pages beside the draft: what their tab is called, and what they show. */
const besides = [
  ['قراءة', '.block'],
  ['مقارنة', '.rows .changed'],
  ['مدخل', 'form'],
] as const;

async function openPage(page: Page, command: string, selector: string): Promise<Frame> {
  await runCommand(page, `Mudaqqiq: ${command}`);
  const [view] = await waitForViews(page, selector);
  return view!;
}

async function readAndCompare({ page, folder, keep, step }: Desk): Promise<void> {
  const harbour = join(folder, 'harbour.txt');
  const notes = (view: Frame) => view.locator('.notes button');
  /** Its tab to the front. */
  const bring = async (tab: string, selector: string): Promise<void> => {
    await page.locator('.tab', { hasText: tab }).last().click();
    await waitForViews(page, selector);
  };
  const waitForViewWith = async (selector: string, words: string): Promise<Frame> => {
    let found: Frame | undefined;
    await waitUntil(`a view shows «${words}»`, async () => {
      for (const view of await viewsWith(page, selector))
        if ((await view.locator(selector, { hasText: words }).count()) > 0) found = view;
      return found !== undefined;
    });
    return found!;
  };

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
      .filter({ hasText: /names\/variant/ })
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
    // Its own request to print would be in the way of ours.
    await paper.addInitScript(() => {
      window.print = () => document.body.classList.add('asked');
    });
    await paper.goto(`file://${file}`);
    await paper.locator('body.asked').waitFor();
    const fonts = await paper.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    assert.ok(fonts.some((family) => family.includes('Noto Naskh Arabic')));
    assert.deepEqual(await findObstacles(paper.mainFrame()), []);
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
    await clickAfter(page, writing, 'الوفد المضيف');
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
    await clickAfter(page, writing, 'مع وفد من قبرص');
    await page.keyboard.press('Control+s');
    await waitUntil('it is saved', async () => (await readFile(harbour, 'utf8')).includes('جولته'));
    await compared!.locator('.bar p', { hasText: 'لا فرق' }).waitFor();
    await keep('compare-same');
  });

  await step('compared with the last commit', async () => {
    await clickAfter(page, await waitForWritingView(page), 'مع وفد من قبرص');
    const compared = await openPage(page, 'Compare with the Last Commit', '.rows .changed');
    await compared.locator('ins', { hasText: 'جولته' }).waitFor();
    await keep('compare-git');
  });

  await step('side by side, as it was chosen before, and with a Word document', async () => {
    const [compared] = await waitForViews(page, '.rows .changed');
    await compared!.locator('.beside .head').waitFor();
    await rowsOf(page, '.explorer-folders-view')
      .filter({ hasText: 'release.docx' })
      .click({ button: 'right' });
    await page.locator('.monaco-menu .action-item', { hasText: 'Compare the Open Draft with This' }).hover();
    await page.keyboard.press('Enter');
    const word = await waitForViewWith('.rows .changed del', 'بعث به مكتبه');
    assert.deepEqual(await word.locator('.head h2').allTextContents(), [
      'الأقدم: release.docx',
      'الأحدث: harbour.txt',
    ]);
    assert.equal(
      await word.locator('.row:not(.changed) p').first().textContent(),
      'هيئة الموانئ تتبادل الخبرات مع وفد من قبرص',
    );
    await keep('compare-word');
  });

  await step('compared with another draft that is chosen', async () => {
    await clickAfter(page, await waitForWritingView(page), 'مع وفد من قبرص');
    await runCommand(page, 'Mudaqqiq: Compare with Another Version');
    const choices = rowsOf(page, '.quick-input-list');
    await choices.filter({ hasText: 'Git' }).first().waitFor();
    await keep('compare-choose');
    await leaveList(page);
  });

  await step(
    'a problem that is clicked is shown in the plain editor, and the way to the view is offered',
    async () => {
      await page.keyboard.press('Control+Shift+M');
      const problem = rowsOf(page, '.markers-panel').filter({ hasText: 'الأستاذ' }).first();
      await problem.click();
      await page.locator('.editor-instance .view-line').first().waitFor();
      // Under test VS Code keeps its messages behind the bell.
      await page.locator('.statusbar [id="status.notifications"]').click();
      const message = page.locator('.notifications-center .notification-list-item', { hasText: 'من اليمين' });
      await message.locator('.monaco-button', { hasText: 'انتقل' }).click();
      const writing = await waitForWritingView(page);
      await waitUntil('its words are selected in the view', async () => {
        const inWriting = await writing.evaluate(() => document.hasFocus());
        return inWriting && (await readSelection(writing)).text === 'الأستاذ';
      });
      assert.equal(await page.locator('.tab[data-resource-name="harbour.txt"]').count(), 1);
      await page.keyboard.press('Control+Shift+M');
    },
  );

  await step('after a reload of the window all three pages stand as they stood', async () => {
    await runCommand(page, 'Developer: Reload Window');
    await page.locator('.monaco-workbench .activitybar').waitFor({ state: 'detached' });
    await waitForWorkbench(page);
    // Extensions start anew after it.
    await page.locator('.statusbar', { hasText: 'مُدقِّق' }).waitFor();
    await waitForWritingView(page);
    await bring('مقارنة', '.rows .changed');
    await bring('قراءة', '.block');
    const [reading] = await waitForViews(page, '.block');
    await notes(reading!).filter({ hasText: 'صعدة' }).first().click();
    const writing = await waitForWritingView(page);
    await waitUntil('the words are selected', async () => (await readSelection(writing)).text === 'صعدة');
    await keep('reloaded');
  });

  await step('no page of ours keeps anyone out, in light, dark and high contrast', async () => {
    const obstacles: string[] = [];
    const look = async (name: string, selector: string): Promise<void> => {
      const [view] = await waitForViews(page, selector);
      for (const obstacle of await findObstacles(view!)) obstacles.push(`${name}: ${obstacle}`);
      await keep(`theme-${name}`);
    };
    const writing = await waitForWritingView(page);
    await runCommand(page, 'Mudaqqiq: Add to Terminology');
    // The list of commands may still be closing: a click could fall on it.
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'أشخاص' }).first().waitFor();
    await page.keyboard.press('Enter');
    await waitForViews(page, 'form');
    await inEachTheme(folder, writing, async (style) => {
      await look(`${style}-writing`, '.cm-content');
      for (const [tab, selector] of besides) {
        await bring(tab, selector);
        await look(`${style}-${selector.replace(/\W+/g, '')}`, selector);
      }
      await clickAfter(page, writing, 'مع وفد من قبرص');
      await page.keyboard.press('Control+f');
      await writing.locator('.cm-find input').first().waitFor();
      await page.keyboard.type('x');
      await look(`${style}-find`, '.cm-content');
      await page.keyboard.press('Escape');
      await typeKeys(page, ' احم');
      await waitUntil('it is there', async () => (await textOf(writing)).includes(' احم'));
      await writing.locator('.cm-tooltip-autocomplete li').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await look(`${style}-completion`, '.cm-content');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await waitUntil('it is undone', async () => !(await textOf(writing)).includes(' احم'));
      await page.keyboard.press('F8');
      await writing.locator('.cm-diagnostic').first().waitFor();
      await look(`${style}-finding`, '.cm-content');
      await page.keyboard.press('Control+.');
      await writing.locator('.cm-fixes button').first().waitFor();
      await look(`${style}-fixes`, '.cm-content');
      await page.keyboard.press('Escape');
    });
    assert.deepEqual(obstacles, []);
  });
}
