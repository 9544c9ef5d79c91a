/** The client of a server in a Node process. Loaded when there is a server to start: its library is most of our code. */
import {
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';

/** What a check throws away again lies in 12 MB, not in 48: the server is as fast with it. */
const YOUNG = '--max-semi-space-size=4';

/** @param module the path of the server's script. */
export function createNodeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const common = { module, transport: TransportKind.ipc };
  const run = { ...common, options: { execArgv: [YOUNG] } };
  const debug = { ...common, options: { execArgv: [YOUNG, '--nolazy', '--inspect=6011'] } };
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', { run, debug }, options);
}

export const workDone = WorkDoneProgress.type;
