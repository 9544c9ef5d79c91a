/** Files on the disk. */
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from './drafts.ts';
import type { DirectoryEntry, FileSystem } from './files.ts';
import { resolvePath } from './paths.ts';
import { ProblemError } from './problems.ts';

/** An absolute path with `/`, from one as the user types it. */
export function absolutePath(path: string, from: string = process.cwd()): string {
  return resolve(from, path).replaceAll('\\', '/');
}

export const diskFiles: FileSystem = {
  readFile,
  async readDirectory(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    const kept = await Promise.all(
      entries.map(async (entry): Promise<DirectoryEntry[]> => {
        const { name } = entry;
        if (entry.isDirectory()) return [{ name, kind: 'directory' }];
        const linked = entry.isSymbolicLink() && (await diskFiles.stat(resolvePath(folder, name)));
        return entry.isFile() || (linked && linked.kind === 'file') ? [{ name, kind: 'file' }] : [];
      }),
    );
    return kept.flat();
  },
  async stat(path) {
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    return { kind: found.isDirectory() ? 'directory' : 'file', size: found.size, modified: found.mtimeMs };
  },
};

/** A file of the program's own, in UTF-8. @throws ProblemError when it cannot be read. */
export async function readText(path: string): Promise<string> {
  if (!(await diskFiles.stat(path))) throw new ProblemError({ key: 'no-such-path', path });
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ProblemError({ key: 'unreadable', path, values: { reason: reasonOf(error) } });
  }
}

/**
 * Writes a file completely or not at all: after a crash or on a full disk the old one is still there. Links are
 * followed, permissions kept.
 */
export async function writeFileAtomic(path: string, content: Uint8Array | string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  const temporary = `${target}.${process.pid}.${Date.now().toString(36)}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    if (old) await chmod(temporary, old.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
