/** Worker threads that check drafts side by side. */
import { Worker } from 'node:worker_threads';
import type { Config } from '../linter/index.ts';
import type { NameRecord } from '../people/index.ts';
import type { CheckedDraft, CheckOptions } from './check.ts';
import type { HouseOptions } from './houses.ts';
import { type Problem, ProblemError } from './problems.ts';

/** What each worker makes its checker of. */
export interface WorkerParts {
  /** The folder of the data files, as a URL. */
  readonly data: string;
  readonly house: HouseOptions;
  readonly config: Config;
}

/** In the order they are asked; all but `learn` are answered. */
export type WorkerQuestion =
  | { readonly id: number; readonly path: string; readonly options: CheckOptions }
  | { readonly id: number; readonly path: string }
  | { readonly learn: DraftRecords };

export type WorkerAnswer =
  | { readonly id: number; readonly value: CheckedDraft | NameRecord[] }
  | { readonly id: number; readonly problem: Problem }
  | { readonly id: number; readonly error: string }
  | { readonly log: string };

/** The people of drafts by their paths. */
export type DraftRecords = readonly (readonly [path: string, records: NameRecord[]])[];

export interface PoolOptions extends WorkerParts {
  readonly script: URL;
  readonly size: number;
  readonly log: (line: string) => void;
}

/** As a `Checker`; each question goes to the worker with the least to do. */
export interface Pool {
  check(path: string, options: CheckOptions): Promise<CheckedDraft>;
  record(path: string): Promise<NameRecord[]>;
  /** Fills every worker's archive. */
  learn(records: DraftRecords): void;
  close(): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  /** Why it no longer answers. */
  ended: Error | undefined;
  readonly waiting: Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;
}

export function createPool({ script, size, log, ...parts }: PoolOptions): Pool {
  let questions = 0;
  let closed = false;
  const members = Array.from({ length: size }, (): Member => {
    const worker = new Worker(script, { workerData: parts });
    const waiting: Member['waiting'] = new Map();
    const member: Member = { worker, waiting, ended: undefined };
    const end = (error: Error): void => {
      member.ended ??= error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('message', (answer: WorkerAnswer) => {
      if ('log' in answer) return log(answer.log);
      const question = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('value' in answer) question?.resolve(answer.value);
      else if ('problem' in answer) question?.reject(new ProblemError(answer.problem));
      else question?.reject(new Error(answer.error));
    });
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(closed ? 'closed' : `a worker ended with ${code}`)));
    return member;
  });

  function ask<T>(question: { readonly path: string; readonly options?: CheckOptions }): Promise<T> {
    const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const { worker, waiting } = member;
    const id = questions++;
    return new Promise<T>((resolve, reject) => {
      if (member.ended) return reject(member.ended);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, ...question } satisfies WorkerQuestion);
    });
  }

  return {
    check: (path, options) => ask({ path, options }),
    record: (path) => ask({ path }),
    learn(records) {
      for (const { worker } of members) worker.postMessage({ learn: records } satisfies WorkerQuestion);
    },
    async close() {
      closed = true;
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
