#!/usr/bin/env node
import { loadEngine } from '../workspace/engine.ts';
import { absolutePath } from '../workspace/node-files.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

const cancel = new AbortController();
// The second Ctrl+C ends the program at once.
process.once('SIGINT', () => cancel.abort());
// The reader of a pipe may have seen enough: `mudaqqiq lint | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
const home = new URL('.', import.meta.url);
const io: Io = {
  cwd: absolutePath('.'),
  home,
  loadEngine: () => loadEngine(home),
  write: (content) =>
    new Promise((resolve) => {
      process.stdout.write(content, () => resolve());
    }),
  tell: (line) => void process.stderr.write(`${line}\n`),
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

process.exitCode = await run(process.argv.slice(2), io);
