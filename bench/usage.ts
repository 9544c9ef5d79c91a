/** What a program of Node uses from its start to its end. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** Of all its threads: on a machine that does other work, the clock on the wall says nothing. */
  readonly cpuMs: number;
  /** By the clock on the wall. */
  readonly wallMs: number;
  readonly rssMb: number;
}

const HOOK = fileURLToPath(new URL('usage-hook.cjs', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));

/** @param args of `node`. Exit code 1, findings, is not a failure. @throws when the program fails. */
export function measure(args: readonly string[]): Usage {
  const started = performance.now();
  const { output, status, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  const wallMs = performance.now() - started;
  return { ...(JSON.parse(String(output[3])) as Omit<Usage, 'wallMs'>), wallMs };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share below 1: that many of the values are smaller. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

/** One line a figure, or all of them as JSON. */
export function printResult(
  result: Readonly<Record<string, number>>,
  { json }: { readonly json: boolean },
): void {
  if (json) console.log(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      console.log(name.padEnd(24), Number.isInteger(value) ? value : value.toFixed(2));
}
