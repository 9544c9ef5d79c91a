/**
 * A Word document at the desk: seen as on paper, corrected in its own runs, undone, compared and saved; nothing else of
 * the file changes. The side bar and the folder's check know it.
 */
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { wordDocument } from '../../workspace/word-document.ts';
import type { Desk, Script } from './desk.ts';
import { rowsOf, runCommand, waitForWorkbench, waitUntil } from './person.ts';
import { findObstacles, inEachTheme } from './rtl-access.ts';
import { waitForViews } from './rtl-view.ts';

const MAIN = 'word/document.xml';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:bidi/></w:pPr>${inside}</w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`;
const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

/** As Word in Arabic writes it: styles by number, words broken over runs. */
function release(): Uint8Array {
  const body = [
    paragraph(run('هيئة الموانئ تتبادل الخبرات مع وفد من قبرص'), 'a3'),
    paragraph(
      `${run('شاركت هيئة الموانئ في زيارة استضافتها قبرص، ومثل الهيئة الأستاذ ')}${run('أحمد سعادة', '<w:b/><w:bCs/>')}` +
        `${run(' مدير التخطيط.')}${reference('footnote', 2)}`,
    ),
    paragraph(run('الاستثمار المشترك'), '2'),
    paragraph(run('وناقش الوفد فرص الإستثمار في الأرصفة، وحماية الصيادين.')),
    paragraph(
      `${run('قدمت ')}${run('صع', '<w:b/>')}${run('دة', '<w:b/><w:i/>')}${run(' خطة التوسعة في ختام الزيارة.')}${reference('comment', 5)}`,
    ),
    `<w:tbl>${row('الرصيف', 'الطول')}${row('الشرقي', '420 مترًا')}</w:tbl>`,
  ];
  return wordDocument(body.join(''), {
    notes: {
      styles:
        '<w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>',
      footnotes: `<w:footnote w:id="2">${paragraph(run('تأسست الهيئة قبل ثلاثين عامًا.'))}</w:footnote>`,
      header: paragraph(run('نشرة الهيئة')),
      comments: `<w:comment w:id="5" w:author="سلمى">${paragraph(run('تأكد من الاسم'))}</w:comment>`,
    },
  });
}

export const word: Script = {
  name: 'word',
  published: ['word'],
  async prepare(folder) {
    await writeFile(join(folder, 'release.docx'), release());
    await writeFile(
      join(folder, 'old.rtf'),
      '{\\rtf1\\ansi\\uc1 \\u1608?\\u1589?\\u1604? \\u1575?\\u1604?\\u1609? \\u1575?\\u1604?\\u1608?\\u1601?\\u1583?.\\par}',
    );
  },
  run: correctDocument,
};

async function correctDocument({ page, folder, keep, step }: Desk): Promise<void> {
  const file = join(folder, 'release.docx');
  const view = async (): Promise<Frame> => (await waitForViews(page, '.body'))[0]!;
  const note = (frame: Frame, words: string) => frame.locator('.notes li', { hasText: words });
  /** The numbers of findings and notes are among the words. */
  const shows = async (words: string, timeout = 30_000): Promise<void> => {
    const pattern = new RegExp(words.replaceAll(' ', '\\d* '));
    await (await view()).locator('article .body', { hasText: pattern }).waitFor({ timeout });
  };
  const openFile = async (name: string): Promise<void> => {
    await rowsOf(page, '.explorer-folders-view').filter({ hasText: name }).first().dblclick();
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  };

  await step('the window opens', async () => {
    await waitForWorkbench(page);
    // Before it knows the extension, the window opens the file as a binary one.
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().waitFor();
  });

  await step('a Word document opens as on paper, findings in the margin', async () => {
    await openFile('release.docx');
    const frame = await view();
    await note(frame, 'صعدة').first().waitFor();
    assert.equal(await frame.locator('h1[dir]').textContent(), 'هيئة الموانئ تتبادل الخبرات مع وفد من قبرص');
    assert.equal(await frame.locator('.body h2').textContent(), 'الاستثمار المشترك');
    assert.equal(await frame.locator('td').count(), 4);
    assert.match((await frame.locator('section.header').textContent()) ?? '', /نشرة الهيئة/);
    assert.match((await frame.locator('section.footnotes').textContent()) ?? '', /1.*تأسست/);
    assert.match((await frame.locator('section.comments').textContent()) ?? '', /1 · سلمى.*تأكد من الاسم/);
    assert.equal(await frame.locator('.body b', { hasText: 'أحمد سعادة' }).count(), 1);
    await keep('word');
    const obstacles: string[] = [];
    await inEachTheme(folder, frame, async (style) => {
      await keep(`word-${style}`);
      for (const obstacle of await findObstacles(frame)) obstacles.push(`${style}: ${obstacle}`);
    });
    await rm(join(folder, '.vscode'), { recursive: true });
    assert.deepEqual(obstacles, []);
  });

  await step('people and terms of the document are in the side bar', async () => {
    await page.locator('.activitybar [aria-label^="Mudaqqiq"]').first().click();
    const people = rowsOf(page, '.sidebar .pane-body');
    await people.filter({ hasText: 'أحمد سعادة' }).first().waitFor();
    await people.filter({ hasText: 'هيئة الموانئ' }).last().waitFor();
    await people.filter({ hasText: 'أحمد سعادة' }).first().click();
    const frame = await view();
    await waitUntil('the name is marked', () => frame.evaluate(() => CSS.highlights.has('place')));
  });

  await step('a click in the list of problems goes there in this view, not in a tab of its own', async () => {
    await page.keyboard.press('Control+Shift+M');
    await rowsOf(page, '.markers-panel').filter({ hasText: '«الإستثمار»' }).first().dblclick();
    const frame = await view();
    await waitUntil('the words are marked, in the one tab', async () => {
      const marked = await frame.evaluate(() => [...(CSS.highlights.get('place') ?? [])].join(''));
      return marked === 'الإستثمار' && (await page.locator('.tabs-container .tab').count()) === 1;
    });
    await page.keyboard.press('Control+Shift+M');
  });

  await step('a fix goes into the document, and Ctrl+Z takes it back', async () => {
    const frame = await view();
    await note(frame, 'صعدة').locator('[data-fix]', { hasText: 'سعادة' }).first().click();
    await shows('قدمت سعادة خطة');
    await page.locator('.tab.dirty', { hasText: 'release.docx' }).waitFor();
    await frame.locator('article h1').click();
    // Right after a click VS Code may not know yet which page has the focus.
    await waitUntil('it is taken back', async () => {
      await page.keyboard.press('Control+z');
      return shows('قدمت صعدة خطة', 3000).then(
        () => true,
        () => false,
      );
    });
    await page.locator('.tab:not(.dirty)', { hasText: 'release.docx' }).waitFor();
    await page.keyboard.press('Control+y');
    await shows('قدمت سعادة خطة');
  });

  await step('the command for all safe fixes works on it', async () => {
    await runCommand(page, 'Mudaqqiq: Apply All Safe Fixes');
    await shows('فرص الاستثمار في');
  });

  await step('it is compared with the saved one', async () => {
    await (await view()).locator('.bar button', { hasText: 'قارن' }).click();
    const [comparison] = await waitForViews(page, '.rows .changed');
    await comparison!.locator('ins, .added', { hasText: 'سعادة' }).first().waitFor();
    await keep('word-compare');
  });

  await step('saved, only the words have changed in the file', async () => {
    await page.locator('.tab', { hasText: 'release.docx' }).first().click();
    await (await view()).locator('article h1').click();
    await page.keyboard.press('Control+s');
    const main = async (): Promise<string> => strFromU8(unzipSync(await readFile(file))[MAIN]!);
    const words = async (): Promise<string> => (await main()).replace(/<[^>]*>/g, '');
    await waitUntil('the file is written', async () => (await words()).includes('قدمت سعادة خطة'));
    await page.locator('.tab:not(.dirty)', { hasText: 'release.docx' }).first().waitFor();
    const [before, after] = [unzipSync(release()), unzipSync(await readFile(file))];
    const changed = Object.keys(after).filter((name) => !Buffer.from(after[name]!).equals(before[name]!));
    assert.deepEqual(changed, [MAIN]);
    const tags = (xml: string): string =>
      xml.replace(/>[^<>]+</g, '><').replaceAll(' xml:space="preserve"', '');
    assert.equal(tags(await main()), tags(strFromU8(before[MAIN]!)));
  });

  await step('the folder’s check counts it', async () => {
    await page.keyboard.press('Control+Shift+E');
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'Mudaqqiq: Check Folder');
    await page.keyboard.press('Control+Shift+M');
    const listed = rowsOf(page, '.markers-panel').filter({ hasText: 'release.docx' }).first();
    // The list grows with each draft, and draws only what fits.
    await waitUntil('it is in the list', async () => {
      await page.locator('.part.panel [aria-label^="Collapse All"]').first().click();
      return listed.isVisible();
    });
    await page.keyboard.press('Control+Shift+M');
  });

  await step('a format that is only read says so', async () => {
    await openFile('old.rtf');
    const frame = await view();
    await note(frame, 'الى').first().waitFor();
    assert.equal(await frame.locator('[data-fix]').count(), 0);
    assert.match((await frame.locator('.bar').textContent()) ?? '', /للقراءة/);
    assert.deepEqual(await findObstacles(frame), []);
  });
}
