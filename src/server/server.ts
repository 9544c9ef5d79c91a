/** The language server: what it can do, and which part does it. It uses neither VS Code nor Node. */
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { createLinter } from '../linter/index.ts';
import { recordNames } from '../workspace/archive.ts';
import type { Engine } from '../workspace/check.ts';
import { DRAFT_GLOB } from '../workspace/formats.ts';
import { ACCEPTED_FILE, CONFIG_FILE, PATTERNS_FILE, TERMS_FILE } from '../workspace/houses.ts';
import { folderOf, nameOf } from '../workspace/paths.ts';
import { type Archives, createArchives } from './archives.ts';
import { type DiagnosticOptions, toDiagnostics } from './diagnostics.ts';
import { FolderDocuments } from './documents.ts';
import { type CheckedDraft, Drafts, statusOf } from './drafts.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import { createEngineLoader } from './engine.ts';
import { answerLanguageRequests } from './features.ts';
import { FolderCheck } from './folder-check.ts';
import { FolderWords } from './folder-words.ts';
import type { CreateHost } from './host.ts';
import { Newsrooms } from './newsrooms.ts';
import {
  type CheckedParams,
  type DocumentParams,
  FIX_ALL_KIND,
  type FolderFindingsParams,
  type FolderPlan,
  type InitializationOptions,
  notifications,
  reviewPlan,
  type Status,
  serverCommands,
} from './protocol.ts';
import { answerOwnRequests } from './requests.ts';
import { type EditorSettings, readSettings } from './settings.ts';
import { SourceCheck } from './source-check.ts';
import { foldersOf, toPath } from './uris.ts';

const HOUSE_FILES: readonly string[] = [CONFIG_FILE, TERMS_FILE, PATTERNS_FILE, ACCEPTED_FILE];
/** Milliseconds: a name being typed changes with each letter. */
const REFRESH_PAUSE = 300;

export interface ServerOptions {
  /** For tests: parts in place of the real ones. */
  readonly createLinter?: typeof createLinter;
  readonly loadEngine?: () => Promise<Engine>;
}

