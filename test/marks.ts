/** Drafts with their faults marked in the text: `⟦wrong→right#kind⟧`. */

import type { Finding } from '../src/draft/index.ts';
import { applyEdits } from '../src/linter/index.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
  /** One that ends in `-hint` may be reported as quietly as the rule likes. */
  readonly kind: string;
}

/** @returns the draft as an editor has it, and where its faults are. */
export function readMarks(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(/⟦([^→⟧]*)→([^#⟧]*)#([^⟧]+)⟧/g)) {
    const [whole, wrong, right, kind] = match as unknown as [string, string, string, string];
    text += source.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + wrong.length, wrong, right, kind });
    text += wrong;
    last = match.index + whole.length;
  }
  return { text: text + source.slice(last), marks };
}

export function isLoud({ severity }: Finding): boolean {
  return severity === 'warning' || severity === 'error';
}

export function overlaps(finding: Finding, mark: Mark): boolean {
  return finding.start < mark.end && finding.end > mark.start;
}

/** Vowel marks, tatweel and the number of blanks aside: they are other rules' business. */
function plain(text: string): string {
  return text
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether one of the finding's fixes writes what the mark says. A fix may mend other places of the draft with it: only
 * the edits that touch the mark are looked at.
 */
export function rights(text: string, { start, end, right }: Mark, { fixes }: Finding): boolean {
  return fixes.some(({ edits }) => {
    const near = edits.filter((edit) => edit.start <= end && edit.end >= start);
    if (near.length === 0) return false;
    const from = Math.min(start, ...near.map((edit) => edit.start));
    const to = Math.max(end, ...near.map((edit) => edit.end));
    const moved = near.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const wanted = text.slice(from, start) + right + text.slice(end, to);
    return plain(applyEdits(text.slice(from, to), moved)) === plain(wanted);
  });
}
