/** Files that remember what was written through them, so that it can be told and taken back. */
import type { WritableFiles } from './host.ts';
import { readText } from './memory.ts';
import type { WrittenFile } from './protocol.ts';
import { toUri } from './uris.ts';

/** @returns the same files, and what has been written through them so far */
export function recordWrites(files: WritableFiles): { files: WritableFiles; written: WrittenFile[] } {
  const written: WrittenFile[] = [];
  return {
    written,
    files: {
      readFile: (path) => files.readFile(path),
      readDirectory: (path) => files.readDirectory(path),
      stat: (path) => files.stat(path),
      async writeFile(path, text) {
        const before = (await readText(files, path)) ?? null;
        await files.writeFile(path, text);
        if (before !== text) written.push({ uri: toUri(path), before, after: text });
      },
    },
  };
}