/** Listens on the connection until it ends. */
export function startServer(
  connection: Connection,
  createHost: CreateHost,
  overrides: ServerOptions = {},
): void {
  connection.onInitialize((params) => {
    const server = new Server(connection, createHost, params, overrides);
    server.listen();
    return server.capabilities();
  });
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #client: InitializeParams['capabilities'];
  readonly #options: InitializationOptions;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #newsrooms: Newsrooms;
  readonly #drafts: Drafts;
  readonly #folderDocuments: FolderDocuments;
  readonly #archives: Archives;
  readonly #folderWords: FolderWords;
  readonly #sourceCheck: SourceCheck;
  readonly #folderCheck: FolderCheck;
  readonly #host: ReturnType<CreateHost>;
  #folders: readonly string[];
  #trusted: boolean;
  /** Settings pushed by clients that cannot be asked. */
  #pushed: unknown;
  /** Set while open drafts wait to be looked at again. */
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    createHost: CreateHost,
    params: InitializeParams,
    overrides: ServerOptions,
  ) {
    this.#connection = connection;
    this.#client = params.capabilities;
    this.#options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#folders = foldersOf(params);
    this.#trusted = this.#options.trusted ?? true;
    this.#pushed = this.#options.settings;
    this.#host = createHost(connection, this.#options);
    this.#newsrooms = new Newsrooms({
      host: this.#host,
      isolateArabic: this.#options.isolateArabic ?? false,
      userTerms: this.#userTerms,
      createLinter: overrides.createLinter,
      loadEngine: overrides.loadEngine ?? createEngineLoader(this.#host),
      workspaceFolders: () => this.#folders,
      isTrusted: () => this.#trusted,
      settingsFor: (scopeUri) => this.#settingsFor(scopeUri),
      peopleFor: (path) => this.#archives.peopleFor(path),
      log: (line) => connection.console.warn(line),
    });
    this.#folderDocuments = new FolderDocuments({
      host: this.#host,
      newsrooms: this.#newsrooms,
      openDocument: (path) => this.#openDocument(path),
    });
    this.#archives = createArchives({
      connection,
      host: this.#host,
      newsrooms: this.#newsrooms,
      storageUri: this.#options.storageUri,
      folders: () => this.#folders,
      isTrusted: () => this.#trusted,
      showsProgress: this.#client.window?.workDoneProgress ?? false,
      onChanged: () => this.#othersChanged(),
    });
    this.#folderWords = new FolderWords(this.#elsewhere, (path, rule) =>
      this.#folderCheck.haveFindings(path, rule),
    );
    this.#drafts = new Drafts(this.#documents, this.#newsrooms);
    this.#sourceCheck = new SourceCheck((uri, diagnostics) => {
      void connection.sendDiagnostics({ uri, diagnostics });
    });
    this.#folderCheck = new FolderCheck({
      host: this.#host,
      newsrooms: this.#newsrooms,
      documents: this.#folderDocuments,
      diagnostics: this.#diagnostics,
      readPeople: () => this.#archives.follow(),
      showsItself: (path) => !this.#options.folderFindings && this.#openDocument(path) !== undefined,
      publish: (uri, diagnostics) => {
        const params: FolderFindingsParams = { uri, diagnostics };
        if (this.#options.folderFindings)
          void connection.sendNotification(notifications.folderFindings, params);
        else void connection.sendDiagnostics(params);
      },
    });
  }

  capabilities(): InitializeResult {
    return {
      serverInfo: { name: 'mudaqqiq' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(this.#pulls
          ? {
              diagnosticProvider: {
                identifier: 'mudaqqiq',
                interFileDependencies: true,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
        executeCommandProvider: { commands: Object.values(serverCommands) },
        documentHighlightProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        hoverProvider: true,
        completionProvider: {},
        workspaceSymbolProvider: true,
        documentSymbolProvider: { label: 'Mudaqqiq' },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  /** The open draft's names go into the archive; the other drafts are read when this one has its findings. */
  async #remember(path: string, { draft, newsroom }: CheckedDraft): Promise<void> {
    const engine = await this.#newsrooms.engine();
    this.#archives.hold(path, recordNames(draft, engine));
    this.#sourceCheck.check(newsroom.house, engine, newsroom.speech);
    await this.#archives.follow();
  }

  #openDocument(path: string): TextDocument | undefined {
    return this.#documents.all().find(({ uri }) => toPath(uri) === path);
  }

  get #diagnostics(): DiagnosticOptions {
    return {
      rulesUri: this.#options.rulesUri,
      locate: (path, stretch) => this.#folderDocuments.locate(path, stretch),
    };
  }

  get #elsewhere(): ElsewhereParts {
    return { archives: this.#archives, documents: this.#folderDocuments };
  }

  get #userTerms(): string | undefined {
    const { userTermsUri } = this.#options;
    return userTermsUri === undefined ? undefined : toPath(userTermsUri);
  }

  get #pulls(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  listen(): void {
    const connection = this.#connection;
    this.#documents.listen(connection);
    this.#followDocuments();
    this.#followWorkspace();
    const elsewhere = this.#elsewhere;
    const review = this.#options.reviewsPlans
      ? (plan: FolderPlan): void => void connection.sendRequest(reviewPlan, plan)
      : undefined;
    answerLanguageRequests(connection, {
      drafts: this.#drafts,
      review,
      others: this.#folderWords,
      elsewhere,
      speech: async () => (await this.#newsrooms.roomOf('untitled:')).speech,
      rulesUri: this.#options.rulesInText ?? this.#options.rulesUri,
      capabilities: this.#client,
    });
    answerOwnRequests(connection, {
      host: this.#host,
      drafts: this.#drafts,
      newsrooms: this.#newsrooms,
      folderCheck: this.#folderCheck,
      elsewhere,
      review,
      onRemembered: () => this.#reload(),
    });
  }

  #followDocuments(): void {
    this.#documents.onDidOpen(({ document }) => void this.#folderCheck.update(document.uri));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#drafts.forget(uri);
      void this.#archives.release(toPath(uri));
      if (!this.#pulls) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
      void this.#folderCheck.update(uri);
    });
    this.#drafts.onChecked((state, uri, version) => {
      this.#sendChecked(uri, version, statusOf(state));
      if (state.state !== 'checked') return;
      void this.#remember(toPath(uri), state);
    });
    if (this.#pulls) {
      this.#connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
        this.#report(textDocument.uri, previousResultId, token),
      );
    } else this.#documents.onDidChangeContent(({ document }) => this.#push(document.uri));
  }

  /** The answer to a pull: findings of the text as it is when the typing pauses. */
  async #report(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    await this.#drafts.settle(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
    try {
      const state = await this.#drafts.check(uri, token);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '');
      if (state?.state !== 'checked') return { kind: 'full', items: [] };
      const resultId = String(state.serial);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: await toDiagnostics(state, this.#diagnostics) };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      await this.#reportFailure(uri, error);
      return { kind: 'full', items: [] };
    }
  }

  /** For clients that cannot pull. */
  async #push(uri: string): Promise<void> {
    const asked = this.#documents.get(uri)?.version;
    await this.#drafts.settle(uri);
    if (this.#documents.get(uri)?.version !== asked) return;
    try {
      const state = await this.#drafts.check(uri);
      if (!state) return;
      const diagnostics = state.state === 'checked' ? await toDiagnostics(state, this.#diagnostics) : [];
      await this.#connection.sendDiagnostics({
        uri,
        version: this.#documents.get(uri)!.version,
        diagnostics,
      });
    } catch (error) {
      await this.#reportFailure(uri, error);
    }
  }

  #sendChecked(uri: string, version: number, status: Status): void {
    const params: CheckedParams = { uri, version, status };
    void this.#connection.sendNotification(notifications.checked, params);
  }

  async #reportFailure(uri: string, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    this.#connection.console.error(error instanceof Error ? (error.stack ?? text) : text);
    const { speech } = await this.#newsrooms.roomOf(uri);
    const status: Status = { state: 'failed', text: speech.say('failed.data', { error: text }) };
    this.#sendChecked(uri, this.#documents.get(uri)?.version ?? 0, status);
  }

  #followWorkspace(): void {
    const connection = this.#connection;
    connection.onInitialized(() => {
      const { workspace } = this.#client;
      if (workspace?.didChangeConfiguration?.dynamicRegistration)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'mudaqqiq' });
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const { userTermsUri } = this.#options;
        const outside = userTermsUri !== undefined && workspace.didChangeWatchedFiles.relativePatternSupport;
        const watchers: FileSystemWatcher[] = [
          ...[...HOUSE_FILES, DRAFT_GLOB].map((name) => ({ globPattern: `**/${name}` })),
          ...(outside ? [{ globPattern: { baseUri: folderOf(userTermsUri), pattern: TERMS_FILE } }] : []),
        ];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => toPath(uri)));
          this.#folders = [
            ...this.#folders.filter((folder) => !gone.has(folder)),
            ...added.map(({ uri }) => toPath(uri)),
          ];
          this.#reload();
        });
      }
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed = (settings as { mudaqqiq?: unknown } | null)?.mudaqqiq ?? this.#pushed;
      this.#reload();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.map(({ uri }) => toPath(uri));
      const drafts = paths.filter((path) => !HOUSE_FILES.includes(nameOf(path)));
      if (drafts.length < paths.length) this.#reload();
      this.#folderWords.forget(drafts);
      if (drafts.length > 0) void this.#archives.follows(drafts);
    });
    connection.onShutdown(() => this.#archives.save());
    connection.onNotification(
      notifications.recheck,
      ({ uri }: DocumentParams) => void this.#folderCheck.update(uri),
    );
    connection.onNotification(notifications.trusted, () => {
      this.#trusted = true;
      this.#reload();
    });
  }

  /** Folders' files or settings changed: all open drafts are checked again. */
  #reload(): void {
    this.#newsrooms.invalidate();
    void this.#archives.rescan();
    void this.#connection.sendNotification(notifications.reloaded);
    this.#refresh();
  }

  #refresh(): void {
    if (!this.#pulls) for (const { uri } of this.#documents.all()) void this.#push(uri);
    else if (this.#client.workspace?.diagnostics?.refreshSupport)
      this.#connection.languages.diagnostics.refresh();
  }

  /** The people of some draft changed: open drafts that name them too are checked again, once for many changes. */
  #othersChanged(): void {
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = undefined;
      if (this.#drafts.areStale) this.#refresh();
    }, REFRESH_PAUSE);
  }

  async #settingsFor(scopeUri: string | undefined): Promise<EditorSettings> {
    const log = (line: string): void => this.#connection.console.warn(line);
    if (!this.#client.workspace?.configuration) return readSettings(this.#pushed, log);
    const scope = scopeUri === undefined ? {} : { scopeUri };
    const asked = await this.#connection.workspace.getConfiguration({ ...scope, section: 'mudaqqiq' });
    return readSettings(asked ?? this.#pushed, log);
  }
}
