/** Worker threads that check drafts side by side. */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Config } from '../linter/index.ts';
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

export interface WorkerTask {
  readonly id: number;
  readonly path: string;
  readonly options: CheckOptions;
}

export type WorkerAnswer =
  | { readonly id: number; readonly checked: CheckedDraft }
  | { readonly id: number; readonly problem: Problem }
  | { readonly id: number; readonly error: string }
  | { readonly log: string };

export interface PoolOptions extends WorkerParts {
  readonly script: URL;
  readonly size: number;
  readonly execArgv?: WorkerOptions['execArgv'];
  readonly log: (line: string) => void;
}

export interface Pool {
  /** Goes to the worker with the least to do. @throws ProblemError as `Checker.check` */
  check(path: string, options: CheckOptions): Promise<CheckedDraft>;
  close(): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (checked: CheckedDraft) => void; reject: (error: Error) => void }>;
}

export function createPool({ script, size, execArgv, log, ...parts }: PoolOptions): Pool {
  let tasks = 0;
  let closed = false;
  const members = Array.from({ length: size }, (): Member => {
    const worker = new Worker(script, { workerData: parts, ...(execArgv && { execArgv }) });
    const waiting: Member['waiting'] = new Map();
    const fail = (error: Error): void => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('message', (answer: WorkerAnswer) => {
      if ('log' in answer) return log(answer.log);
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('checked' in answer) task?.resolve(answer.checked);
      else if ('problem' in answer) task?.reject(new ProblemError(answer.problem));
      else task?.reject(new Error(answer.error));
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(closed ? 'closed' : `a worker ended with ${code}`)));
    return { worker, waiting };
  });
  return {
    check(path, options) {
      const { worker, waiting } = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      const id = tasks++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, path, options } satisfies WorkerTask);
      });
    },
    async close() {
      closed = true;
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
