/**
 * The client of a server in a web worker. Evaluated when there is a server to start: its library is most of our code.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  WorkDoneProgress,
} from 'vscode-languageclient/browser';

/** What fails is kept in the log: the library would show it in English, and the extension says it in the user's language. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** @param script the server's, in bytes: VS Code cannot start a worker from a script on a remote machine. */
export function createBrowserClient(script: Uint8Array, options: LanguageClientOptions): LanguageClient {
  const startWorker = async (): Promise<MessageTransports> => {
    const url = URL.createObjectURL(new Blob([script as BlobPart], { type: 'text/javascript' }));
    const worker = new Worker(url);
    // What the extension host hands out is not an instance of its own `Worker`, so the client would not know it for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new QuietClient('mudaqqiq', 'Mudaqqiq', startWorker, options);
}

export const workDone = WorkDoneProgress.type;
export const afterEnd = { restart: CloseAction.Restart, stop: CloseAction.DoNotRestart } as const;
export const afterError = ErrorAction.Continue;
