/**
 * The texts of open Word documents as VS Code's own text documents: read from us, and what anybody writes into one is
 * written into the Word document, or taken back where that has no place for it.
 */
import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import { type ReadDraftParams, type ReadDraftResult, requests, WORD_SCHEME } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { fileAddress } from './address.ts';
import type { WordDocument, WordEdit } from './document.ts';

/** Milliseconds: VS Code drops a text document that no editor shows after three minutes. */
const KEEP = 120_000;

export type ApplyEdits = (document: WordDocument, edits: readonly WordEdit[]) => Promise<boolean>;

export class WordTexts implements TextDocumentContentProvider, Disposable {
  readonly #session: Session;
  readonly #apply: ApplyEdits;
  readonly #changed = new EventEmitter<Uri>();
  readonly #documents = new Map<string, WordDocument>();
  /** By address: the text that VS Code holds, and the writing that goes on. */
  readonly #held = new Map<string, { text: string; writing: Promise<unknown> }>();
  readonly #subscriptions: Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(session: Session, apply: ApplyEdits) {
    this.#session = session;
    this.#apply = apply;
    const timer = setInterval(() => {
      for (const { address } of this.#documents.values()) void workspace.openTextDocument(address);
    }, KEEP);
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(WORD_SCHEME, this),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          start: rangeOffset,
          end: rangeOffset + rangeLength,
          text,
        }));
        this.#followChange(document, edits);
      }),
      new Disposable(() => clearInterval(timer)),
      this.#changed,
    ];
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  /** @returns once VS Code has the text. */
  async add(document: WordDocument): Promise<void> {
    const { address } = document;
    const key = address.toString();
    this.#documents.set(key, document);
    this.#held.set(key, { text: document.content.text, writing: Promise.resolve() });
    document.onDidChange(() => this.#changed.fire(address));
    document.onDidDispose(() => {
      this.#documents.delete(key);
      this.#held.delete(key);
    });
    // One that is still there from before may hold an older text.
    this.#changed.fire(address);
    await workspace.openTextDocument(address);
  }

  at(address: Uri): WordDocument | undefined {
    return this.#documents.get(address.toString());
  }

  async provideTextDocumentContent(address: Uri): Promise<string> {
    const open = this.at(address);
    if (open) return open.content.text;
    // Of a page that was restored before the document's own view.
    const client = await this.#session.client();
    const params: ReadDraftParams = { uri: fileAddress(address).toString(), saved: true };
    const result = await client.sendRequest<ReadDraftResult>(requests.readDraft, params);
    return 'text' in result ? result.text : '';
  }

  #followChange(changed: TextDocument, edits: readonly WordEdit[]): void {
    const { uri } = changed;
    const document = uri.scheme === WORD_SCHEME ? this.at(uri) : undefined;
    const held = document && this.#held.get(uri.toString());
    if (!held || edits.length === 0) return;
    const before = held.text;
    held.text = changed.getText();
    // Our own change has come back.
    if (held.text === document.content.text) return;
    held.writing = held.writing.then(async () => {
      // Meanwhile something was taken back: these places mean nothing any longer.
      const fits = document.content.text === before;
      if (!fits || !(await this.#apply(document, edits))) this.#changed.fire(uri);
    });
  }
}
