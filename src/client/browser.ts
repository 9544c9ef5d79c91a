import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): void {
  /** From bytes: VS Code makes no worker of a script that lies on a remote machine. */
  const startWorker = async (): Promise<MessageTransports> => {
    const script = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist/server/browser.js'));
    const url = URL.createObjectURL(new Blob([script as BlobPart], { type: 'text/javascript' }));
    const worker = new Worker(url);
    // What the extension host hands out is no instance of its own `Worker`, so the client would not know it for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  activateWith(context, {
    createClient: (_context, options) => new LanguageClient('mudaqqiq', 'Mudaqqiq', startWorker, options),
    // A worker takes bytes as they are.
    encode: (bytes) => bytes,
  });
}
