/** The process that `run.ts` starts: takes articles, answers with their findings. */
import { createLinter, formatMessage, type Linter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
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

answer(async () => {
  const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
  return (article: Article) => checkArticle(linter, article);
});
