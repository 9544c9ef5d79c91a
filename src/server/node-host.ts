/** The server under Node: files of the disk directly, those of a virtual workspace through the editor. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { type CreateHost, createClientFiles, type WritableFiles } from './host.ts';

/** @param data the directory of `lexicon.bin` and `gazetteer.json`. */
export function createNodeHost(data: string): CreateHost {
  return (connection, { clientFiles }) => {
    const virtual = clientFiles ? createClientFiles(connection) : diskFiles;
    const filesOf = (path: string): WritableFiles =>
      /^[a-z][a-z\d+.-]+:\/\//i.test(path) ? virtual : diskFiles;
    return {
      files: {
        readFile: (path) => filesOf(path).readFile(path),
        readDirectory: (path) => filesOf(path).readDirectory(path),
        stat: (path) => filesOf(path).stat(path),
        writeFile: (path, text) => filesOf(path).writeFile(path, text),
      },
      readData: (name) => readFile(`${data}/${name}`),
    };
  };
}

const diskFiles: WritableFiles = {
  readFile,
  async readDirectory(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.flatMap((entry) => {
      if (!entry.isFile() && !entry.isDirectory()) return [];
      return [{ name: entry.name, kind: entry.isFile() ? 'file' : 'directory' }];
    });
  },
  async stat(path) {
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    return { kind: found.isDirectory() ? 'directory' : 'file', size: found.size, modified: found.mtimeMs };
  },
  writeFile: (path, text) => writeFile(path, text),
};
