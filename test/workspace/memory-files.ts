import type { DirectoryEntry, FileSystem } from '../../src/workspace/files.ts';

/** A file system of strings. */
export function createMemoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const content = files[path];
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const below = (path: string): string[] => {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return Object.keys(files).flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
  };
  return {
    async readFile(path) {
      const bytes = bytesOf(path);
      if (!bytes) throw new Error(`no such file: ${path}`);
      return bytes;
    },
    async readDirectory(path) {
      const entries = new Map<string, DirectoryEntry>();
      for (const rest of below(path)) {
        const name = rest.split('/')[0]!;
        entries.set(name, { name, kind: rest === name ? 'file' : 'directory' });
      }
      return [...entries.values()];
    },
    async stat(path) {
      const bytes = bytesOf(path);
      if (bytes) return { kind: 'file', size: bytes.length, modified: 0 };
      return below(path).length > 0 ? { kind: 'directory', size: 0, modified: 0 } : undefined;
    },
  };
}
