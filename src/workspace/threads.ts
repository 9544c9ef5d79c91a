/** Worker threads that answer one question at a time each; what they cannot take yet waits in one line. */
import { Worker } from 'node:worker_threads';

/** What a thread says: what came of a question, or a line for the log. Nothing before `ready`. */
export type ThreadAnswer<Value, Failure> =
  | { readonly ready: true }
  | { readonly value: Value }
  | { readonly failure: Failure }
  | { readonly log: string };

/** What a thread is sent: a question, or something for all of them that is not answered. */
export type ThreadMessage<Question, News> = { readonly question: Question } | { readonly news: News };

export interface ThreadsOptions<Failure> {
  readonly script: URL;
  readonly size: number;
  /** Given to each thread as its `workerData`. */
  readonly data: unknown;
  readonly log: (line: string) => void;
  toError(failure: Failure): Error;
  /** How many questions may wait; another one is refused with `QueueFullError`. */
  readonly maxWaiting?: number;
  /** A question that takes longer costs its thread its life, and is refused with `TooSlowError`. */
  readonly timeLimitMs?: number;
}

export class QueueFullError extends Error {}
export class TooSlowError extends Error {}

export interface Threads<Question, Value, News> {
  /** @throws what `signal` was aborted with, `QueueFullError`, `TooSlowError`, or the thread's own failure. */
  ask(question: Question, signal?: AbortSignal): Promise<Value>;
  /** To every thread, also to those that take the place of a lost one. */
  spread(news: News): void;
  /** Resolves when every thread can answer. @throws when one ended before it could. */
  ready(): Promise<void>;
  /** Ends the threads; what was not answered is refused. */
  close(): Promise<void>;
}

/** A thread takes longer to get ready than most questions take: one that nobody waits for may end by itself. */
const GRACE_MS = 1000;

/**
 * What a check makes and throws away lies in so much memory at most, three quarters less than V8 takes: a folder of 1,000
 * drafts takes as long, and each thread has 30 MB less.
 */
const YOUNG_MB = 12;

interface Task<Question, Value> {
  readonly question: Question;
  resolve(value: Value): void;
  reject(error: unknown): void;
}

interface Thread<Question, Value> {
  readonly worker: Worker;
  task: Task<Question, Value> | undefined;
  timer: NodeJS.Timeout | undefined;
  isReady: boolean;
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: unknown): void;
}

function defer<Value>(): Deferred<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

export function startThreads<Question, Value, News, Failure>({
  script,
  size,
  data,
  log,
  toError,
  maxWaiting = Number.POSITIVE_INFINITY,
  timeLimitMs,
}: ThreadsOptions<Failure>): Threads<Question, Value, News> {
  type Member = Thread<Question, Value>;
  const members = new Set<Member>();
  const waiting = new Set<Task<Question, Value>>();
  const spreadNews: News[] = [];
  const readied = defer<void>();
  // Who does not ask whether the threads are ready hears of it with the first question.
  readied.promise.catch(() => {});
  let ended: Error | undefined;

  function start(): void {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = new Worker(script, { workerData: data, resourceLimits });
    const member: Member = { worker, task: undefined, timer: undefined, isReady: false };
    members.add(member);
    for (const news of spreadNews) send(member, { news });
    worker.on('message', (answer: ThreadAnswer<Value, Failure>) => {
      if ('log' in answer) return log(answer.log);
      if ('ready' in answer) member.isReady = true;
      else if ('value' in answer) release(member)?.resolve(answer.value);
      else release(member)?.reject(toError(answer.failure));
      if ([...members].every(({ isReady }) => isReady)) readied.resolve();
      dispatch();
    });
    worker.on('error', (error) => lose(member, error));
    worker.on('exit', (code) => lose(member, new Error(`a worker ended with ${code}`)));
  }

  function send(member: Member, message: ThreadMessage<Question, News>): void {
    member.worker.postMessage(message);
  }

  function release(member: Member): Member['task'] {
    const { task } = member;
    clearTimeout(member.timer);
    member.task = undefined;
    member.timer = undefined;
    return task;
  }

  /** Threads that will take a question each as soon as they can. */
  function unready(): number {
    return [...members].filter(({ isReady }) => !isReady).length;
  }

  /** A thread that fails before it is ready would fail for ever: nothing takes its place. */
  function lose(member: Member, error: Error): void {
    if (!members.delete(member)) return;
    release(member)?.reject(ended ?? error);
    if (ended) return;
    if (member.isReady) start();
    else if (members.size === 0) end(error);
    readied.reject(error);
    dispatch();
  }

  /** Takes a thread away from what it does, and puts another in its place. */
  function replace(member: Member): void {
    members.delete(member);
    void member.worker.terminate();
    if (ended) return;
    start();
    dispatch();
  }

  function dispatch(): void {
    for (const member of members) {
      if (waiting.size === 0) return;
      // What a thread takes to get ready is no part of its first question's time.
      if (member.task || !member.isReady) continue;
      const [task] = waiting;
      waiting.delete(task!);
      give(member, task!);
    }
  }

  function give(member: Member, task: Task<Question, Value>): void {
    member.task = task;
    send(member, { question: task.question });
    if (timeLimitMs === undefined) return;
    member.timer = setTimeout(() => {
      release(member)?.reject(new TooSlowError(`longer than ${timeLimitMs} ms`));
      replace(member);
    }, timeLimitMs);
  }

  function forget(task: Task<Question, Value>): void {
    if (waiting.delete(task)) return;
    const member = [...members].find((each) => each.task === task);
    if (!member) return;
    clearTimeout(member.timer);
    member.timer = setTimeout(() => {
      release(member);
      replace(member);
    }, GRACE_MS);
  }

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting) reject(ended);
    waiting.clear();
  }

  for (let n = 0; n < size; n++) start();

  return {
    ask(question, signal) {
      const { promise, resolve, reject } = defer<Value>();
      if (ended ?? signal?.aborted) reject(ended ?? signal?.reason);
      else if (waiting.size >= maxWaiting + unready())
        reject(new QueueFullError(`${maxWaiting} are waiting`));
      else {
        const task = { question, resolve, reject };
        const stop = (): void => {
          reject(signal?.reason);
          forget(task);
        };
        signal?.addEventListener('abort', stop, { once: true });
        const settle = (): void => signal?.removeEventListener('abort', stop);
        promise.then(settle, settle);
        waiting.add(task);
        dispatch();
      }
      return promise;
    },
    spread(news) {
      spreadNews.push(news);
      for (const member of members) send(member, { news });
    },
    ready: () => readied.promise,
    async close() {
      end(new Error('closed'));
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}
