/**
 * Starts one of the bundle's programs with the code that V8 made of it when it last ran: compiling a megabyte and a half
 * was half of what a check of one draft cost. The code is a file beside the bundle, for each version of V8 its own; where
 * it is missing or cannot be written the program is only slower.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The bundle's file below `dist`, its name with the hash of its content: code of another bundle is never taken. */
declare const BUNDLE: string;
declare const PROGRAM: Program;

export type Program = 'cli' | 'worker' | 'service-worker';

/** Versions whose V8 is known to have the flag; another one would complain of it. */
const OPTIMISES_BY_BUDGET = /^2[0-4]\./;
/** Bytes of bytecode that a function runs through before V8 looks at it again; by default 66 KB. */
const INTERRUPT_BUDGET = 1_000_000;

type Bundle = (require: NodeJS.Require, url: string, program: Program) => void;

// What runs for a quarter of a second is not worth optimising at once: that took a fifth of a draft's check. In a folder
// the hot functions get there all the same, a moment later.
if (PROGRAM === 'cli' && OPTIMISES_BY_BUDGET.test(process.versions.node))
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);

const require = createRequire(import.meta.url);
const filename = fileURLToPath(new URL(BUNDLE, import.meta.url));
const cache = `${filename}.${cachedDataVersionTag().toString(36)}.code`;
const cachedData = read(cache);
// The build escapes what is not ASCII.
const script = new Script((read(filename) ?? unpack()).toString('latin1'), {
  filename,
  ...(cachedData ? { cachedData } : {}),
});
// One check has run nearly all that another will run: that is worth keeping.
if (PROGRAM === 'cli' && process.argv[2] === 'lint' && (!cachedData || script.cachedDataRejected))
  process.once('exit', () => write(cache, script.createCachedData()));
(script.runInThisContext() as Bundle)(require, import.meta.url, PROGRAM);

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The npm package carries the bundle packed: it is kept as the data files are. */
function unpack(): Buffer {
  const { brotliDecompressSync } = require('node:zlib') as typeof import('node:zlib');
  const bytes = brotliDecompressSync(readFileSync(`${filename}.br`));
  write(filename, bytes);
  return bytes;
}

/** Whole or not at all: several may run for the first time at once. */
function write(path: string, bytes: Uint8Array): void {
  try {
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    // An installation that only its owner may write to.
  }
}
