import type { Engine } from '../workspace/check.ts';

/** What a command needs of the world around it; a test brings its own. */
export interface Io {
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** The folder of the bundles and the data files. */
  readonly home: URL;
  loadEngine(): Promise<Engine>;
  /** What the build makes of a worker thread's code. */
  threadScript(name: 'worker.js' | 'service-worker.js'): URL;
  /** Standard output; resolves when the reader can take more. */
  write(content: string | Uint8Array): Promise<void>;
  /** A line on standard error. */
  report(line: string): void;
  /** As it is on standard error, for a line that changes. */
  draw(text: string): void;
  readStdin(): Promise<Uint8Array>;
  readonly errIsTerminal: boolean;
  readonly color: boolean;
  /** Aborted by Ctrl+C, or when the process is asked to end. */
  readonly signal: AbortSignal;
}
