/** A worker thread of the pool: a checker of its own, asked by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './check.ts';
import { loadEngine } from './engine.ts';
import { createHouses } from './houses.ts';
import { diskFiles } from './node-files.ts';
import type { WorkerAnswer, WorkerParts, WorkerTask } from './pool.ts';
import { ProblemError } from './problems.ts';

const { data, house, config } = workerData as WorkerParts;
const engine = loadEngine(new URL(data));
const checker = engine.then((loaded) =>
  createChecker({
    files: diskFiles,
    houses: createHouses(diskFiles, house),
    engine: loaded,
    config,
    log: (line) => parentPort?.postMessage({ log: line } satisfies WorkerAnswer),
  }),
);

parentPort?.on('message', async ({ id, path, options }: WorkerTask) => {
  let answer: WorkerAnswer;
  try {
    answer = { id, checked: await (await checker).check(path, options) };
  } catch (error) {
    answer = error instanceof ProblemError ? { id, problem: error.problem } : { id, error: String(error) };
  }
  parentPort?.postMessage(answer);
});
