/** Checks the sampled articles and brings back what a report needs. */
import type { Severity } from '../../src/draft/index.ts';
import { buildLeftOut } from '../left-out/left-out.ts';
import { inProcesses } from '../pool.ts';
import type { Article } from './articles.ts';

/** A finding as a report keeps it: with its own text, so that no draft has to be kept. */
export interface PressFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** In Arabic. */
  readonly message: string;
  /** The edits of the first fix; none where the finding has no fix. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly safe: boolean;
  /** Places in the same article that explain the finding. */
  readonly related: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

export interface CheckedArticle {
  readonly article: Article;
  readonly words: number;
  readonly findings: readonly PressFinding[];
}

/**
 * @param rules ids or groups of the rules that run; all unless given.
 * @returns the articles in the order given.
 */
export async function checkArticles(
  data: string,
  articles: readonly Article[],
  rules?: readonly string[],
): Promise<CheckedArticle[]> {
  const leftOut = await buildLeftOut(
    data,
    articles.map(({ outlet }) => outlet),
  );
  return inProcesses(new URL('worker.ts', import.meta.url), articles, { leftOut, rules });
}
