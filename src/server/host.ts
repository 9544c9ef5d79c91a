/** What the server needs of the machine it runs on; the Node and the browser entry each bring one. */
import type { Connection } from 'vscode-languageserver';
import type { DirectoryEntry, FileStat, FileSystem } from '../workspace/files.ts';
import { readContent } from './content.ts';
import { type FileContent, fileRequests, type InitializationOptions } from './protocol.ts';
import { toUri } from './uris.ts';

export interface WritableFiles extends FileSystem {
  /** Writes UTF-8; the folder must be there. */
  writeFile(path: string, text: string): Promise<void>;
}

export type DataFile =
  | 'lexicon.bin'
  | 'gazetteer.bin'
  | 'spelling.model'
  | 'pairs.bin'
  | 'forms.model'
  | 'english.aff'
  | 'english.dic';

export interface Host {
  readonly files: WritableFiles;
  readData(name: DataFile): Promise<Uint8Array>;
}

export type CreateHost = (connection: Connection, options: InitializationOptions) => Host;

/** Files through the editor: a virtual workspace, or any file where the server runs in a browser. */
export function createClientFiles(connection: Connection): WritableFiles {
  const ask = <T>(method: string, path: string, more?: object): Promise<T> =>
    connection.sendRequest<T>(method, { uri: toUri(path), ...more });
  return {
    readFile: async (path) => readContent((await ask<FileContent>(fileRequests.readFile, path)).content),
    readDirectory: (path) => ask<readonly DirectoryEntry[]>(fileRequests.readDirectory, path),
    stat: async (path) => (await ask<FileStat | null>(fileRequests.stat, path)) ?? undefined,
    writeFile: (path, text) => ask(fileRequests.writeFile, path, { text }),
  };
}
