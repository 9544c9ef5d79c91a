/** One title in place of a person's others. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * @param uses where the person's titles stand, without the particles before them @param title as the draft writes it
 * @returns what to write where; two titles that stand together, «الأستاذ الدكتور», are said of one place and stay
 */
export function retitle(
  text: string,
  uses: readonly Stretch[],
  title: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  const isBeside = (a: Stretch, b: Stretch): boolean =>
    a !== b && /^\s*$/.test(text.slice(a.end, b.start)) && a.end <= b.start;
  return uses.flatMap((use) => {
    if (uses.some((other) => isBeside(use, other) || isBeside(other, use))) return [];
    const written = text.slice(use.start, use.end);
    // ل + الدكتور is للدكتور: its second letter is the article's.
    const isMerged = text[use.start - 1] === 'ل' && /^ل(?!ل)/.test(written) && title.startsWith('ال');
    const next = isMerged ? title.slice(1) : title;
    return written === next ? [] : [{ start: use.start, end: use.end, text: next }];
  });
}
