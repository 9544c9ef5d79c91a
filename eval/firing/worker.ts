/** The process that `firing.ts` starts: an article's text, then how often each rule fires in it. */
import { createLinter } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { answer } from '../pool.ts';
import { type ArticleFiring, GROUPS } from './firing.ts';

answer(async () => {
  const rules = allRules.filter(({ id }) => GROUPS.some((group) => id.startsWith(`${group}/`)));
  const linter = createLinter({ ...(await loadTestEngine()), rules, log: console.error });
  return (text: string): ArticleFiring => {
    const draft = linter.read(text);
    const counts: Record<string, { loud: number; hints: number }> = {};
    for (const { rule, severity } of linter.check(draft)) {
      const own = (counts[rule] ??= { loud: 0, hints: 0 });
      if (severity === 'hint') own.hints++;
      else own.loud++;
    }
    return { words: draft.tokens.filter(({ kind }) => kind === 'word').length, rules: counts };
  };
});
