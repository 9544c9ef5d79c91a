/** The data files under Node. The npm package carries them packed, as half as many bytes. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The file, or what `<file>.br` unpacks to; that is kept beside it where it may be written, so that the next start has
 * nothing to unpack.
 */
export function readDataFile(file: URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const bytes = brotliDecompressSync(readFileSync(new URL(`${file.href}.br`)));
    keep(file, bytes);
    return bytes;
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
