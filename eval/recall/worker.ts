/** The process that `recall.ts` starts: an article untouched, then each spoiled copy of it. */

import { createLinter, type Linter } from '../../src/linter/index.ts';
import { isLoud } from '../../test/marks.ts';
import { type LeftOut, loadEngines } from '../left-out/left-out.ts';
import { answer } from '../pool.ts';
import { judge } from './judge.ts';
import type { Task, TaskResult } from './recall.ts';

answer(async ({ leftOut }: { leftOut: LeftOut }) => {
  const engineOf = await loadEngines(leftOut);
  const linters = new Map<string, Linter>();
  return ({ outlet, text, specimens }: Task): TaskResult => {
    const linter = linters.get(outlet) ?? createLinter({ ...engineOf(outlet), log: console.error });
    linters.set(outlet, linter);
    const draft = linter.read(text);
    const alarms = linter.check(draft).filter(isLoud);
    return {
      words: draft.tokens.filter(({ kind }) => kind === 'word').length,
      alarms: alarms.map(({ rule }) => rule),
      outcomes: specimens.map((specimen) => judge(linter, text, alarms, specimen)),
    };
  };
});
