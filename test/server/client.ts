/** A language client in memory: two streams, a folder of strings, and the engine of the house. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CheckedParams,
  type DiagnosticData,
  type FolderFindingsParams,
  type InitializationOptions,
  notifications,
} from '../../src/server/protocol.ts';
import { startServer } from '../../src/server/server.ts';
import { toUri } from '../../src/server/uris.ts';
import { loadTestEngine } from '../engine.ts';
import { createMemoryFiles } from '../workspace/memory-files.ts';

export interface ClientOptions {
  /** By path; `/desk` is the open folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** No folder is open. */
  readonly noFolder?: boolean;
  /** What `workspace/configuration` answers. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export const FOLDER = '/desk';
export const DRAFT = toUri(`${FOLDER}/draft.txt`);

const everything: ClientCapabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceFolders: true },
};

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly files: Record<string, string>;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly checked: CheckedParams[] = [];
  readonly listed: FolderFindingsParams[] = [];
  refreshes = 0;
  settings: Readonly<Record<string, unknown>>;
  readonly #documents = new Map<string, TextDocument>();

  private constructor({ files = {}, settings = {} }: ClientOptions) {
    this.files = { ...files };
    this.settings = settings;
    const [up, down] = [new PassThrough(), new PassThrough()];
    const memory = createMemoryFiles(this.files);
    startServer(
      createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      () => ({
        files: {
          ...memory,
          writeFile: async (path, text) => {
            this.files[path] = text;
          },
        },
        readData: async (name) => {
          throw new Error(`the tests bring their own ${name}`);
        },
      }),
      { loadEngine: loadTestEngine },
    );
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    this.connection.onNotification(notifications.checked, (params: CheckedParams) => {
      this.checked.push(params);
    });
    this.connection.onNotification(notifications.folderFindings, (params: FolderFindingsParams) => {
      this.listed.push(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? everything,
      workspaceFolders: options.noFolder ? null : [{ name: 'desk', uri: toUri(FOLDER) }],
      initializationOptions: options.options ?? {},
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(text: string, { uri = DRAFT, languageId = 'plaintext' } = {}): Promise<TextDocument> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return document;
  }

  /** One edit of the text, sent as what changed. */
  async edit(document: TextDocument, find: string, replacement: string): Promise<void> {
    const { uri } = document;
    const at = document.getText().indexOf(find);
    const range = { start: document.positionAt(at), end: document.positionAt(at + find.length) };
    const contentChanges = [{ range, text: replacement }];
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  async close(uri = DRAFT): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  pull(uri = DRAFT, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(uri = DRAFT): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** A request about the place of `find`, `into` letters after its beginning. */
  at<T>(document: TextDocument, method: string, find: string, more: object = {}, into = 1): Promise<T> {
    const offset = document.getText().indexOf(find) + into;
    return this.request<T>(method, {
      textDocument: { uri: document.uri },
      position: document.positionAt(offset),
      ...more,
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}

/** The text of the ranges. */
export function textsOf(
  document: TextDocument,
  places: readonly { readonly range: TextEdit['range'] }[],
): string[] {
  return places.map(({ range }) => document.getText(range));
}

/** The text after an edit of one document; the version must be the document's. */
export function applyTo(document: TextDocument, edit: WorkspaceEdit): string {
  const [change] = edit.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('no edit of a document');
  if (change.textDocument.version !== document.version)
    throw new Error(`an edit of version ${change.textDocument.version}, not ${document.version}`);
  return TextDocument.applyEdits(document, change.edits as TextEdit[]);
}

export const dataOf = ({ data }: Diagnostic): DiagnosticData => data as DiagnosticData;

/** Waits until the condition holds. */
export async function until(holds: () => boolean): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > 15_000) throw new Error(`waited in vain: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
