/** The process that `folders.ts` starts: reads every draft of a folder, then asks each about the others. */
import { createLinter, formatMessage } from '../../src/linter/index.ts';
import { PeopleIndex, recordPeople } from '../../src/people/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { type LeftOut, loadEngines } from '../left-out/left-out.ts';
import { answer } from '../pool.ts';
import type { Folder, FolderFinding } from './folders.ts';

const AROUND = 80;
const rules = allRules.filter(({ scope }) => scope === 'folder');

answer(async ({ leftOut }: { leftOut: LeftOut }) => {
  const engineOf = await loadEngines(leftOut);
  return ({ outlet, drafts }: Folder): FolderFinding[] => {
    const archive = new PeopleIndex();
    const linter = createLinter({ ...engineOf(outlet), archive, rules, log: console.error });
    const read = drafts.map(({ id, text }) => ({ id, draft: linter.read(text, { path: id }) }));
    for (const { id, draft } of read) archive.set(id, recordPeople(draft.people));
    const texts = new Map(drafts.map(({ id, text }) => [id, text]));
    return read.flatMap(({ id, draft }) =>
      linter.check(draft).map(({ rule, severity, start, end, message, related }) => ({
        rule,
        severity,
        draft: id,
        place: around(texts.get(id)!, start, end),
        message: formatMessage(message, 'ar'),
        others: related.map(
          ({ path = id, start: from, end: to }) => `${path}: ${around(texts.get(path)!, from, to)}`,
        ),
      })),
    );
  };
});

function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + AROUND)}`.replaceAll(/\s+/g, ' ');
}
