/** `mudaqqiq serve` */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import type { Language } from '../linter/index.ts';
import type { AccessOptions } from '../service/access.ts';
import type { Answer, Job } from '../service/answers.ts';
import { createService } from '../service/service.ts';
import type { ServiceWorkerParts } from '../service/worker.ts';
import { readSharedEngineBytes } from '../workspace/engine.ts';
import { absolutePath, readText } from '../workspace/node-files.ts';
import { startThreads } from '../workspace/threads.ts';
import type { Io } from './io.ts';
import { Session } from './session.ts';
import { UsageError, wholeNumber } from './usage.ts';
import { version } from './version.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly jobs?: string;
  readonly config?: string;
  readonly terms?: string;
  readonly apiKeys?: string;
  readonly allowOrigin?: readonly string[];
  readonly rateLimit?: string;
  readonly maxBytes?: string;
}

/** More would wait longer than their senders do. */
const MAX_WAITING = 200;
/** A draft of 20,000 words takes a few seconds; what takes this long is not a draft. */
const TIME_LIMIT_MS = 30_000;
/** What was accepted before the end is answered, unless it takes longer. */
const FAREWELL_MS = 20_000;

const OPEN_TO_ALL = {
  ar: 'الخدمة مفتوحة لكل من يصل إلى هذا العنوان؛ ‎--api-keys FILE يقصرها على حملة المفاتيح',
  en: 'whoever reaches this address may ask; --api-keys FILE keeps it to those with a key',
};

const READY = {
  ar: (address: string) => `الخدمة على ${address} (Ctrl+C يوقفها)`,
  en: (address: string) => `serving on ${address} (Ctrl+C stops it)`,
};

/** Serves until it is cancelled, and answers what it had accepted. Port 0 takes a free one, and prints it. */
export async function serve(options: ServeOptions, language: Language, io: Io): Promise<number> {
  const port = wholeNumber('--port', options.port, 0);
  const jobs = options.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', options.jobs, 1);
  const access = await readAccess(options, io);
  const maxBytes =
    options.maxBytes === undefined ? undefined : wholeNumber('--max-bytes', options.maxBytes, 1);
  const session = new Session(io, { paths: [], config: options.config, terms: options.terms, language });
  await session.checkHouse(io.cwd);
  const threads = startThreads<Job, Answer, never, string>({
    script: io.threadScript('service-worker.js'),
    size: jobs,
    data: {
      data: io.home.href,
      bytes: readSharedEngineBytes(io.home),
      folder: io.cwd,
      house: session.houseOptions,
      version,
    } satisfies ServiceWorkerParts,
    log: io.report,
    toError: (failure) => new Error(failure),
    maxWaiting: MAX_WAITING,
    timeLimitMs: TIME_LIMIT_MS,
  });
  const server = createService({ language, version, log: io.report, answer: threads.ask, maxBytes, access });
  try {
    server.listen(port, options.host);
    await Promise.all([once(server, 'listening', { signal: io.signal }), threads.ready()]);
    const { address, family, port: taken } = server.address() as AddressInfo;
    io.report(READY[language](`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`));
    if (!access.keys && !isLoopback(address)) io.report(OPEN_TO_ALL[language]);
    await aborted(io.signal);
    const closed = new Promise((resolve) => server.close(resolve));
    const farewell = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    await closed;
    clearTimeout(farewell);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UsageError('port-in-use', { value: port });
    throw error;
  } finally {
    server.closeAllConnections();
    await threads.close();
  }
}

/** @throws UsageError, ProblemError */
async function readAccess({ apiKeys, allowOrigin, rateLimit }: ServeOptions, io: Io): Promise<AccessOptions> {
  const limit = rateLimit === undefined ? undefined : wholeNumber('--rate-limit', rateLimit, 1);
  const access = { origins: allowOrigin ?? [], rateLimit: limit };
  if (apiKeys === undefined) return access;
  const lines = (await readText(absolutePath(apiKeys, io.cwd))).split(/\r?\n/).map((line) => line.trim());
  const keys = lines.filter((line) => line && !line.startsWith('#'));
  // A file that lost its keys must not open the service to everybody.
  if (keys.length === 0) throw new UsageError('no-keys', { value: apiKeys });
  return { ...access, keys };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
