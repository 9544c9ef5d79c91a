/** Drafts checked by programs on other machines: the side that answers (queue.ts asks). */
import type { Job } from 'bullmq';
import { type Checker, createChecker, type Engine } from './check.ts';
import { createHouses } from './houses.ts';
import { diskFiles } from './node-files.ts';
import type { DraftRecords } from './pool.ts';
import { ProblemError } from './problems.ts';
import {
  loadQueueLibraries,
  peopleKey,
  type QueuedAnswer,
  type QueuedDraft,
  type QueueOptions,
  queueName,
} from './queue.ts';

export interface QueueWorkerOptions extends QueueOptions {
  readonly engine: Engine;
  readonly log: (line: string) => void;
  onReady?(): void;
}

/** A worker is dead when it has not said for so long that it is at work. */
const LOCK_MS = 15_000;
const LOOK_FOR_DEAD_MS = 5000;
/** How many workers may die over one draft before it is given up: it may be what kills them. */
const MOST_DEATHS = 3;
/** Runs whose houses and people are kept. */
const MOST_RUNS = 4;

interface Run {
  readonly checker: Checker;
  hasPeople: boolean;
}

/** Checks what comes until `signal` is aborted: then it ends what it has in hand. */
export async function serveQueue(options: QueueWorkerOptions): Promise<void> {
  const { url, version, engine, log, signal } = options;
  const { Worker, connect } = await loadQueueLibraries();
  const client = await connect(url);
  const runs = new Map<string, Run>();

  function runOf({ run, house, config, reading }: QueuedDraft): Run {
    const known = runs.get(run);
    if (known) return known;
    if (runs.size >= MOST_RUNS) runs.delete(runs.keys().next().value!);
    const checker = createChecker({
      files: diskFiles,
      houses: createHouses(diskFiles, house),
      engine,
      config,
      reading,
      log,
    });
    const made = { checker, hasPeople: false };
    runs.set(run, made);
    return made;
  }

  /** Each draft's records take the place of what its path had: any order of workers and drafts gives the same. */
  async function learn(run: Run, id: string): Promise<void> {
    if (run.hasPeople) return;
    const text = await client.get(peopleKey(id));
    if (text === null) throw new Error('the people of the run are not there');
    for (const [path, records] of JSON.parse(text) as DraftRecords) run.checker.archive.set(path, records);
    run.hasPeople = true;
  }

  async function answer({ data }: Job<QueuedDraft, QueuedAnswer>): Promise<QueuedAnswer> {
    const run = runOf(data);
    if (data.pass === 'recheck') await learn(run, data.run);
    try {
      return { value: (await run.checker[data.pass](data.path, data.options)) ?? null };
    } catch (error) {
      if (error instanceof ProblemError) return { problem: error.problem };
      throw error;
    }
  }

  const worker = new Worker<QueuedDraft, QueuedAnswer>(queueName(version), answer, {
    connection: client,
    lockDuration: LOCK_MS,
    stalledInterval: LOOK_FOR_DEAD_MS,
    maxStalledCount: MOST_DEATHS,
  });
  worker.on('error', (error) => log(String(error)));
  await worker.waitUntilReady();
  options.onReady?.();
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await worker.close();
  client.disconnect();
}
