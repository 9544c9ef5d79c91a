/** Calls the command line in this process, in a folder of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { loadTestEngine } from '../engine.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  /** @param args one string for each argument. */
  call(args: readonly string[], options?: CallOptions): Promise<Called>;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  read(name: string): Promise<string>;
  readBytes(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly stdin?: string | Uint8Array;
  readonly signal?: AbortSignal;
  readonly cwd?: string;
  readonly onLine?: (line: string) => void;
  /** The folder of the worker threads' scripts. */
  readonly threads?: URL;
}

/** The data files are built by the tests' set-up. */
const home = new URL('../../dist/', import.meta.url);

export async function openDesk(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-'));
  const desk: Desk = {
    folder,
    async write(more) {
      for (const [name, content] of Object.entries(more)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
    },
    read: (name) => readFile(join(folder, name), 'utf8'),
    readBytes: (name) => readFile(join(folder, name)),
    close: () => rm(folder, { recursive: true }),
    async call(args, { stdin = '', signal, cwd = folder, onLine, threads } = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const code = await run(args, {
        cwd: cwd.replaceAll('\\', '/'),
        home,
        loadEngine: loadTestEngine,
        threadScript: (name) => new URL(name, threads ?? home),
        async write(content) {
          out.push(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));
        },
        report(line) {
          err.push(line);
          onLine?.(line);
        },
        draw() {},
        readStdin: async () => Buffer.from(stdin),
        errIsTerminal: false,
        color: false,
        signal: signal ?? new AbortController().signal,
      });
      return { code, out: out.join(''), err: err.join('\n') };
    },
  };
  await desk.write(files);
  return desk;
}
