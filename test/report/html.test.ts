/** The HTML report as a browser shows it, without a network. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/draft/index.ts';
import type { NameRecord } from '../../src/people/index.ts';
import { createReporter, type DraftReport, type ReportOptions, Tally } from '../../src/report/index.ts';
import { replace } from '../../src/rules/fixes.ts';
import { allRules } from '../../src/rules/index.ts';
import { knownChromium } from '../vscode/harness/machine.ts';

const [first, second] = allRules;
const SENTENCE = 'قدمت صعدة </script><b>خطة</b> جديدة.';
const TEXT = `عنوان\nجملة قبلها. ${SENTENCE} وجملة بعدها.`;

function finding(rule: (typeof allRules)[number], severity: Finding['severity']): Finding {
  const start = TEXT.indexOf('صعدة');
  return {
    ...{ rule: rule.id, severity, start, end: start + 4, related: [] },
    message: { key: Object.keys(rule.messages)[0]!, values: {} },
    fixes: [replace(start, start + 4, 'سعادة', { safe: true })],
  };
}

const name = (spelling: string): NameRecord => ({
  ...{ kind: 'person', parts: spelling.split(' '), gender: 'm', honorifics: [], titles: [], roles: [] },
  ...{ mentions: 2, start: 0, end: 1 },
});

const drafts: DraftReport[] = [
  {
    ...{ path: 'desk/a.txt', text: TEXT, words: 100, names: [name('أحمد سعادة')] },
    findings: [finding(first!, 'error'), finding(second!, 'hint')],
  },
  {
    path: 'b.txt',
    text: TEXT,
    words: 100,
    findings: [finding(first!, 'warning')],
    names: [name('أحمد صعدة')],
  },
  { path: 'clean.txt', text: 'نص', words: 1, findings: [] },
];

async function write(reports: readonly DraftReport[], more: Partial<ReportOptions> = {}): Promise<string> {
  const options = { language: 'ar', version: '1', rules: allRules, color: false, ...more } as const;
  const reporter = await createReporter('html', options);
  const tally = new Tally();
  for (const each of reports) tally.add(each);
  const pieces = [reporter.begin(), ...reports.map((each) => reporter.draft(each))];
  return pieces.join('') + String(await reporter.end(tally.sum(1)));
}

it('of a thousand drafts is less than 4 MB', async () => {
  // Eight findings a draft, each in a sentence of its own: more than the drafts of a newsroom have.
  const many = Array.from({ length: 1000 }, (_, at): DraftReport => {
    const lines = Array.from(
      { length: 8 },
      (_, n) =>
        `في الفقرة ${n} من الخبر ${at} كلام كثير يملأ السطر ويطول به الخبر، قدمت صعدة خطة التوسعة ومواعيدها ومواردها.`,
    );
    const text = lines.join('\n');
    const starts = [...text.matchAll(/صعدة/g)].map(({ index }) => index);
    const findings = starts.map((start) => ({ ...finding(first!, 'error'), start, end: start + 4 }));
    return { path: `desk/draft-${at}.txt`, text, words: 150, findings };
  });
  const size = Buffer.byteLength(await write(many));
  expect(size).toBeGreaterThan(1_000_000);
  expect(size).toBeLessThan(4_000_000);
});

const browserPath = ((): string | undefined => {
  try {
    return knownChromium(fileURLToPath(new URL('../../.vscode-test', import.meta.url)));
  } catch {
    return undefined;
  }
})();

describe.skipIf(!browserPath)('in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-html-'));
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  async function show(html: string, width = 1000): Promise<{ page: Page; asked: string[] }> {
    const file = join(folder, 'report.html');
    await writeFile(file, html);
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    return { page, asked };
  }

  it('shows totals, the worst, people of two spellings, and each finding in its sentence', async () => {
    const { page, asked } = await show(await write(drafts));
    expect(asked).toEqual([pathToFileURL(join(folder, 'report.html')).href]);
    expect(await page.locator('.card b').allTextContents()).toEqual(['3', '201', '1', '1', '1', '10']);
    const panels = await page.locator('.panel').allTextContents();
    expect(panels[0]).toContain(first!.description.ar);
    expect(panels[1]).toMatch(/desk\/a\.txt.*b\.txt/s);
    expect(panels[2]).toContain('أحمد سعادة (1)، أحمد صعدة (1)');
    const quotes = await page.locator('blockquote').allTextContents();
    expect(quotes).toEqual([SENTENCE, SENTENCE, SENTENCE]);
    expect(await page.locator('mark').first().textContent()).toBe('صعدة');
    expect(await page.locator('.fix').first().textContent()).toContain('سعادة');
    await page.close();
  });

  it('is searched and narrowed', async () => {
    const { page } = await show(await write(drafts));
    const left = () => page.locator('article').count();
    await page.locator('#search').fill('A.TXT');
    expect(await left()).toBe(2);
    await page.locator('#levels input').nth(2).uncheck();
    expect(await left()).toBe(1);
    await page.locator('#search').fill('سعاده');
    expect([await left(), await page.locator('#list .clean').count()]).toEqual([0, 1]);
    await page.locator('#search').fill('سُعَادة');
    expect(await left()).toBe(2);
    await page.locator('#search').fill('');
    await page.locator('.panel').nth(1).locator('button').nth(1).click();
    expect([await left(), await page.locator('#only').textContent()]).toEqual([1, 'b.txt ✕']);
    await page.locator('#only').click();
    await page.locator('#rule').selectOption({ index: 2 });
    expect(await left()).toBe(0);
    await page.close();
  });

  it('compares with the report it takes the place of', async () => {
    const before = await write(drafts, { now: new Date('2026-01-02T10:00:00Z') });
    const { page } = await show(await write(drafts.slice(1), { previous: before }));
    expect(await page.locator('.card.error small').textContent()).toBe('▼ 1');
    expect(await page.locator('.card.warning small').textContent()).toBe('كما كان');
    expect(await page.locator('.trend span').count()).toBe(2);
    await page.close();
    const { page: other } = await show(await write(drafts, { previous: '<html>another page</html>' }));
    expect(await other.locator('.trend').count()).toBe(0);
    await other.close();
  });

  it('fits a phone, and shows all on paper', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...drafts[0]!,
      path: `a-very-long-folder/draft-${at}.txt`,
    }));
    const { page } = await show(await write(many), 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.locator('.draft').count()).toBe(40);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.draft').count()).toBe(60);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.close();
  });

  it('of no findings says so', async () => {
    const { page } = await show(await write([drafts[2]!]));
    expect(await page.locator('#panels').textContent()).toBe('لا شيء يُصحَّح.');
    expect(await page.locator('article').count()).toBe(0);
    await page.close();
  });
});
