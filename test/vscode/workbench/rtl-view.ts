/** The right-to-left view as a person meets it: which page it is, what its lines say, what is underlined. */
import type { Frame, Page } from 'playwright-core';
import { waitUntil } from './person.ts';

/** The visible pages of webviews that hold such an element, from left to right. */
export async function viewsWith(page: Page, selector: string): Promise<Frame[]> {
  const found: { readonly frame: Frame; readonly left: number }[] = [];
  for (const frame of page.frames()) {
    try {
      if (!(await isShown(frame, selector))) continue;
      // What tsx makes of a named function calls this; in a page there is none.
      await frame.evaluate('globalThis.__name ??= (named) => named');
      const box = await (await frame.frameElement()).boundingBox();
      found.push({ frame, left: box?.x ?? 0 });
    } catch {
      // A page that goes while it is looked at is not shown.
    }
  }
  return found.toSorted((a, b) => a.left - b.left).map(({ frame }) => frame);
}

/** VS Code keeps the page of a hidden tab and hides the frame around it. */
async function isShown(frame: Frame, selector: string): Promise<boolean> {
  if (!(await frame.locator(selector).first().isVisible())) return false;
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame())
    if (!(await (await each.frameElement()).isVisible())) return false;
  return true;
}

export async function waitForViews(page: Page, selector: string, count = 1): Promise<Frame[]> {
  let views: Frame[] = [];
  // VS Code 1.100 asks before it opens an unsaved draft in another editor; later ones do not.
  const save = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Save$/ });
  await waitUntil(`${count} views show ${selector}`, async () => {
    if (await save.isVisible()) await save.click();
    views = await viewsWith(page, selector);
    return views.length === count;
  });
  return views;
}

export async function waitForWritingView(page: Page): Promise<Frame> {
  const [view] = await waitForViews(page, '.cm-content');
  return view!;
}

/** The lines that are drawn: a long draft has more. */
export function linesOf(view: Frame): Promise<string[]> {
  return view.locator('.cm-line').allTextContents();
}

export async function textOf(view: Frame): Promise<string> {
  return (await linesOf(view)).join('\n');
}

/**
 * Real keys, one by one, as an Arabic keyboard sends them: `keyboard.type` would put letters it has no key for into the
 * page without one. A person's keys come with a gap (milliseconds) between them.
 */
export async function typeKeys(page: Page, text: string, gap = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const key of text) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    if (gap > 0) await new Promise((resolve) => setTimeout(resolve, gap));
  }
  await session.detach();
}

/** Puts the cursor after these words by a click where they end. */
export async function clickAfter(page: Page, view: Frame, words: string): Promise<void> {
  const place = await view.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.cm-line')) {
      const at = line.textContent.indexOf(wanted);
      if (at < 0) continue;
      line.scrollIntoView({ block: 'nearest' });
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let left = at + wanted.length - 1;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (left >= node.length) {
          left -= node.length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const box = range.getBoundingClientRect();
        // The last letter of Arabic words ends at its left.
        return { x: box.left + 1, y: box.top + box.height / 2 };
      }
    }
    return undefined;
  }, words);
  if (!place) throw new Error(`The view does not show «${words}».`);
  const frame = await view.frameElement();
  const box = await frame.boundingBox();
  await page.mouse.click((box?.x ?? 0) + place.x, (box?.y ?? 0) + place.y);
  await waitUntil(`the cursor stands behind «${words}»`, () =>
    view.evaluate(({ x, y }) => {
      const cursor = document.querySelector('.cm-focused .cm-cursor-primary')?.getBoundingClientRect();
      const isOne = document.getSelection()?.isCollapsed;
      return Boolean(
        isOne && cursor && Math.abs(cursor.left - x) < 8 && cursor.top <= y && cursor.bottom >= y,
      );
    }, place),
  );
}
