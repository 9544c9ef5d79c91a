/** Finds acceptances that no draft in their folder meets any more. */
import type { AcceptedFinding } from '../linter/index.ts';
import type { CheckedDraft } from './check.ts';
import { folderOf, relativeTo } from './paths.ts';
import type { Problem } from './problems.ts';

export interface StaleFinder {
  add(draft: Pick<CheckedDraft, 'unmet'>): void;
  /** @param folders those that were checked whole; other acceptances may be met by drafts not looked at. */
  stale(folders: readonly string[]): Problem[];
}

export function createStaleFinder(): StaleFinder {
  const unmet = new Map<string, Map<string, AcceptedFinding>>();
  return {
    add(draft) {
      for (const { path, accepted } of draft.unmet) {
        const here = new Map(accepted.map((each) => [JSON.stringify(each), each]));
        const before = unmet.get(path);
        if (!before) unmet.set(path, here);
        else for (const key of before.keys()) if (!here.has(key)) before.delete(key);
      }
    },
    stale(folders) {
      return [...unmet].flatMap(([path, accepted]) => {
        const folder = folderOf(path);
        if (!folders.some((each) => relativeTo(each, folder) !== undefined)) return [];
        return [...accepted.values()].map(
          ({ rule, text }): Problem => ({ key: 'stale-acceptance', path, values: { rule, text } }),
        );
      });
    },
  };
}
