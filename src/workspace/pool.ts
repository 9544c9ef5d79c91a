/** Worker threads that check drafts side by side. */
import type { Config } from '../linter/index.ts';
import type { NameRecord } from '../people/index.ts';
import type { CheckedDraft, CheckOptions, SurveyedDraft } from './check.ts';
import type { EngineBytes } from './engine.ts';
import type { HouseOptions } from './houses.ts';
import { type Problem, ProblemError } from './problems.ts';
import type { ReadingOptions } from './record-files.ts';
import { startThreads } from './threads.ts';

/** What each worker makes its checker of. */
export interface WorkerParts {
  /** The folder of the data files, as a URL. */
  readonly data: string;
  /** What is in them, read once for all workers. */
  readonly bytes: EngineBytes;
  readonly house: HouseOptions;
  readonly config: Config;
  readonly reading: ReadingOptions;
}

export interface WorkerQuestion {
  readonly pass: 'survey' | 'recheck';
  readonly path: string;
  readonly options: CheckOptions;
}

export type WorkerAnswer = SurveyedDraft | CheckedDraft | undefined;

export type WorkerFailure = { readonly problem: Problem } | { readonly error: string };

/** The people of drafts by their paths. */
export type DraftRecords = readonly (readonly [path: string, records: readonly NameRecord[]])[];

export interface PoolOptions extends WorkerParts {
  readonly script: URL;
  readonly size: number;
  readonly log: (line: string) => void;
}

/** As a `Checker`; each question goes to the first worker that is free. */
export interface Pool {
  survey(path: string, options: CheckOptions): Promise<SurveyedDraft>;
  recheck(path: string, options: CheckOptions): Promise<CheckedDraft | undefined>;
  /** Fills every worker's archive. */
  learn(records: DraftRecords): void;
  close(): Promise<void>;
}

export function createPool({ script, size, log, ...parts }: PoolOptions): Pool {
  const threads = startThreads<WorkerQuestion, WorkerAnswer, DraftRecords, WorkerFailure>({
    script,
    size,
    data: parts,
    log,
    toError: (failure) =>
      'problem' in failure ? new ProblemError(failure.problem) : new Error(failure.error),
  });
  return {
    survey: (path, options) => threads.ask({ pass: 'survey', path, options }) as Promise<SurveyedDraft>,
    recheck: (path, options) =>
      threads.ask({ pass: 'recheck', path, options }) as Promise<CheckedDraft | undefined>,
    learn: (records) => threads.spread(records),
    close: () => threads.close(),
  };
}
