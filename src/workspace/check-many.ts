/** Checks many drafts at once and gives them in their order. */
import { pMapIterable } from 'p-map';
import type { CheckedDraft } from './check.ts';
import { type Problem, ProblemError } from './problems.ts';

export type Outcome = { readonly path: string } & (
  | { readonly checked: CheckedDraft }
  | { readonly problem: Problem }
);

export interface CheckManyOptions {
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** A draft that cannot be checked is an outcome of its own; the others go on. Ends early when cancelled. */
export async function* checkMany(
  paths: Iterable<string>,
  check: (path: string) => Promise<CheckedDraft>,
  { concurrency, signal }: CheckManyOptions,
): AsyncGenerator<Outcome> {
  const outcomes = pMapIterable(
    paths,
    async (path): Promise<Outcome | undefined> => {
      if (signal?.aborted) return undefined;
      try {
        return { path, checked: await check(path) };
      } catch (error) {
        if (signal?.aborted) return undefined;
        if (error instanceof ProblemError) return { path, problem: error.problem };
        throw error;
      }
    },
    // Finished drafts wait for the slow one before them; not too many, since each holds its text.
    { concurrency, backpressure: concurrency * 4 },
  );
  for await (const outcome of outcomes) {
    if (!outcome || signal?.aborted) return;
    yield outcome;
  }
}
