/** Lints the sampled articles, in as many processes as there are processors, and brings back what a report needs. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../../src/draft/index.ts';
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

/** @returns the articles in the order given. */
export async function checkArticles(articles: readonly Article[]): Promise<CheckedArticle[]> {
  const workers = Math.min(availableParallelism(), 4);
  // Dealt out in turns, so that the long articles of one outlet are shared.
  const hands = Array.from({ length: workers }, (_, hand) =>
    articles.filter((_, at) => at % workers === hand),
  );
  const checked = await Promise.all(hands.map((hand) => checkInProcess(hand)));
  return articles.map((_, at) => checked[at % workers]![Math.floor(at / workers)]!);
}

function checkInProcess(articles: readonly Article[]): Promise<CheckedArticle[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { serialization: 'advanced' });
    child.once('message', (checked) => {
      resolve(checked as CheckedArticle[]);
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the checking process ended with ${code}`)));
    child.send(articles);
  });
}
