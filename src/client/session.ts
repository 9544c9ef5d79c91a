/** The language server's life: started when the first Arabic draft, or a command, asks for it. */
import {
  type Diagnostic,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type {
  BaseLanguageClient,
  CloseAction,
  CloseHandlerResult,
  ErrorAction,
  LanguageClientOptions,
  WorkDoneProgress,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import {
  type CheckedParams,
  type FileContent,
  type InitializationOptions,
  notifications,
} from '../server/protocol.ts';
import { tellDecisions } from './done/decisions.ts';
import { reviewPlans } from './done/plan.ts';
import { draftSelector } from './drafts.ts';
import { serveFiles } from './files.ts';
import { showFolderFindings } from './folder-findings.ts';
import { Restarts } from './restarts.ts';
import { RULE_LINKS, SHOW_RULE } from './rule-links.ts';
import { readExplicitSettings } from './settings.ts';
import { sayPlain } from './texts.ts';
import { HeldFindings } from './typing.ts';
import { fileAddress, showWordTexts } from './word/address.ts';

/** The language client's library, which is four fifths of the extension's code. */
export interface ClientLibrary {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** What a client listens to for the progress of work. */
  readonly workDone: typeof WorkDoneProgress.type;
  /** What may be done when a server has ended, and when a message could not be sent or read. */
  readonly afterEnd: { readonly restart: CloseAction.Restart; readonly stop: CloseAction.DoNotRestart };
  readonly afterError: ErrorAction.Continue;
}

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Where the desktop and the browser differ. */
export interface Platform {
  /** Loads the library, which nothing else does. */
  loadClient(): Promise<ClientLibrary>;
  encode(bytes: Uint8Array): FileContent['content'];
}

/** A client that runs, and what lives as long as it does. */
interface Running {
  readonly client: BaseLanguageClient;
  readonly workDone: ClientLibrary['workDone'];
  readonly attached: readonly Disposable[];
}

export class Session implements Disposable {
  readonly #context: ExtensionContext;
  readonly #platform: Platform;
  readonly #checked = new EventEmitter<CheckedParams>();
  readonly #reloaded = new EventEmitter<void>();
  readonly #failed = new EventEmitter<Error>();
  readonly #onTrust: Disposable;
  readonly #restarts = new Restarts();
  #running: Promise<Running> | undefined;
  #held: HeldFindings | undefined;
  #ended = false;
  /** Why there is no server until the user asks for one. */
  #dead: Error | undefined;

  /** An open draft was checked. */
  readonly onChecked = this.#checked.event;
  /** Settings or the folder's files were read again. */
  readonly onReloaded = this.#reloaded.event;

  /** The server did not start, or has ended for good. */
  readonly onFailed = this.#failed.event;

  constructor(context: ExtensionContext, platform: Platform) {
    this.#context = context;
    this.#platform = platform;
    this.#onTrust = workspace.onDidGrantWorkspaceTrust(async () => {
      const running = await this.#running?.catch(() => undefined);
      // A server that is stopping needs no message about it.
      await running?.client.sendNotification(notifications.trusted).catch(() => undefined);
    });
  }

  /** Bytes as they go over this client's transport. */
  encode(bytes: Uint8Array): FileContent['content'] {
    return this.#platform.encode(bytes);
  }

  /** VS Code is closing, or the extension was switched off. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** It has ended again and again: only a restart by the user brings it back. */
  get isDead(): boolean {
    return this.#dead !== undefined;
  }

  get isStarted(): boolean {
    return this.#running !== undefined;
  }

  /** @throws the error that kept the server from starting; the next call tries again, unless it ended again and again. */
  async client(): Promise<BaseLanguageClient> {
    return (await this.#up()).client;
  }

  /** Findings at the word being typed, which VS Code does not list yet. */
  heldIn(document: TextDocument): readonly Diagnostic[] {
    return this.#held?.heldIn(document) ?? [];
  }

  /** How far the work is that was asked for with the token. */
  async onProgress(token: string, listener: (value: Progress) => void): Promise<Disposable> {
    const { client, workDone } = await this.#up();
    return client.onProgress(workDone, token, listener);
  }

  #up(): Promise<Running> {
    if (this.#dead) return Promise.reject(this.#dead);
    return this.#running ?? this.#begin();
  }

  /** Later callers wait for the new one: two at once would register the same commands. */
  async restart(): Promise<void> {
    this.#dead = undefined;
    await this.#begin(stop(this.#running));
  }

  #begin(after?: Promise<void>): Promise<Running> {
    const running = Promise.resolve(after).then(() => this.#start());
    this.#running = running;
    running.catch((error) => {
      if (this.#running === running) this.#running = undefined;
      this.#failed.fire(error);
    });
    return running;
  }

  async #start(): Promise<Running> {
    const { extensionUri } = this.#context;
    const [{ createClient, workDone, afterEnd, afterError }, storage] = await Promise.all([
      this.#platform.loadClient(),
      storageOf(this.#context),
    ]);
    if (this.#ended) throw new Error('the extension was switched off');
    const initializationOptions: InitializationOptions = {
      isolateArabic: true,
      clientFiles: true,
      folderFindings: true,
      reviewsPlans: true,
      trusted: workspace.isTrusted,
      dataUri: Uri.joinPath(extensionUri, 'dist').toString(),
      rulesUri: RULE_LINKS.page,
      rulesInText: RULE_LINKS.inText,
      userTermsUri: userTermsUri(this.#context).toString(),
      ...storage,
    };
    const held = new HeldFindings();
    this.#held = held;
    const attached: Disposable[] = [held];
    const client = createClient({
      documentSelector: draftSelector(),
      diagnosticCollectionProvider: held,
      diagnosticPullOptions: { onChange: true, onSave: false },
      initializationOptions,
      // It would be shown in English; whoever waits for the start says so.
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: afterError, handled: true }),
        closed: () => this.#closed(afterEnd, attached),
      },
      // Words of a draft are escaped in what the server says, and this command takes the name of a rule alone.
      markdown: { isTrusted: { enabledCommands: [SHOW_RULE] } },
      middleware: {
        workspace: {
          configuration: ({ items }) =>
            items.map(({ scopeUri }) =>
              readExplicitSettings(
                this.#context,
                scopeUri === undefined ? undefined : fileAddress(Uri.parse(scopeUri)),
              ),
            ),
        },
      },
    });
    showWordTexts(client);
    attached.push(
      ...serveFiles(client, this.#platform.encode),
      ...showFolderFindings(client),
      reviewPlans(client),
      tellDecisions(client),
    );
    client.onNotification(notifications.checked, (params: CheckedParams) => this.#checked.fire(params));
    client.onNotification(notifications.reloaded, () => this.#reloaded.fire());
    try {
      await client.start();
    } catch (error) {
      Disposable.from(...attached).dispose();
      throw error;
    }
    return { client, workDone, attached };
  }

  /** VS Code's library would say so in English alone, and leave the counts as they were. */
  #closed({ restart, stop }: ClientLibrary['afterEnd'], attached: readonly Disposable[]): CloseHandlerResult {
    if (this.#restarts.mayFollow(Date.now())) return { action: restart, handled: true };
    this.#dead = new Error(sayPlain('server.died'));
    this.#running = undefined;
    Disposable.from(...attached).dispose();
    this.#failed.fire(this.#dead);
    return { action: stop, handled: true };
  }

  /** Waits for a server that is still starting: otherwise it would keep running without a window. */
  async dispose(): Promise<void> {
    this.#ended = true;
    Disposable.from(this.#onTrust, this.#checked, this.#reloaded, this.#failed).dispose();
    await stop(this.#running);
  }
}

/** The client first: its server saves what it knows for the next session, and may need our files for that. */
async function stop(running: Promise<Running> | undefined): Promise<void> {
  const up = await running?.catch(() => undefined);
  // One whose server crashed has nothing left to stop, and says so.
  await up?.client.dispose().catch(() => undefined);
  Disposable.from(...(up?.attached ?? [])).dispose();
}

/** The user's own terminology, which holds in every folder after the folder's own. */
export function userTermsUri({ globalStorageUri }: ExtensionContext): Uri {
  return Uri.joinPath(globalStorageUri, 'mudaqqiq.terms.json');
}

/** The workspace's own folder for what the server keeps; a window without a workspace has none. */
async function storageOf({ storageUri }: ExtensionContext): Promise<{ storageUri?: string }> {
  if (!storageUri) return {};
  try {
    await workspace.fs.createDirectory(storageUri);
    return { storageUri: storageUri.toString() };
  } catch {
    return {};
  }
}
