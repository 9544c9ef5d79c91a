/** How long a draft of five hundred words takes once the code is warm. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 500;
const WARM = 40;
const MEASURED = 60;
const PASSES = 5;

/** Articles of the news one after the other, cut into drafts of as many words each. */
export function readDrafts(data: string): string[] {
  const directory = join(data, 'news/ant');
  const words = readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => `${readFileSync(join(directory, name), 'utf8').trim()}\n\n`.split(/(?<=\s)(?=\S)/));
  const drafts: string[] = [];
  for (let at = 0; at + WORDS <= words.length; at += WORDS) drafts.push(words.slice(at, at + WORDS).join(''));
  return drafts.slice(0, WARM + MEASURED);
}

/**
 * Milliseconds for a draft seen for the first time, and for one that was read before, as at each pause of typing: the
 * median of the drafts, each by the best of its passes, since what else the machine does is not ours.
 */
export function measureTimes(
  drafts: readonly string[],
  read: (draft: string) => unknown,
): { readonly first: number; readonly again: number } {
  for (const draft of drafts.slice(0, WARM)) read(draft);
  const time = (draft: string): number => {
    const started = performance.now();
    read(draft);
    return performance.now() - started;
  };
  const measured = drafts.slice(WARM).map((draft) => ({
    first: time(draft),
    again: Math.min(...Array.from({ length: PASSES }, () => time(draft))),
  }));
  return {
    first: median(measured.map(({ first }) => first)),
    again: median(measured.map(({ again }) => again)),
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function describeSpeed(what: string, { first, again }: ReturnType<typeof measureTimes>): string {
  return `speed: ${what} of a draft of ${WORDS} words: ${again.toFixed(1)} ms, at first sight ${first.toFixed(1)} ms`;
}
