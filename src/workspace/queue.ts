/**
 * Drafts checked by programs on other machines, over BullMQ on Redis: the side that asks. A job names a draft by its path,
 * which every worker reads from the same folder; so asking twice is as good as once, and what a worker that died had taken
 * is given to another. What comes back is put together by path, whichever worker it comes from and in whatever order.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Config } from '../linter/index.ts';
import type { CheckedDraft, CheckOptions, SurveyedDraft } from './check.ts';
import type { HouseOptions } from './houses.ts';
import type { DraftRecords, Pool } from './pool.ts';
import { type Problem, ProblemError } from './problems.ts';
import type { ReadingOptions } from './record-files.ts';

/** What is asked of a worker; plain data. */
export interface QueuedDraft {
  /** Drafts of one run share what is known of their people. */
  readonly run: string;
  readonly pass: 'survey' | 'recheck';
  readonly path: string;
  readonly options: CheckOptions;
  readonly house: HouseOptions;
  readonly config: Config;
  readonly reading: ReadingOptions;
}

/** A file that cannot be checked is an answer: trying again would not change it. */
export type QueuedAnswer =
  | { readonly value: SurveyedDraft | CheckedDraft | null }
  | { readonly problem: Problem };

export interface QueueOptions {
  /** `redis://host:port` */
  readonly url: string;
  readonly version: string;
  readonly signal: AbortSignal;
}

/** Of a worker that dies or a Redis that does not answer for a moment. */
const ATTEMPTS = 4;
const BACKOFF_MS = 500;
/** A run that was broken off leaves nothing for longer. */
const KEEP_SECONDS = 3600;

/** Workers of another version may find other things: they have a queue of their own. */
export function queueName(version: string): string {
  return `mudaqqiq-${version}`;
}

/** Where the people of a run's drafts wait for the workers. */
export function peopleKey(run: string): string {
  return `mudaqqiq:people:${run}`;
}

/** The libraries, which are installed only where a queue is used. @throws Error that says so. */
export async function loadQueueLibraries() {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { ...bullmq, connect: (url: string) => connect(new Redis(url, CONNECTION)) };
  } catch {
    throw new MissingLibraryError('bullmq ioredis');
  }
}

/** One that is lost is sought again; the first must be there. */
const CONNECTION = { maxRetriesPerRequest: null, lazyConnect: true };

async function connect(client: Redis): Promise<Redis> {
  // Without a listener the library writes each to standard error.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.disconnect();
    throw error;
  }
}

export class MissingLibraryError extends Error {}

/** As a pool of threads, for `checkFolder`. */
export async function createQueuePool(
  { url, version, signal }: QueueOptions,
  asked: Pick<QueuedDraft, 'house' | 'config' | 'reading'>,
): Promise<Pool> {
  const { Queue, QueueEvents, connect } = await loadQueueLibraries();
  const client = await connect(url);
  const queue = new Queue<QueuedDraft, QueuedAnswer>(queueName(version), { connection: client });
  const events = new QueueEvents(queueName(version), { connection: client.duplicate() });
  await events.waitUntilReady();
  // Each draft that is waited for listens.
  for (const each of [queue, events]) each.setMaxListeners(0);
  const run = randomUUID();
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  cancelled.catch(() => {});
  let learned: Promise<unknown> = Promise.resolve();

  async function ask(pass: QueuedDraft['pass'], path: string, options: CheckOptions) {
    if (pass === 'recheck') await learned;
    const job: Job<QueuedDraft, QueuedAnswer> = await queue.add(
      pass,
      { run, pass, path, options, ...asked },
      {
        jobId: `${run}-${pass}-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`,
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: BACKOFF_MS },
        removeOnFail: { age: KEEP_SECONDS },
        removeOnComplete: { age: KEEP_SECONDS },
      },
    );
    const answer = await Promise.race([job.waitUntilFinished(events), cancelled]);
    await job.remove().catch(() => {});
    if ('problem' in answer) throw new ProblemError(answer.problem);
    return answer.value ?? undefined;
  }

  return {
    survey: (path, options) => ask('survey', path, options) as Promise<SurveyedDraft>,
    recheck: (path, options) => ask('recheck', path, options) as Promise<CheckedDraft | undefined>,
    learn(records: DraftRecords) {
      learned = client.set(peopleKey(run), JSON.stringify(records), 'EX', KEEP_SECONDS);
      learned.catch(() => {});
    },
    async close() {
      await client.del(peopleKey(run)).catch(() => {});
      await Promise.allSettled([events.close(), queue.close()]);
      client.disconnect();
    },
  };
}
