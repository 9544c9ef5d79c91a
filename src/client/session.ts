/** The language server's life: started when the first Arabic draft, or a command, asks for it. */
import { type Disposable, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type CheckedParams,
  type FileContent,
  type InitializationOptions,
  notifications,
} from '../server/protocol.ts';
import { draftSelector } from './drafts.ts';
import { serveFiles } from './files.ts';
import { showFolderFindings } from './folder-findings.ts';
import { readExplicitSettings } from './settings.ts';

/** Where the desktop and the browser differ. */
export interface Platform {
  createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
  encode(bytes: Uint8Array): FileContent['content'];
}

export class Session implements Disposable {
  readonly #context: ExtensionContext;
  readonly #platform: Platform;
  readonly #checked = new EventEmitter<CheckedParams>();
  readonly #reloaded = new EventEmitter<void>();
  readonly #failed = new EventEmitter<Error>();
  readonly #answers: Disposable[];
  /** What lives as long as the client that runs. */
  #attached: readonly Disposable[] = [];
  #running: Promise<BaseLanguageClient> | undefined;

  /** An open draft was checked. */
  readonly onChecked = this.#checked.event;
  /** Settings or the folder's files were read anew. */
  readonly onReloaded = this.#reloaded.event;

  /** The server did not start. */
  readonly onFailed = this.#failed.event;

  constructor(context: ExtensionContext, platform: Platform) {
    this.#context = context;
    this.#platform = platform;
    this.#answers = [
      workspace.onDidGrantWorkspaceTrust(async () => {
        await (await this.#running)?.sendNotification(notifications.trusted);
      }),
    ];
  }

  get isStarted(): boolean {
    return this.#running !== undefined;
  }

  /** @throws what kept the server from starting; the next call tries again. */
  client(): Promise<BaseLanguageClient> {
    this.#running ??= this.#start().catch((error) => {
      this.#running = undefined;
      this.#failed.fire(error);
      throw error;
    });
    return this.#running;
  }

  async restart(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    this.#running = undefined;
    for (const each of this.#attached) each.dispose();
    await running?.dispose();
    await this.client();
  }

  async #start(): Promise<BaseLanguageClient> {
    const { extensionUri } = this.#context;
    const initializationOptions: InitializationOptions = {
      isolateArabic: true,
      clientFiles: true,
      folderFindings: true,
      trusted: workspace.isTrusted,
      dataUri: Uri.joinPath(extensionUri, 'dist').toString(),
      rulesUri: Uri.joinPath(extensionUri, 'docs/rules').toString(),
      userTermsUri: userTermsUri(this.#context).toString(),
      ...(await storageOf(this.#context)),
    };
    const client = this.#platform.createClient(this.#context, {
      documentSelector: draftSelector(),
      diagnosticCollectionName: 'mudaqqiq',
      diagnosticPullOptions: { onChange: true, onSave: false },
      initializationOptions,
      middleware: {
        workspace: {
          configuration: ({ items }) =>
            items.map(({ scopeUri }) =>
              readExplicitSettings(this.#context, scopeUri === undefined ? undefined : Uri.parse(scopeUri)),
            ),
        },
      },
    });
    this.#attached = [...serveFiles(client, this.#platform.encode), ...showFolderFindings(client)];
    client.onNotification(notifications.checked, (params: CheckedParams) => this.#checked.fire(params));
    client.onNotification(notifications.reloaded, () => this.#reloaded.fire());
    await client.start();
    return client;
  }

  async dispose(): Promise<void> {
    for (const each of [...this.#answers, ...this.#attached, this.#checked, this.#reloaded, this.#failed])
      each.dispose();
    await (await this.#running?.catch(() => undefined))?.dispose();
  }
}

/** The user's own terminology, which holds in every folder behind the folder's own. */
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
