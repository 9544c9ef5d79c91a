/**
 * The HTTP service under load: `npm run bench -- service`. Fifty connections send drafts of the samples for some seconds;
 * how long their answers take at the middle and at the worst hundredth, how long `/health` takes meanwhile and after a
 * draft of 20,000 words, and whether every draft that was accepted before SIGTERM is answered.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { BenchOptions } from './main.ts';
import { percentile, printResult } from './usage.ts';

const CONNECTIONS = 50;
const SECONDS = 30;
const root = new URL('../', import.meta.url);

export async function measureService() {
  const drafts = readdirSync(new URL('samples/', root))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(`samples/${name}`, root), 'utf8'));
  const { child, address } = await startService();
  const lint = async (draft: string): Promise<number> => {
    const started = performance.now();
    const headers = { 'content-type': 'text/plain' };
    const response = await fetch(`${address}/v1/lint`, { method: 'POST', headers, body: draft });
    await response.text();
    if (response.status !== 200) throw new Error(`/v1/lint answered ${response.status}`);
    return performance.now() - started;
  };

  const times: number[] = [];
  const stopAsking = askHealth(address);
  const end = performance.now() + SECONDS * 1000;
  const connection = async (_: unknown, first: number): Promise<void> => {
    for (let at = first; performance.now() < end; at++) times.push(await lint(drafts[at % drafts.length]!));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const health = await stopAsking();

  const words = drafts.join('\n').split(/\s+/);
  const long = Array.from({ length: 20_000 }, (_, at) => words[at % words.length]).join(' ');
  const stopAskingAgain = askHealth(address);
  const longDraft = await lint(long.replaceAll('. ', '.\n'));
  const afterLong = await stopAskingAgain();

  const accepted = Array.from({ length: 20 }, (_, at) => lint(drafts[at % drafts.length]!));
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGTERM');
  const outcomes = await Promise.allSettled(accepted);
  const [code] = await once(child, 'exit');

  return {
    answers: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    ratio: percentile(times, 0.99) / percentile(times, 0.5),
    healthP99: percentile(health, 0.99),
    healthMax: Math.max(...health),
    longDraft,
    healthAfterLongDraft: Math.max(...afterLong),
    lostAtSigterm: outcomes.filter(({ status }) => status === 'rejected').length,
    exitCode: code as number,
  };
}

export async function benchService(options: BenchOptions): Promise<void> {
  printResult(await measureService(), options);
}

async function startService(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr! })) {
    const address = /http:\/\/\S+?:\d+/.exec(line)?.[0];
    if (address) return { child, address };
    console.error(line);
  }
  throw new Error('the service did not start: build first (npm run build)');
}

/** @returns what ends the asking and gives the milliseconds that each answer took. */
function askHealth(address: string): () => Promise<number[]> {
  const child = spawn(process.execPath, ['bench/ask-health.mjs', address], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const printed = text(child.stdout);
  return async () => {
    child.stdin.end();
    return JSON.parse(await printed) as number[];
  };
}
