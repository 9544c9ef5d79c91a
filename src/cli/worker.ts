/** `mudaqqiq worker` */
import type { Language } from '../linter/index.ts';
import { MissingLibraryError } from '../workspace/queue.ts';
import { serveQueue } from '../workspace/queue-worker.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

const READY = {
  ar: (url: string) => `عامل على ${url} (Ctrl+C يوقفه)`,
  en: (url: string) => `working for ${url} (Ctrl+C stops it)`,
};

export async function work(url: string, language: Language, io: Io): Promise<number> {
  const options = { url: queueUrl(url), version, log: io.report, signal: io.signal };
  await orUsageError(
    serveQueue({
      ...options,
      engine: await io.loadEngine(),
      onReady: () => io.report(READY[language](hostOf(url))),
    }),
    url,
  );
  return 0;
}

/** @throws UsageError for what is no address of Redis. */
export function queueUrl(url: string): string {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new UsageError('invalid-choice', { option: '--queue', value: url, choices: 'redis://HOST:PORT' });
  return url;
}

/** What may be shown: an address may hold a password. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** What a user can mend, in one line. */
export async function orUsageError<T>(work: Promise<T>, url: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MissingLibraryError) throw new UsageError('needs-library', { value: error.message });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || /Connection is closed/.test(String(error)))
      throw new UsageError('no-queue', { value: hostOf(url) });
    throw error;
  }
}
