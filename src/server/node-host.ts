/** The server under Node: files of the disk directly, those of a virtual workspace through the editor. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readDataFile } from '../workspace/data-file.ts';
import { diskFiles, writeFileAtomic } from '../workspace/node-files.ts';
import { type CreateHost, createClientFiles, type WritableFiles } from './host.ts';

/** @param data the directory of `lexicon.bin` and `gazetteer.bin`. */
export function createNodeHost(data: string): CreateHost {
  return (connection, { clientFiles }) => {
    const virtual = clientFiles ? createClientFiles(connection) : disk;
    const filesOf = (path: string): WritableFiles => (/^[a-z][a-z\d+.-]+:\/\//i.test(path) ? virtual : disk);
    return {
      files: {
        readFile: (path) => filesOf(path).readFile(path),
        readDirectory: (path) => filesOf(path).readDirectory(path),
        stat: (path) => filesOf(path).stat(path),
        writeFile: (path, text) => filesOf(path).writeFile(path, text),
      },
      readData: (name) => {
        const path = `${data}/${name}`;
        return readFile(path).catch(() => readDataFile(pathToFileURL(path)));
      },
    };
  };
}

const disk: WritableFiles = { ...diskFiles, writeFile: writeFileAtomic };
