/** A Word document that is open: its bytes, and the text in them, which every change is written into at once. */
import { type CustomDocument, EventEmitter, type Uri, workspace } from 'vscode';
import { readContent } from '../../server/content.ts';
import {
  type EditDocumentParams,
  type EditDocumentResult,
  requests,
  type ShowDocumentParams,
  type ShowDocumentResult,
  type WordContent,
} from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { textAddress } from './address.ts';

export type WordEdit = EditDocumentParams['edits'][number];

/** The document at one moment: undo gives back the very bytes that were there. */
export interface WordState {
  readonly bytes: Uint8Array;
  readonly content: WordContent;
}

export class WordDocument implements CustomDocument {
  /** The file's address. */
  readonly uri: Uri;
  /** That of its text. */
  readonly address: Uri;
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  readonly #disposed = new EventEmitter<void>();
  #state: WordState;
  #saved: WordState | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidDispose = this.#disposed.event;

  private constructor(uri: Uri, session: Session, state: WordState, isSaved: boolean) {
    this.uri = uri;
    this.address = textAddress(uri);
    this.#session = session;
    this.#state = state;
    this.#saved = isSaved ? state : undefined;
  }

  /** @param backup what VS Code kept of changes that were not saved. @throws an error that says what is wrong. */
  static async open(uri: Uri, backup: Uri | undefined, session: Session): Promise<WordDocument> {
    const state = await readState(uri, backup ?? uri, session);
    return new WordDocument(uri, session, state, backup === undefined);
  }

  get state(): WordState {
    return this.#state;
  }

  get content(): WordContent {
    return this.#state.content;
  }

  get isDirty(): boolean {
    return this.#state !== this.#saved;
  }

  /** @returns how many of the edits could not be written. */
  async edit(edits: readonly WordEdit[]): Promise<number> {
    const { bytes } = this.#state;
    const client = await this.#session.client();
    const params: EditDocumentParams = {
      uri: this.uri.toString(),
      content: this.#session.encode(bytes),
      edits,
    };
    const result = await client.sendRequest<EditDocumentResult>(requests.editDocument, params);
    if (result.refused < edits.length)
      this.restore({ bytes: readContent(result.content), content: result.document });
    return result.refused;
  }

  restore(state: WordState): void {
    this.#state = state;
    this.#changed.fire();
  }

  /** To the file, or to another. */
  async save(target: Uri): Promise<void> {
    const state = this.#state;
    await workspace.fs.writeFile(target, state.bytes);
    if (target.toString() === this.uri.toString()) this.#saved = state;
  }

  /** As the file has it now. */
  async reload(): Promise<void> {
    const state = await readState(this.uri, this.uri, this.#session);
    this.#saved = state;
    this.restore(state);
  }

  dispose(): void {
    this.#disposed.fire();
    this.#disposed.dispose();
    this.#changed.dispose();
  }
}

async function readState(uri: Uri, source: Uri, session: Session): Promise<WordState> {
  const [client, bytes] = await Promise.all([session.client(), workspace.fs.readFile(source)]);
  const params: ShowDocumentParams = { uri: uri.toString(), content: session.encode(bytes) };
  const content = await client.sendRequest<ShowDocumentResult>(requests.showDocument, params);
  if ('problem' in content) throw new Error(content.problem);
  return { bytes, content };
}
