/** A folder checked by four workers over Redis, one of which dies: as one machine would have checked it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { queueName } from '../../src/workspace/queue.ts';
import { type Desk, openDesk } from '../cli/call.ts';

const SLOW = 600_000;
/** `MUDAQQIQ_QUEUE_DRAFTS=2000` is three minutes more. */
const DRAFTS = Number(process.env.MUDAQQIQ_QUEUE_DRAFTS ?? 160);
const WORKERS = 4;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('No redis-server: the test of the queue is left out');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** A line of standard error that says that the program is ready. */
function ready(child: ChildProcess): Promise<unknown> {
  return Promise.race([once(child.stderr!, 'data'), once(child, 'exit').then(() => Promise.reject('ended'))]);
}

/** Most name one man alike; some have another spelling of him, some another title, some a slip. */
function textOf(at: number): string {
  const name = at % 50 === 7 ? 'فريد قناوى' : 'فريد قناوي';
  const title = at % 70 === 9 ? 'المهندس' : 'الدكتور';
  const to = at % 3 === 0 ? 'الى' : 'إلى';
  return `قال ${title} ${name} إن الوفد رقم ${at} وصل ${to} القاهرة أمس.\n`;
}

describe.skipIf(!hasRedis)('a queue', () => {
  let desk: Desk;
  let folder: string;
  let redis: ChildProcess;
  let url: string;
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-redis-'));
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    redis = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder], {
      stdio: 'ignore',
    });
    const probe = new Redis(url, { retryStrategy: () => 100, maxRetriesPerRequest: null });
    probe.on('error', () => {});
    await probe.ping();
    probe.disconnect();
    const files = Array.from({ length: DRAFTS }, (_, at) => [`drafts/${at}.txt`, textOf(at)]);
    desk = await openDesk({ ...Object.fromEntries(files), 'drafts/broken.txt': Uint8Array.of(0, 1, 2, 0) });
    workers = Array.from({ length: WORKERS }, () =>
      spawn(process.execPath, [cli, 'worker', '--queue', url], {
        cwd: desk.folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
    await Promise.all(workers.map(ready));
  }, SLOW);
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    redis?.kill('SIGKILL');
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const lint = (...args: string[]) =>
    desk.call(['lint', 'drafts', '--format', 'json', '--no-progress', '--language', 'en', ...args]);
  const filesIn = (out: string): { path: string; findings: unknown[] }[] => JSON.parse(out).files;

  it('reports each draft once, and as one machine does, though a worker is killed', {
    timeout: SLOW,
  }, async () => {
    const queue = new Queue(queueName(manifest.version), {
      connection: new Redis(url, { maxRetriesPerRequest: null }),
    });
    const events = new QueueEvents(queueName(manifest.version), {
      connection: new Redis(url, { maxRetriesPerRequest: null }),
    });
    const stalled: string[] = [];
    events.on('stalled', ({ jobId }) => stalled.push(jobId));
    await events.waitUntilReady();
    const running = lint('--queue', url);
    // Each of them has a draft in hand when one is killed.
    while ((await queue.getActiveCount()) < WORKERS) await new Promise((resolve) => setTimeout(resolve, 5));
    workers[0]!.kill('SIGKILL');
    const shared = await running;
    expect(stalled.length).toBeGreaterThan(0);
    expect(await queue.getJobCountByTypes('wait', 'active', 'delayed', 'failed')).toBe(0);
    await Promise.all([events.close(), queue.close()]);

    const alone = await lint('--jobs', '1');
    const files = filesIn(shared.out);
    // And the one that cannot be read.
    expect(files).toHaveLength(DRAFTS + 1);
    expect(new Set(files.map(({ path }) => path)).size).toBe(DRAFTS + 1);
    expect(files).toEqual(filesIn(alone.out));
    expect([shared.code, shared.err]).toEqual([alone.code, alone.err]);
    expect(shared.out).toContain('titles/across-drafts');
  });

  it('lets a worker end in peace', { timeout: SLOW }, async () => {
    const [, worker] = workers;
    worker!.kill('SIGTERM');
    expect(await once(worker!, 'exit')).toEqual([0, null]);
  });

  it('does not wait for a Redis that is not there, nor write through workers', {
    timeout: SLOW,
  }, async () => {
    const port = await freePort();
    expect(await lint('--queue', `redis://:secret@127.0.0.1:${port}`)).toMatchObject({
      code: 2,
      err: `mudaqqiq: no Redis answers at redis://127.0.0.1:${port}`,
    });
    expect((await lint('--queue', 'http://127.0.0.1')).err).toContain('redis://HOST:PORT');
    expect((await lint('--queue', url, '--fix')).err).toContain('--queue and --fix cannot go together');
  });
});
