/**
 * Whether the right-to-left view lays a line out as Chromium lays out the same text in a plain element: letter by
 * letter, and what is selected. All of it runs inside the view's page, with nothing but what a browser knows.
 */
import type { Frame } from 'playwright-core';

export interface LineLayout {
  readonly text: string;
  readonly direction: string;
  readonly letters: number;
  readonly rows: number;
  /** Letters that are not where the plain element has them, with both places (CSS pixels from the right edge). */
  readonly differences: readonly string[];
}

export interface DrawnSelection {
  readonly text: string;
  readonly drawn: readonly Stretch[];
  /** The stretches that the plain element has for the same letters. */
  readonly expected: readonly Stretch[];
}

/** From left to right, CSS pixels from the line's left edge; row 0 is the topmost. */
export interface Stretch {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Defines the page's own helpers once: `evaluate` takes no closures. */
async function equip(view: Frame): Promise<void> {
  await view.evaluate(() => {
    const page = window as unknown as { layout?: PageLayout };
    page.layout ??= {
      plainOf(line) {
        const style = getComputedStyle(line);
        const plain = document.createElement('div');
        plain.dir = style.direction;
        plain.lang = 'ar';
        plain.textContent = line.textContent;
        Object.assign(plain.style, {
          position: 'absolute',
          top: '0',
          left: '0',
          width: `${line.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)}px`,
          font: style.font,
          whiteSpace: style.whiteSpace,
          overflowWrap: style.overflowWrap,
          visibility: 'hidden',
        });
        document.body.append(plain);
        return plain;
      },
      boxesOf(element) {
        const style = getComputedStyle(element);
        const outer = element.getBoundingClientRect();
        const left = outer.left + Number.parseFloat(style.paddingLeft);
        const top = outer.top + Number.parseFloat(style.paddingTop);
        const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (let at = 0; at < node.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const [box] = range.getClientRects();
            if (box)
              boxes.push({
                left: box.left - left,
                right: box.right - left,
                top: box.top - top,
                bottom: box.bottom - top,
              });
          }
        return boxes;
      },
    };
  });
}

interface PageLayout {
  plainOf(line: HTMLElement): HTMLElement;
  boxesOf(element: Element): { left: number; right: number; top: number; bottom: number }[];
}

export async function compareLines(view: Frame): Promise<LineLayout[]> {
  await equip(view);
  return view.evaluate(() => {
    const { plainOf, boxesOf } = (window as unknown as { layout: PageLayout }).layout;
    return [...document.querySelectorAll<HTMLElement>('.cm-line')]
      .filter(({ textContent }) => textContent.trim() !== '')
      .map((line) => {
        const plain = plainOf(line);
        const shown = boxesOf(line);
        const wanted = boxesOf(plain);
        plain.remove();
        const differences = wanted.flatMap((box, at) => {
          const own = shown[at];
          const same =
            own &&
            Math.abs(own.left - box.left) < 0.5 &&
            Math.abs(own.right - box.right) < 0.5 &&
            Math.abs(own.top - box.top) < 0.5;
          return same ? [] : [`${line.textContent[at]} at ${at}: ${own?.left} but ${box.left}`];
        });
        if (shown.length !== wanted.length) differences.push(`${shown.length} of ${wanted.length} letters`);
        return {
          text: line.textContent,
          direction: getComputedStyle(line).direction,
          letters: wanted.length,
          rows: new Set(wanted.map(({ bottom }) => Math.round(bottom / 10))).size,
          differences,
        };
      });
  });
}

/** What is selected within one line, as it is drawn and as the plain element would have it. */
export async function readSelection(view: Frame): Promise<DrawnSelection> {
  await equip(view);
  return view.evaluate(() => {
    const { plainOf, boxesOf } = (window as unknown as { layout: PageLayout }).layout;
    const merge = (boxes: { row: number; left: number; right: number }[]) => {
      const merged: { row: number; left: number; right: number }[] = [];
      for (const box of boxes.toSorted((a, b) => a.row - b.row || a.left - b.left)) {
        const last = merged.at(-1);
        if (last?.row === box.row && box.left - last.right < 1) last.right = Math.max(last.right, box.right);
        else if (box.right - box.left > 0.01) merged.push({ ...box });
      }
      return merged;
    };
    const chosen = document.getSelection()!;
    const range = chosen.getRangeAt(0);
    const start = range.startContainer;
    const line = (start instanceof Element ? start : start.parentElement!).closest<HTMLElement>('.cm-line')!;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const from = before.toString().length;
    const to = from + range.toString().length;
    const plain = plainOf(line);
    const boxes = boxesOf(plain);
    plain.remove();
    const rows = [...new Set(boxes.map(({ top }) => Math.round(top)))].toSorted((a, b) => a - b);
    const rowOf = (middle: number): number => {
      const at = rows.findLastIndex((top) => top <= middle);
      return Math.max(0, at);
    };
    const expected = boxes
      .slice(from, to)
      .map(({ left, right, top, bottom }) => ({ row: rowOf((top + bottom) / 2), left, right }));
    const style = getComputedStyle(line);
    const outer = line.getBoundingClientRect();
    const drawn = [...document.querySelectorAll('.cm-selectionBackground')].map((each) => {
      const box = each.getBoundingClientRect();
      const left = box.left - outer.left - Number.parseFloat(style.paddingLeft);
      const middle = (box.top + box.bottom) / 2 - outer.top - Number.parseFloat(style.paddingTop);
      return { row: rowOf(middle), left, right: left + box.width };
    });
    return { text: range.toString(), drawn: merge(drawn), expected: merge(expected) };
  });
}

/** Where the cursor is drawn, CSS pixels from the page's left and top. */
export function cursorOf(view: Frame): Promise<{ x: number; y: number }> {
  return view.evaluate(() => {
    const box = document.querySelector('.cm-cursor-primary')!.getBoundingClientRect();
    return { x: box.left, y: box.top };
  });
}
