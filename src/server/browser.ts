import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createBrowserHost } from './browser-host.ts';
import { startServer } from './server.ts';

/** A worker's global scope posts and receives as a port does. */
const worker = globalThis as unknown as MessagePort;

startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  createBrowserHost,
);
