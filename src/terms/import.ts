/** What an import would do, before it does it: new, changed, unchanged, in conflict. */
import { bare } from '../text/index.ts';
import { mergeEntry, tidyEntry } from './edit.ts';
import type { TermEntry } from './terminology.ts';

export interface ImportPlan {
  readonly added: readonly TermEntry[];
  /** Entries that gain something: the index in the current list and the entry after the merge. */
  readonly changed: readonly { readonly index: number; readonly entry: TermEntry }[];
  readonly unchanged: number;
  /** Entries that contradict one that is there: left out, a person decides. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly entry: TermEntry;
  readonly with: TermEntry;
  /** `gender`: two genders for one person; `right-and-wrong`: a form one entry corrects is right in the other. */
  readonly reason: 'gender' | 'right-and-wrong';
}

const keyOf = (kind: string, form: string): string => `${kind}\u0000${bare(form)}`;

export function planImport(current: readonly TermEntry[], incoming: readonly TermEntry[]): ImportPlan {
  const byCanonical = new Map(current.map((entry, index) => [keyOf(entry.kind, entry.canonical), index]));
  const right = formsOf(current, ({ canonical, variants = [] }) => [canonical, ...variants]);
  const wrong = formsOf(current, ({ wrong: forms = [] }) => forms);
  const added: TermEntry[] = [];
  const changed = new Map<number, TermEntry>();
  const conflicts: Conflict[] = [];
  let unchanged = 0;
  for (const entry of incoming) {
    const index = byCanonical.get(keyOf(entry.kind, entry.canonical));
    const known = index === undefined ? undefined : (changed.get(index) ?? current[index]);
    const conflict = conflictOf(entry, known, right, wrong);
    if (conflict) conflicts.push(conflict);
    else if (index === undefined || !known) added.push(entry);
    else {
      const merged = mergeEntry(known, entry);
      if (JSON.stringify(merged) === JSON.stringify(tidyEntry(known))) unchanged++;
      else changed.set(index, merged);
    }
  }
  return { added, unchanged, conflicts, changed: [...changed].map(([index, entry]) => ({ index, entry })) };
}

function formsOf(
  entries: readonly TermEntry[],
  forms: (entry: TermEntry) => readonly string[],
): Map<string, TermEntry> {
  return new Map(entries.flatMap((entry) => forms(entry).map((form) => [bare(form), entry] as const)));
}

function conflictOf(
  entry: TermEntry,
  known: TermEntry | undefined,
  right: ReadonlyMap<string, TermEntry>,
  wrong: ReadonlyMap<string, TermEntry>,
): Conflict | undefined {
  if (known?.gender && entry.gender && known.gender !== entry.gender)
    return { entry, with: known, reason: 'gender' };
  const key = (form: string): string => bare(form);
  const clash =
    entry.wrong?.map((form) => right.get(key(form))).find(Boolean) ??
    [entry.canonical, ...(entry.variants ?? [])].map((form) => wrong.get(key(form))).find(Boolean);
  return clash ? { entry, with: clash, reason: 'right-and-wrong' } : undefined;
}
