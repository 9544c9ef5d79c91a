/** Takes many drafts at once and gives what came of them in their order. */
import { pMapIterable } from 'p-map';
import { type Problem, ProblemError } from './problems.ts';

export type Outcome<T> = { readonly path: string } & ({ readonly value: T } | { readonly problem: Problem });

export interface ManyOptions {
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** A draft that cannot be read is an outcome of its own; the others go on. Ends early when cancelled. */
export async function* takeMany<T>(
  paths: Iterable<string>,
  take: (path: string) => Promise<T>,
  { concurrency, signal }: ManyOptions,
): AsyncGenerator<Outcome<T>> {
  const outcomes = pMapIterable(
    paths,
    async (path): Promise<Outcome<T> | undefined> => {
      if (signal?.aborted) return undefined;
      try {
        return { path, value: await take(path) };
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
