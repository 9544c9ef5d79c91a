/** An edit as edits of what it really changes, so that the letters around keep their own formatting. */
import type { Edit } from '../draft/index.ts';
import { alikeEnds } from '../text/index.ts';

/**
 * The words that change, each whole: what a person reads in a list of changes. «أحمد صعدة» → «أحمد سعادة» is an edit of
 * the second word.
 */
export function changedWords(text: string, edit: Edit): Edit[] {
  const old = text.slice(edit.start, edit.end);
  const before = old.split(/(\s+)/);
  const after = edit.text.split(/(\s+)/);
  if (before.length !== after.length) return trim(edit, before, after);
  const edits: Edit[] = [];
  let start = edit.start;
  for (const [place, word] of before.entries()) {
    const end = start + word.length;
    if (word !== after[place]) edits.push({ start, end, text: after[place]! });
    start = end;
  }
  return edits;
}

/** The letters that change: «صعدة» → «سعادة» leaves «دة» where it is. */
export function changedLetters(text: string, edit: Edit): Edit[] {
  return trim(edit, [...text.slice(edit.start, edit.end)], [...edit.text]);
}

/** Without what both have alike at the start and at the end. */
function trim(edit: Edit, before: readonly string[], after: readonly string[]): Edit[] {
  const { front, back } = alikeEnds(before, after);
  const start = edit.start + before.slice(0, front).join('').length;
  const end = edit.end - before.slice(before.length - back).join('').length;
  const text = after.slice(front, after.length - back).join('');
  return start === end && text === '' ? [] : [{ start, end, text }];
}
