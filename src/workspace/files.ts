/**
 * What reading a newsroom's folder needs of a file system, so that the same code serves Node, the browser (where files
 * come through the editor) and a test in memory.
 */

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

export interface FileSystem {
  /** @throws when there is no such file or it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** @throws when there is no such directory. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Undefined where nothing is; size in bytes. */
  stat(path: string): Promise<{ readonly kind: DirectoryEntry['kind']; readonly size: number } | undefined>;
}
