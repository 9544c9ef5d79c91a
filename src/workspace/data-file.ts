/** The data files under Node. The npm package carries them packed, as a third as many bytes. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { unpackData } from './packed.ts';

/**
 * The file, or what `<file>.br` unpacks to; that is kept beside it where it may be written, so that the next start has
 * nothing to unpack.
 */
export function readDataFile(file: URL, allocate = allocateOwn): Uint8Array {
  try {
    return readInto(file, allocate);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const bytes = unpackData(brotliDecompressSync(readFileSync(new URL(`${file.href}.br`))));
    keep(file, bytes);
    const copy = allocate(bytes.length);
    copy.set(bytes);
    return copy;
  }
}

const allocateOwn = (size: number): Uint8Array => new Uint8Array(size);

function readInto(file: URL, allocate: (size: number) => Uint8Array): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = allocate(fstatSync(handle).size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(handle, bytes, read, bytes.length - read, null);
      if (more === 0) throw new Error(`${file.pathname} is cut short`);
      read += more;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** Whole or not at all: several may start at once. */
function keep(file: URL, bytes: Uint8Array): void {
  const temporary = new URL(`${file.href}.${process.pid}`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    // An installation that only its owner may write to.
  }
}
