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
  /** Files and folders in no order; links to files followed, links to folders left out (they may go in circles). */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Undefined where there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
}
