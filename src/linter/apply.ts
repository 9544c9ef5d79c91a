import type { Edit, Finding, Fix } from '../draft/index.ts';

export interface AppliedFixes {
  readonly text: string;
  readonly applied: readonly Finding[];
  /** Findings with a fix that was left out because it overlaps one that was applied. */
  readonly left: readonly Finding[];
}

/** Applies edits that do not overlap; offsets are of `text`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Applies each finding's first chosen fix, in the order of the findings; one that overlaps an earlier one waits for the
 * next round, since its offsets may no longer mean what they meant.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  choose: (fix: Fix) => boolean = (fix) => fix.safe,
): AppliedFixes {
  const edits: Edit[] = [];
  const applied: Finding[] = [];
  const left: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(choose);
    if (!fix) continue;
    if (fix.edits.some((edit) => edits.some((other) => touches(edit, other)))) left.push(finding);
    else {
      edits.push(...fix.edits);
      applied.push(finding);
    }
  }
  return { text: applyEdits(text, edits), applied, left };
}

/** Two insertions at one place touch as well: their order would be a guess. */
function touches(a: Edit, b: Edit): boolean {
  return (
    (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))
  );
}
