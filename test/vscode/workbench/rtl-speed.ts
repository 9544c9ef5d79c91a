/** How long a page takes over a key, from the key to the picture after it, as the page itself counts it. */
import type { Frame } from 'playwright-core';

interface Clock {
  /** Milliseconds of each key so far. */
  readonly keys: number[];
  lastKey: number;
  /** When words that were waited for got their underline. */
  readonly underlined: Map<string, number>;
}

export async function startClock(view: Frame): Promise<void> {
  await view.evaluate(() => {
    const clock: Clock = { keys: [], lastKey: 0, underlined: new Map() };
    (window as unknown as { clock: Clock }).clock = clock;
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        clock.lastKey = timeStamp;
        // A message asked for in a frame comes once that frame is drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => clock.keys.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('.cm-finding'))
        if (!clock.underlined.has(textContent)) clock.underlined.set(textContent, performance.now());
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

export function readKeys(view: Frame): Promise<number[]> {
  return view.evaluate(() => (window as unknown as { clock: Clock }).clock.keys);
}

/** Milliseconds from the last key to the underline of these words; undefined while there is none. */
export function readUnderlining(view: Frame, words: string): Promise<number | undefined> {
  return view.evaluate((wanted) => {
    const { underlined, lastKey } = (window as unknown as { clock: Clock }).clock;
    const at = underlined.get(wanted);
    return at === undefined ? undefined : Math.max(0, at - lastKey);
  }, words);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
