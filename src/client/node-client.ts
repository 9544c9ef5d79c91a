/** The client of a server in a Node process. Loaded when there is a server to start: its library is most of our code. */
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';

/** What a check throws away again lies in 12 MB, not in 48: the server is as fast with it. */
const YOUNG = '--max-semi-space-size=4';

/** What fails is kept in the log: the library would show it in English, and the extension says it in the user's language. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** @param module the path of the server's script. */
export function createNodeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const common = { module, transport: TransportKind.ipc };
  const run = { ...common, options: { execArgv: [YOUNG] } };
  const debug = { ...common, options: { execArgv: [YOUNG, '--nolazy', '--inspect=6011'] } };
  return new QuietClient('mudaqqiq', 'Mudaqqiq', { run, debug }, options);
}

export const workDone = WorkDoneProgress.type;
export const afterEnd = { restart: CloseAction.Restart, stop: CloseAction.DoNotRestart } as const;
export const afterError = ErrorAction.Continue;
