/** Findings of a shown text at their places in its source, with fixes that leave the markup where it is. */
import type { Edit, Finding, Fix } from '../draft/index.ts';
import { type ShownText, sourceRange } from '../text/index.ts';
import { changedLetters } from './narrow.ts';

export interface SourceText {
  readonly shown: ShownText;
  /** What new words are in the source: `&amp;` for `&`; undefined where they cannot be written. */
  write(text: string): string | undefined;
}

/** Without the fixes that cannot be written. */
export function findingInSource(finding: Finding, source: SourceText): Finding {
  const at = (range: { readonly start: number; readonly end: number }) => sourceRange(source.shown, range);
  return {
    ...finding,
    ...at(finding),
    fixes: finding.fixes.flatMap((fix) => fixInSource(fix, source) ?? []),
    related: finding.related.map((other) => (other.path === undefined ? { ...other, ...at(other) } : other)),
  };
}

export function fixInSource(fix: Fix, source: SourceText): Fix | undefined {
  const edits = fix.edits.map((edit) => editsInSource(edit, source));
  if (edits.some((each) => each === undefined)) return undefined;
  return { ...fix, edits: edits.flatMap((each) => each ?? []) };
}

/** One edit for each stretch of the source that holds letters which change; undefined for a line's end. */
function editsInSource(edit: Edit, { shown, write }: SourceText): readonly Edit[] | undefined {
  const { text, starts, ends } = shown;
  const edits: Edit[] = [];
  for (const { start, end, text: words } of changedLetters(text, edit)) {
    const written = write(words);
    if (written === undefined || /[\n\r]/.test(text.slice(start, end) + words)) return undefined;
    if (start === end) edits.push({ ...sourceRange(shown, { start, end }), text: written });
    const first = edits.length;
    for (let at = start; at < end; at++) {
      const last = edits.length > first ? edits.at(-1)! : undefined;
      if (last && last.end === starts[at]) edits[edits.length - 1] = { ...last, end: ends[at]! };
      else edits.push({ start: starts[at]!, end: ends[at]!, text: last ? '' : written });
    }
  }
  return edits;
}
