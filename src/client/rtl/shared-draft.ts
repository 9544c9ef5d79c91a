/** One text document of VS Code as its right-to-left views share it. */
import type { ChangeDesc } from '@codemirror/state';
import {
  commands,
  Disposable,
  Position,
  Range,
  type TextDocument,
  TextDocumentChangeReason,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { SharedUpdate } from './protocol.ts';
import { type LinePosition, type News, SharedText } from './shared-text.ts';
import { UndoGroups } from './undo-groups.ts';

/**
 * Called with what is new; undefined when the document refused a change, so that views start again from what it has.
 */
export type NewsListener = (news: News | undefined) => void;

export class SharedDraft implements Disposable {
  readonly document: TextDocument;
  readonly #text: SharedText;
  readonly #groups = new UndoGroups();
  #pushing = false;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<NewsListener>();
  readonly #subscription: Disposable;

  constructor(document: TextDocument) {
    this.document = document;
    this.#text = new SharedText(document.getText());
    this.#subscription = workspace.onDidChangeTextDocument(
      ({ document: changed, contentChanges, reason }) => {
        if (changed !== document || contentChanges.length === 0) return;
        if (reason === TextDocumentChangeReason.Undo) this.#groups.undone();
        else if (reason === TextDocumentChangeReason.Redo) this.#groups.redone();
        else if (!this.#pushing) this.#groups.forget();
        this.#notify(this.#text.follow(contentChanges));
      },
    );
  }

  get version(): number {
    return this.#text.version;
  }

  get content(): string {
    return this.#text.content;
  }

  changesSince(version: number): ChangeDesc {
    return this.#text.changesSince(version);
  }

  onNews(listener: NewsListener): Disposable {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  }

  /** Applies a view's changes if it has seen all earlier ones; else it gets them, rebases and sends again. */
  push(version: number, updates: readonly SharedUpdate[]): Promise<void> {
    return this.#enqueue(async () => {
      if (version !== this.version || updates.length === 0) return;
      const replacements = this.#text.expect(updates);
      const edit = new WorkspaceEdit();
      for (const { from, to, insert } of replacements)
        edit.replace(this.document.uri, this.rangeOf(from, to), insert);
      this.#pushing = true;
      const done = await workspace.applyEdit(edit);
      this.#pushing = false;
      if (done) this.#groups.made(replacements);
      this.#notify(this.#text.settle(done, version));
    });
  }

  /** Takes back, or makes again, what a person would call one change. */
  revert(command: 'undo' | 'redo'): Promise<void> {
    return this.#enqueue(async () => {
      const steps = command === 'undo' ? this.#groups.undoSteps : this.#groups.redoSteps;
      for (let step = 0; step < steps; step++) await commands.executeCommand(command);
    });
  }

  save(): Promise<void> {
    return this.#enqueue(async () => {
      await this.document.save();
    });
  }

  rangeOf(from: number, to: number): Range {
    return new Range(this.positionAt(from), this.positionAt(to));
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#text.positionAt(offset);
    return new Position(line, character);
  }

  offsetAt(position: LinePosition): number {
    return this.#text.offsetAt(position);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.clear();
  }

  #notify(news: News | undefined): void {
    if (news?.updates.length === 0) return;
    for (const listener of this.#listeners) listener(news);
  }

  /** One after the other: a change is made in the text that the one before it left. */
  #enqueue(act: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(act);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
