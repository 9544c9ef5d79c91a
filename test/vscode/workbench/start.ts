/**
 * How long a newcomer waits: from the click on a draft to its first underline, cold (nothing of ours has run) and in a warm
 * window, beside what VS Code itself takes to show the text. It is told, never held to a limit: a machine that is busy
 * would look like a defect.
 */
import { stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk, Script } from './desk.ts';
import { rowsOf, runCommand, waitForWorkbench } from './person.ts';

const WARM = ['one', 'two', 'three', 'four', 'five'];

export const start: Script = {
  name: 'start',
  published: [],
  needsNode: true,
  async prepare(folder) {
    for (const name of WARM)
      await writeFile(join(folder, `${name}.txt`), `وصل الوفد الى الميناء صباح اليوم، وبحث سبل الإستثمار.\n`);
  },
  run: startUp,
};

interface Waited {
  /** Milliseconds from the click until the text is seen, and until something in it is underlined. */
  readonly text: number;
  readonly underline: number;
}

async function startUp({ page, root, keep, step }: Desk): Promise<void> {
  const idle = loadavg()[0]! < availableParallelism() / 2;
  const tell = ({ text, underline }: Waited): string =>
    `underlined after ${underline} ms, the text was seen after ${text} ms${idle ? '' : ' (the machine is busy)'}`;

  await step('the first draft of a window', async () => {
    await waitForWorkbench(page);
    await rowsOf(page, '.explorer-folders-view').filter({ hasText: 'harbour.txt' }).first().waitFor();
    const waited = await clickOn(page, 'harbour.txt');
    await keep('first-underline');
    return tell(waited);
  });

  await step('the next drafts', async () => {
    const all: Waited[] = [];
    for (const name of WARM) {
      await runCommand(page, 'View: Close All Editors');
      await page.locator('.editor-instance .view-line').first().waitFor({ state: 'detached' });
      all.push(await clickOn(page, `${name}.txt`));
    }
    const middle = all.toSorted((a, b) => a.underline - b.underline)[Math.floor(all.length / 2)]!;
    return `${tell(middle)}; all: ${all.map(({ underline }) => underline).join(', ')} ms`;
  });

  await step('what is loaded for that', async () => {
    const parts = [
      ['the extension', 'client/node.cjs'],
      ['the client’s library', 'client/node-client.cjs'],
      ['the server', 'server/node.cjs'],
      ['the lexicon', 'lexicon.bin'],
      ['names', 'gazetteer.bin'],
      ['the speller', 'spelling.model'],
      ['pairs', 'pairs.bin'],
    ] as const;
    const sizes = await Promise.all(
      parts.map(async ([name, file]) => {
        const { size } = await stat(join(root, 'dist', file));
        return `${name} ${(size / 1_000_000).toFixed(1)} MB`;
      }),
    );
    return sizes.join(', ');
  });
}

/** Asks the page itself, at each frame: a question from outside would come late. In words, so that no compiler adds to it. */
const WATCH = `new Promise((resolve) => {
  const seen = {};
  document.addEventListener('mousedown', () => {
    const begin = performance.now();
    const look = () => {
      const now = Math.round(performance.now() - begin);
      if (seen.text === undefined && /[\\u0620-\\u064a]/.test(document.querySelector('.editor-instance .view-line')?.textContent ?? '')) seen.text = now;
      if (document.querySelector('.squiggly-error, .squiggly-warning')) return resolve({ text: seen.text ?? now, underline: now });
      requestAnimationFrame(look);
    };
    look();
  }, { capture: true, once: true });
})`;

async function clickOn(page: Page, name: string): Promise<Waited> {
  const waited = page.evaluate(WATCH) as Promise<Waited>;
  await rowsOf(page, '.explorer-folders-view').filter({ hasText: name }).first().click();
  return waited;
}
