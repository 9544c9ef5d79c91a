/** `mudaqqiq lsp --stdio` */
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createNodeHost } from '../server/node-host.ts';
import { startServer } from '../server/server.ts';
import type { Io } from './io.ts';

/** The connection ends the process when the editor goes. */
export function serveEditor(io: Io): Promise<number> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, createNodeHost(fileURLToPath(io.home)));
  return new Promise((resolve) => io.signal.addEventListener('abort', () => resolve(0), { once: true }));
}
