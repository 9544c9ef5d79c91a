/**
 * The right button and the keys in the right-to-left view: the menu of a finding and of a person, the card over a name, its
 * places, its other name, and a search that says which of how many. In the plain editor the menu has «Correct…».
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  openFromExplorer,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { findObstacles } from './rtl-access.ts';
import { readSelection } from './rtl-layout.ts';
import { textOf, waitForViews, waitForWritingView } from './rtl-view.ts';
import { leaveMessages, said } from './said.ts';

export const rightButton: Script = {
  name: 'right-button',
  published: ['menu-finding', 'menu-person'],
  async prepare(folder) {
    await writeFile(join(folder, 'long.txt'), LONG);
  },
  run: pressRightButton,
};

const LONG = `افتتاح معرض الكتاب في الواحات

افتتح الأستاذ كريم الطرابيشي المعرض أمس، وناقش الحضور فرص الإستثمار في النشر.
وقال الدكتور كريم الطرابيشي إن الإستثمار ضروري، وشكر الطرابيشي الحضور.
${'تضم القاعة كتبًا في التاريخ والجغرافيا والفلك، ويزورها الطلاب كل صباح.\n'.repeat(40)}وأضاف الطرابيشي أن الإجتماع المقبل في القاهرة.
`;

async function pressRightButton({ page, folder, keep, step }: Desk): Promise<void> {
  const finding = (view: Frame, words: string): Locator =>
    view.locator('.cm-finding', { hasText: words }).first();
  const menu = (view: Frame): Locator => view.locator('.cm-fixes');
  const waitForText = (view: Frame, words: string): Promise<void> =>
    waitUntil(`the view shows «${words}»`, async () => (await textOf(view)).includes(words));

  await step('the right button on a finding shows its fixes first, then accept, rule and words', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'long.txt');
    await runCommand(page, 'Mudaqqiq: Write from Right to Left');
    const view = await waitForWritingView(page);
    await finding(view, 'الإستثمار').click({ button: 'right' });
    const items = menu(view).locator('[role="menuitem"]');
    await items.first().waitFor();
    const titles = await items.allTextContents();
    const at = (words: string): number => titles.findIndex((title) => title.includes(words));
    assert.match(titles[0]!, /الاستثمار/);
    assert.ok(
      at('قبول') > 0 && at('قبول') < at('إيقاف') && at('إيقاف') < at('المصطلحات'),
      titles.join(' | '),
    );
    await keep('menu-finding');
    assert.deepEqual(await findObstacles(view), []);
    await items.first().click();
    await waitForText(view, 'فرص الاستثمار');
  });

  await step('on a person it has the name, its places, one title and the terminology', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-person', { hasText: 'كريم الطرابيشي' }).first().click({ button: 'right' });
    await menu(view).locator('[role="menuitem"]', { hasText: 'غيّر الاسم' }).waitFor();
    await keep('menu-person');
    await menu(view).locator('[role="menuitem"]', { hasText: 'لقب واحد' }).click();
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'الدكتور' }).first().click();
    await waitForText(view, 'افتتح الدكتور كريم');
    // An older VS Code (1.100) lays the message over the view's lower edge.
    await said(page, 'صار اللقب');
    await leaveMessages(page);
  });

  await step('at the lower edge the menu turns up, and never covers the counts', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await finding(view, 'الإجتماع').waitFor();
    // As far down as it can be: just above the counts. The view scrolls to the cursor once it has measured its lines.
    await waitUntil('the words stay at the lower edge', () => view.evaluate(scrollToEdge));
    await finding(view, 'الإجتماع').click({ button: 'right' });
    await menu(view).waitFor();
    const [end, limit] = await view.evaluate(() => {
      const box = (selector: string): DOMRect =>
        [...document.querySelectorAll(selector)].at(-1)!.getBoundingClientRect();
      return [box('.cm-fixes').bottom, Math.min(box('.cm-finding').bottom, box('.cm-counts').top)];
    });
    assert.ok(end! <= limit!, `the menu ends at ${end}, the words or the counts at ${limit}`);
    await keep('menu-edge');
    await page.keyboard.press('Escape');
  });

  await step('the mouse over a name shows who it is', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await view.locator('.cm-person', { hasText: 'كريم الطرابيشي' }).first().hover();
    await view.locator('.cm-card', { hasText: 'كريم الطرابيشي' }).waitFor();
    assert.match((await view.locator('.cm-card').textContent()) ?? '', /الدكتور/);
    await keep('card');
  });

  await step('F12 goes to the first mention, Shift+F12 lists all, F2 changes the name', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-line', { hasText: 'وشكر' }).locator('.cm-person').last().click();
    // VS Code learns of the cursor a moment after the click.
    await waitUntil('the first mention is selected', async () => {
      await page.keyboard.press('F12');
      return (await readSelection(view)).text === 'كريم الطرابيشي';
    });
    await page.keyboard.press('Shift+F12');
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'وشكر' }).first().waitFor();
    await keep('mentions');
    await page.keyboard.press('Escape');
    await view.locator('.cm-line', { hasText: 'وشكر' }).locator('.cm-person').last().click();
    const input = page.locator('.quick-input-widget input').first();
    await waitUntil('the name is in the box', async () => {
      if (!(await input.isVisible())) await page.keyboard.press('F2');
      return (await input.isVisible()) && (await input.inputValue()) === 'كريم الطرابيشي';
    });
    await input.fill('كريم الطرابلسي');
    await page.keyboard.press('Enter');
    await waitForText(view, 'وشكر الطرابلسي');
  });

  await step('a search marks every match, and says which it is', async () => {
    const view = await waitForWritingView(page);
    await view.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+f');
    await view.locator('.cm-find input').first().fill('الطرابلسي');
    await view.locator('.cm-match').first().waitFor();
    await page.keyboard.press('Enter');
    await view.locator('.cm-find output', { hasText: '1 من 4' }).waitFor();
    assert.ok((await view.locator('.cm-match').count()) >= 3);
    await view.locator('.cm-match-here').waitFor();
    await keep('search');
    assert.deepEqual(await findObstacles(view), []);
    await page.keyboard.press('Escape');
  });

  await step('in the plain editor the right button has «Correct…»', async () => {
    await runCommand(page, 'Mudaqqiq: Open in the Plain Editor');
    await waitForViews(page, '.cm-content', 0);
    await page.keyboard.press('Control+s');
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(join(folder, 'long.txt'), 'جتماع'));
    await openContextMenu(page);
    // A click right after the menu has come is taken for the one that opened it.
    await page.locator('.monaco-menu .action-label', { hasText: 'Correct…' }).hover();
    await page.keyboard.press('Enter');
    await rowsOf(page, '.action-widget').filter({ hasText: 'الاجتماع' }).first().waitFor();
    await keep('menu-plain');
  });
}

/** @returns whether the last finding was at the lower edge already, and still is when the next picture is drawn */
async function scrollToEdge(): Promise<boolean> {
  const scroller = document.querySelector('.cm-scroller')!;
  const gap = (): number => {
    const words = [...document.querySelectorAll('.cm-finding')].at(-1)!;
    return scroller.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom - 4;
  };
  for (let picture = 0; picture < 2; picture++) {
    if (Math.abs(gap()) > 1) {
      scroller.scrollTop -= gap();
      return false;
    }
    await new Promise(requestAnimationFrame);
  }
  return true;
}

async function openContextMenu(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu .action-label').first().waitFor();
}
