/** A worker thread of the pool: a checker of its own, asked by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './check.ts';
import { loadEngine } from './engine.ts';
import { createHouses } from './houses.ts';
import { diskFiles } from './node-files.ts';
import type { WorkerAnswer, WorkerParts, WorkerQuestion } from './pool.ts';
import { ProblemError } from './problems.ts';

const { data, house, config } = workerData as WorkerParts;
const checker = loadEngine(new URL(data)).then((engine) =>
  createChecker({
    files: diskFiles,
    houses: createHouses(diskFiles, house),
    engine,
    config,
    log: (line) => answer({ log: line }),
  }),
);

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', async (question: WorkerQuestion) => {
  if ('learn' in question) {
    const { archive } = await checker;
    for (const [path, records] of question.learn) archive.set(path, records);
    return;
  }
  const { id, path } = question;
  try {
    const { check, record } = await checker;
    const value = 'options' in question ? await check(path, question.options) : await record(path);
    answer({ id, value });
  } catch (error) {
    answer(error instanceof ProblemError ? { id, problem: error.problem } : { id, error: String(error) });
  }
});
