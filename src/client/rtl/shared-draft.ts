/** One text document as its right-to-left views share it: the text, and every change since the first view opened. */
import { ChangeSet, Text } from '@codemirror/state';
import {
  Disposable,
  Position,
  Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { SharedUpdate } from './protocol.ts';

export type UpdateListener = (from: number, updates: readonly SharedUpdate[]) => void;

export class SharedDraft implements Disposable {
  readonly document: TextDocument;
  #text: Text;
  #updates: SharedUpdate[] = [];
  #expected: readonly SharedUpdate[] | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<UpdateListener>();
  readonly #subscription: Disposable;

  constructor(document: TextDocument) {
    this.document = document;
    this.#text = textOf(document);
    this.#subscription = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) this.#follow(event.contentChanges);
    });
  }

  get version(): number {
    return this.#updates.length;
  }

  get content(): string {
    return this.#text.toString();
  }

  onUpdates(listener: UpdateListener): Disposable {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  }

  /** Applies a view's changes if it has seen all earlier ones; else it is told them, rebases and sends again. */
  push(version: number, updates: readonly SharedUpdate[]): Promise<void> {
    const applied = this.#queue.then(async () => {
      if (version !== this.version || updates.length === 0) return;
      const changes = updates.map((update) => ChangeSet.fromJSON(update.changes));
      const whole = changes.reduce((before, next) => before.compose(next));
      const edit = new WorkspaceEdit();
      whole.iterChanges((from, to, _start, _end, inserted) => {
        edit.replace(this.document.uri, this.rangeOf(from, to), inserted.toString());
      });
      this.#expected = updates;
      const done = await workspace.applyEdit(edit);
      // Nothing changed (a read-only file, the same text put in its place): the view starts from the truth again.
      if (!done || this.#expected) this.#follow([]);
      this.#expected = undefined;
    });
    this.#queue = applied.catch(() => undefined);
    return applied;
  }

  rangeOf(from: number, to: number): Range {
    return new Range(this.positionAt(from), this.positionAt(to));
  }

  positionAt(offset: number): Position {
    const line = this.#text.lineAt(Math.min(offset, this.#text.length));
    return new Position(line.number - 1, Math.min(offset, this.#text.length) - line.from);
  }

  offsetAt({ line, character }: Position): number {
    return offsetIn(this.#text, line, character);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.clear();
  }

  #follow(events: readonly TextDocumentContentChangeEvent[]): void {
    let changes = ChangeSet.empty(this.#text.length);
    let text = this.#text;
    for (const { range, text: inserted } of events) {
      const from = offsetIn(text, range.start.line, range.start.character);
      const to = offsetIn(text, range.end.line, range.end.character);
      const step = ChangeSet.of({ from, to, insert: inserted }, text.length, '\n');
      changes = changes.compose(step);
      text = step.apply(text);
    }
    this.#text = text;
    const own = this.#expected;
    this.#expected = undefined;
    const from = this.version;
    const news = own ?? [{ clientID: 'vscode', changes: changes.toJSON() }];
    this.#updates.push(...news);
    for (const listener of this.#listeners) listener(from, news);
  }
}

function textOf(document: TextDocument): Text {
  return Text.of(document.getText().split(/\r\n?|\n/));
}

function offsetIn(text: Text, line: number, character: number): number {
  const { from, length } = text.line(Math.min(line + 1, text.lines));
  return from + Math.min(character, length);
}
