/** The client of a server in a Node process. Loaded when there is a server to start: its library is most of our code. */
import {
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';

/** @param module the path of the server's script. */
export function createNodeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', { run, debug }, options);
}

export const workDone = WorkDoneProgress.type;
