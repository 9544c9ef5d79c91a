/** The process that `run.ts` starts: takes articles, answers with their findings. */
import { createLinter, formatMessage, type Linter } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { type LeftOut, loadEngines } from '../left-out/left-out.ts';
import { answer } from '../pool.ts';
import type { Article } from './articles.ts';
import type { CheckedArticle } from './run.ts';

function checkArticle(linter: Linter, article: Article): CheckedArticle {
  const draft = linter.read(article.text);
  return {
    article,
    words: draft.tokens.filter(({ kind }) => kind === 'word').length,
    findings: linter.check(draft).map(({ rule, severity, start, end, message, fixes, related }) => ({
      rule,
      severity,
      start,
      end,
      message: formatMessage(message, 'ar'),
      edits: fixes[0]?.edits ?? [],
      safe: fixes[0]?.safe ?? false,
      related: related
        .filter(({ path }) => path === undefined)
        .map((place) => ({
          start: place.start,
          end: place.end,
          message: formatMessage(place.message, 'ar'),
        })),
    })),
  };
}

answer(async ({ leftOut, rules }: { leftOut: LeftOut; rules?: readonly string[] }) => {
  const engineOf = await loadEngines(leftOut);
  const wanted = rules && allRules.filter(({ id }) => rules.some((rule) => `${id}/`.startsWith(`${rule}/`)));
  const linters = new Map<string, Linter>();
  return (article: Article) => {
    const { outlet } = article;
    const linter =
      linters.get(outlet) ?? createLinter({ ...engineOf(outlet), rules: wanted, log: console.error });
    linters.set(outlet, linter);
    return checkArticle(linter, article);
  };
});
