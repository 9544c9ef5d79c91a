/** Articles to which a correct phrase was added, so that it can be spoiled: what hardly any article has of its own. */
import type { Slip } from './article.ts';

export interface Added {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * @param added in order of the text; the last one has `right` in it once.
 * @returns the slip of writing `wrong` for `right`, in the text with all that was added.
 */
export function spoilAdded(text: string, added: readonly Added[], right: string, wrong: string): Slip {
  let built = '';
  let from = 0;
  let at = 0;
  for (const { start, end, put } of added) {
    built += text.slice(from, start);
    at = built.length + put.indexOf(right);
    built += put;
    from = end;
  }
  return { text: built + text.slice(from), start: at, end: at + right.length, put: wrong };
}

/** What was written of its own is spoiled first. */
export function orElse<A extends unknown[]>(
  own: (...of: A) => readonly Slip[],
  added: typeof own,
): typeof own {
  return (...of) => {
    const found = own(...of);
    return found.length > 0 ? found : added(...of);
  };
}
