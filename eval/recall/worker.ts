/** The process that `recall.ts` starts: an article untouched, then each spoiled copy of it. */

import { createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { isLoud } from '../../test/marks.ts';
import { answer } from '../pool.ts';
import { judge } from './judge.ts';
import type { Task, TaskResult } from './recall.ts';

answer(async () => {
  const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
  return ({ text, specimens }: Task): TaskResult => {
    const draft = linter.read(text);
    const alarms = linter.check(draft).filter(isLoud);
    return {
      words: draft.tokens.filter(({ kind }) => kind === 'word').length,
      alarms: alarms.map(({ rule }) => rule),
      outcomes: specimens.map((specimen) => judge(linter, text, alarms, specimen)),
    };
  };
});
