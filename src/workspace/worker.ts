/** A worker thread of the pool: a checker of its own, asked by messages. */
import { workerData } from 'node:worker_threads';
import { rememberForFolder } from '../text/index.ts';
import { createChecker } from './check.ts';
import { createEngine } from './engine.ts';
import { createHouses } from './houses.ts';
import { diskFiles } from './node-files.ts';
import type { DraftRecords, WorkerAnswer, WorkerFailure, WorkerParts, WorkerQuestion } from './pool.ts';
import { ProblemError } from './problems.ts';
import { logFromThread, serveThread, type ThreadDesk } from './thread.ts';

type Desk = ThreadDesk<WorkerQuestion, WorkerAnswer, DraftRecords, WorkerFailure>;

async function open(): Promise<Desk> {
  const { data, bytes, house, config, reading } = workerData as WorkerParts;
  const { archive, survey, recheck } = createChecker({
    files: diskFiles,
    houses: createHouses(diskFiles, house),
    engine: createEngine(new URL(data), bytes),
    config,
    reading,
    log: logFromThread,
  });
  return {
    answer: ({ pass, path, options }) => (pass === 'survey' ? survey : recheck)(path, options),
    learn(records) {
      for (const [path, people] of records) archive.set(path, people);
    },
    toFailure: (error) =>
      error instanceof ProblemError ? { problem: error.problem } : { error: String(error) },
  };
}

rememberForFolder();
void serveThread(open());
