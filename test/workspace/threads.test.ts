import { afterEach, describe, expect, it } from 'vitest';
import {
  QueueFullError,
  startThreads,
  type Threads,
  type ThreadsOptions,
  TooSlowError,
} from '../../src/workspace/threads.ts';

/** What the threads of this test are asked: a number is answered with its double after so many milliseconds. */
type Question = { readonly wait: number; readonly double: number } | 'die' | 'fail' | 'news';

const CODE = `
import { parentPort } from 'node:worker_threads';
const heard = [];
parentPort.on('message', ({ question, news }) => {
  if (news !== undefined) heard.push(news);
  else if (question === 'die') process.exit(3);
  else if (question === 'fail') parentPort.postMessage({ failure: 'as asked' });
  else if (question === 'news') parentPort.postMessage({ value: heard.length });
  else {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, question.wait);
    parentPort.postMessage({ value: question.double * 2 });
  }
});
parentPort.postMessage({ ready: true });
`;

let threads: Threads<Question, number, string>;

function start(options: Partial<ThreadsOptions<string>> = {}): Threads<Question, number, string> {
  threads = startThreads<Question, number, string, string>({
    script: new URL(`data:text/javascript,${encodeURIComponent(CODE)}`),
    size: 1,
    data: undefined,
    log: () => {},
    toError: (failure) => new Error(failure),
    ...options,
  });
  return threads;
}

afterEach(() => threads.close());

describe('threads', () => {
  it('answer each question, those that wait in their order', async () => {
    const { ask } = start({ size: 2 });
    const answered: number[] = [];
    await Promise.all([1, 2, 3, 4, 5].map(async (double) => answered.push(await ask({ wait: 5, double }))));
    expect(answered.sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10]);
    await expect(ask('fail')).rejects.toThrow('as asked');
  });

  it('refuse what cannot wait any more', async () => {
    const { ask } = start({ maxWaiting: 1 });
    const first = ask({ wait: 50, double: 1 });
    const second = ask({ wait: 0, double: 2 });
    await expect(ask({ wait: 0, double: 3 })).rejects.toThrow(QueueFullError);
    expect(await Promise.all([first, second])).toEqual([2, 4]);
  });

  it('give up a question that takes too long, and answer the next', async () => {
    const { ask } = start({ timeLimitMs: 300 });
    const slow = ask({ wait: 60_000, double: 1 });
    const next = ask({ wait: 0, double: 2 });
    await expect(slow).rejects.toThrow(TooSlowError);
    expect(await next).toBe(4);
  });

  it('forget a question that nobody waits for', async () => {
    const { ask } = start();
    const leave = new AbortController();
    const running = ask({ wait: 60_000, double: 1 }, leave.signal);
    const waiting = ask({ wait: 60_000, double: 2 }, leave.signal);
    const next = ask({ wait: 0, double: 3 });
    leave.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    await expect(waiting).rejects.toThrow('gone');
    expect(await next).toBe(6);
    await expect(ask({ wait: 0, double: 4 }, leave.signal)).rejects.toThrow('gone');
  });

  it('take the place of one that ended, and know the settings it got', async () => {
    const { ask, spread, ready } = start();
    await ready();
    spread('first');
    await expect(ask('die')).rejects.toThrow('ended with 3');
    expect(await ask('news')).toBe(1);
  });

  it('say so when none can start', async () => {
    const { ask, ready } = start({ script: new URL('data:text/javascript,throw new Error("no data")') });
    await expect(ready()).rejects.toThrow('no data');
    await expect(ask({ wait: 0, double: 1 })).rejects.toThrow('no data');
  });

  it('refuse everything once they are closed', async () => {
    const { ask, close } = start();
    const asked = ask({ wait: 60_000, double: 1 });
    await Promise.all([expect(asked).rejects.toThrow('closed'), close()]);
    await expect(ask({ wait: 0, double: 1 })).rejects.toThrow('closed');
  });
});
