/**
 * The file system as checking a folder needs it, so that the same code runs on a disk, in a virtual workspace and on a
 * table of strings in a test. Paths are absolute with `/` (`/home/desk/a.txt`, `C:/desk/a.txt`) or URIs
 * (`vscode-vfs://host/desk/a.txt`); nothing here takes them apart but `paths.ts`.
 */
export interface FileStat {
  readonly kind: 'file' | 'directory';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

export interface FileSystem {
  /** @throws when the file is not there or may not be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Files and folders, links followed, anything else left out; in no order. @throws as `readFile`. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Undefined where there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
}

/** A file system of strings: for tests, and for texts that are on no disk. */
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
