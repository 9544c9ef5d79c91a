/** Which findings are the same slip, so that one decision may settle them all. */

import type { Edit, Finding } from '../draft/index.ts';
import { applyFixes } from '../linter/index.ts';
import { bare, frontSplits } from '../text/index.ts';
import type { CheckedDraft } from './drafts.ts';

/** A finding is like another when the rule, the words it takes away and those it puts there are the same. */
export function sameness(checked: CheckedDraft, finding: Finding): string | undefined {
  const change = changeOf(checked, finding);
  if (!change) return undefined;
  const [before, after] = [bare(change.before), bare(change.after)];
  const clitics = sharedClitics(before, after);
  return [finding.rule, before.slice(clitics), after.slice(clitics)].join('\u0000');
}

/** The words of what `sameness` gave. */
export function wordsOf(key: string): { readonly before: string; readonly after: string } {
  const [, before = '', after = ''] = key.split('\u0000');
  return { before, after };
}

/**
 * What the first fix makes of one word, both as they are written: «يوميا» and «يوميًا» differ by a mark alone. Undefined
 * where it is about marks, blanks or several words.
 */
export function respelling(
  checked: CheckedDraft,
  finding: Finding,
): { readonly before: string; readonly after: string } | undefined {
  const change = changeOf(checked, finding);
  return change && /^\p{L}{2,}$/u.test(bare(change.before)) && /^\p{L}/u.test(change.after)
    ? change
    : undefined;
}

function changeOf({ draft }: CheckedDraft, finding: Finding) {
  const fix = finding.fixes[0];
  if (fix?.edits.length !== 1) return undefined;
  const [edit] = fix.edits as readonly [Edit];
  return { before: draft.original.slice(edit.start, edit.end), after: edit.text };
}

/** Length of the particles both words begin with: of وبمشاريع and وبمشروعات two letters, of بمشاريع and بمشروعات one. */
function sharedClitics(before: string, after: string): number {
  const lengths = frontSplits(before).map(({ length }) => length);
  return Math.max(...lengths.filter((length) => after.startsWith(before.slice(0, length))));
}

/** The first fix of each finding chosen, those left out that would touch one before them. */
export function firstFixes(
  { draft, findings }: CheckedDraft,
  isChosen: (finding: Finding) => boolean,
): (readonly Edit[])[] {
  const chosen = findings.filter(isChosen);
  const { applied } = applyFixes(draft.original, chosen, (fix) => fix.edits.length > 0);
  return applied.map((each) => each.fixes[0]!.edits);
}

/** The word without the particles that the draft's word and its correction share; undefined as `respelling` is. */
export function stemOf(checked: CheckedDraft, finding: Finding): string | undefined {
  const word = respelling(checked, finding);
  return word?.before.slice(sharedClitics(word.before, word.after));
}
