import { resolve as resolvePath } from 'node:path';
import type { Io } from './io.ts';
import { version } from './version.ts';

const cancel = new AbortController();
// The second Ctrl+C ends the program at once.
process.once('SIGINT', () => cancel.abort());
process.once('SIGTERM', () => cancel.abort());
// The reader of a pipe may have seen enough: `mudaqqiq lint | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
const home = new URL('.', import.meta.url);
const io: Io = {
  cwd: resolvePath('.').replaceAll('\\', '/'),
  home,
  loadEngine: async () => (await import('../workspace/engine.ts')).loadEngine(home),
  threadScript: (name) => new URL(name, home),
  write: (content) =>
    new Promise((resolve) => {
      process.stdout.write(content, () => resolve());
    }),
  report: (line) => void process.stderr.write(`${line}\n`),
  draw: (text) => void process.stderr.write(text),
  async readStdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  errIsTerminal: process.stderr.isTTY,
  color: !NO_COLOR && (!!FORCE_COLOR || (process.stdout.isTTY && TERM !== 'dumb')),
  signal: cancel.signal,
};

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) void io.write(`${version}\n`);
else
  void import('./run.ts').then(async ({ run }) => {
    process.exitCode = await run(args, io);
  });
