/** The server in a web worker: everything comes through the editor. */
import { type CreateHost, createClientFiles } from './host.ts';
import { toPath } from './uris.ts';

export const createBrowserHost: CreateHost = (connection, { dataUri }) => {
  const files = createClientFiles(connection);
  return {
    files,
    readData(name) {
      if (dataUri === undefined) throw new Error('initializationOptions.dataUri is missing');
      return files.readFile(`${toPath(dataUri)}/${name}`);
    },
  };
};
