/**
 * When something is not as one thought: why a finding is there, what a setting means, a file in an old encoding, a draft
 * that may not be written, a server that has died.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import {
  goToPosition,
  hoverWord,
  leaveText,
  openFromExplorer,
  openMessage,
  openQuickFixes,
  placeOf,
  rowsOf,
  runCommand,
  waitForWorkbench,
  waitUntil,
} from './person.ts';
import { findObstacles } from './rtl-access.ts';
import { textOf, typeKeys, viewsWith, waitForWritingView } from './rtl-view.ts';

/** «وصل الوفد إلى الميناء» and a full stop, in Windows-1256. */
const OLD = 'e6d5e120c7e1e6ddcf20c5e1ec20c7e1e3ede4c7c12e0a';

export const help: Script = {
  name: 'help',
  published: [],
  // A process that can die is part of it.
  needsNode: true,
  settings: { 'files.readonlyInclude': { '**/locked.txt': true } },
  async prepare(folder) {
    await writeFile(join(folder, 'old.txt'), Buffer.from(OLD.repeat(3), 'hex'));
    await writeFile(join(folder, 'locked.txt'), 'وصل الوفد الى الميناء مساء أمس.\n');
  },
  run: seekHelp,
};

async function seekHelp({ page, folder, server, keep, step }: Desk): Promise<void> {
  const draft = join(folder, 'harbour.txt');
  const squiggles = (): Locator => page.locator('.squiggly-warning, .squiggly-error');

  await step('a finding’s rule leads to its page, which reads from the right', async () => {
    await waitForWorkbench(page);
    await openFromExplorer(page, 'harbour.txt');
    await squiggles().first().waitFor();
    await hoverWord(page, await placeOf(draft, 'صعدة'));
    await page.locator('.monaco-hover:visible a', { hasText: 'names/variant' }).first().click();
    await checkPage(page, 'اسم شخص مرسوم');
    await keep('rule-page');
    await closeFront(page);
    await leaveText(page);
  });

  await step('so does «why» among the fixes', async () => {
    await page.locator('.editor-instance .view-line').first().click();
    await goToPosition(page, await placeOf(draft, 'صعدة'));
    const why = await openQuickFixes(page, 'لماذا؟');
    await keep('why');
    await why.first().click();
    await checkPage(page, 'اسم شخص مرسوم');
    await closeFront(page);
  });

  await step('the list of rules is in Arabic, and help is not checked', async () => {
    await runCommand(page, 'Mudaqqiq: Open a Rule');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill('مسافتان');
    await keep('rules');
    await rowsOf(page, '.quick-input-list').filter({ hasText: 'مسافتان' }).first().click();
    await checkPage(page, 'مسافت');
    await page.keyboard.press('Control+Shift+M');
    await rowsOf(page, '.markers-panel').filter({ hasText: 'harbour.txt' }).first().waitFor();
    assert.equal(await rowsOf(page, '.markers-panel').filter({ hasText: 'double-space.md' }).count(), 0);
    await page.keyboard.press('Control+Shift+M');
    await closeFront(page);
  });

  await step('a rule’s level is chosen from a list that says what each means', async () => {
    await runCommand(page, 'Preferences: Open Settings (UI)');
    const search = page
      .locator(
        '.settings-editor .suggest-input-container .native-edit-context, .settings-editor .suggest-input-container textarea',
      )
      .first();
    await search.waitFor({ state: 'attached' });
    await page.keyboard.type('mudaqqiq.rules');
    const setting = page
      .locator('.settings-editor .setting-item-list, .settings-editor .setting-item-contents', {
        hasText: 'Rules',
      })
      .first();
    await setting.waitFor();
    await setting.locator('.monaco-button', { hasText: 'Add Item' }).first().click();
    await setting.locator('select').first().waitFor({ state: 'attached' });
    await keep('settings-rules');
    await closeFront(page);
  });

  await step('a file in Windows-1256 is offered to be opened in its encoding', async () => {
    await openFromExplorer(page, 'old.txt');
    const offer = await openMessage(page, 'Windows-1256');
    await keep('encoding');
    await offer.locator('.monaco-button').first().click();
    await page.locator('.editor-instance .view-line', { hasText: 'وصل الوفد إلى الميناء' }).first().waitFor();
    await page.locator('[id="status.editor.mode"]', { hasText: 'Arabic Press Draft' }).waitFor();
    await page.locator('[id="status.editor.encoding"]', { hasText: '1256' }).waitFor();
  });

  await step('a read-only draft cannot be typed into from the right', async () => {
    await openFromExplorer(page, 'locked.txt');
    await runCommand(page, 'Mudaqqiq: Write from Right to Left');
    const view = await waitForWritingView(page);
    await view.locator('.cm-counts', { hasText: 'للقراءة فقط' }).waitFor();
    const before = await textOf(view);
    await view.locator('.cm-line').first().click();
    await typeKeys(page, 'كلمة');
    await page.waitForTimeout(500);
    assert.equal(await textOf(view), before);
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await keep('read-only');
  });

  await step('a server that dies again and again says so in Arabic, and comes back by a press', async () => {
    await openFromExplorer(page, 'harbour.txt');
    await squiggles().first().waitFor();
    for (let death = 0; death < 4; death += 1) {
      let pid: number | undefined;
      await waitUntil('the server runs', async () => (pid = serverOf(server)) !== undefined);
      process.kill(pid!, 'SIGKILL');
      await waitUntil('it is gone', async () => serverOf(server) !== pid);
    }
    await waitUntil('nothing is underlined', async () => (await squiggles().count()) === 0);
    const message = await openMessage(page, 'توقف خادم');
    assert.equal(await page.locator('.notifications-center .monaco-list-row').count(), 1);
    await keep('dead-server');
    await message.locator('.monaco-button', { hasText: 'أعد التشغيل' }).click();
    await squiggles().first().waitFor();
  });
}

/** The preview of a rule's page: Arabic headings from the right, English ones from the left. */
async function checkPage(page: Page, words: string): Promise<void> {
  let directions: string[] = [];
  let shown: Frame | undefined;
  await waitUntil(`a page says ${words}`, async () => {
    for (const frame of await viewsWith(page, 'h2')) {
      const heading = frame.locator('h2', { hasText: words }).first();
      if ((await heading.count()) === 0) continue;
      shown = frame;
      directions = await frame
        .locator('h2')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
    }
    return directions.length > 1;
  });
  assert.equal(directions[0], 'rtl');
  assert.deepEqual(await findObstacles(shown!, '.markdown-body'), []);
  assert.equal(directions.at(-1), 'ltr');
}

async function closeFront(page: Page): Promise<void> {
  await runCommand(page, 'View: Close Editor');
}

/** Of the language servers that run here, the one that our VS Code started. */
function serverOf(workbench: number): number | undefined {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map(
    (line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!.slice(1) as [string, string, string],
  );
  const parents = new Map(all.map(([pid, parent]) => [Number(pid), Number(parent)]));
  const isOurs = (pid: number): boolean => {
    for (let each: number | undefined = pid; each !== undefined && each > 1; each = parents.get(each))
      if (each === workbench) return true;
    return false;
  };
  const script = 'dist/server/node.cjs';
  return all
    .map(([pid, , args]) => [Number(pid), args] as const)
    .find(([pid, args]) => args.includes(script) && isOurs(pid))?.[0];
}
