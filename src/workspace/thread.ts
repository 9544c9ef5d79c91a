/** The other side of `threads.ts`: what runs in a thread. */
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadMessage } from './threads.ts';

export interface ThreadDesk<Question, Value, News, Failure> {
  answer(question: Question): Promise<Value>;
  learn?(news: News): void;
  /** What the other side can make an error of. */
  toFailure(error: unknown): Failure;
}

/** Answers until the thread is ended. What keeps the desk from opening ends the thread. */
export async function serveThread<Question, Value, News, Failure>(
  opening: Promise<ThreadDesk<Question, Value, News, Failure>>,
): Promise<void> {
  const say = (answer: ThreadAnswer<Value, Failure>): void => parentPort?.postMessage(answer);
  parentPort?.on('message', async (message: ThreadMessage<Question, News>) => {
    const desk = await opening;
    if ('news' in message) return desk.learn?.(message.news);
    try {
      say({ value: await desk.answer(message.question) });
    } catch (error) {
      say({ failure: desk.toFailure(error) });
    }
  });
  await opening;
  say({ ready: true });
}

/** A line for the log of the program that started the thread. */
export function logFromThread(line: string): void {
  parentPort?.postMessage({ log: line });
}
