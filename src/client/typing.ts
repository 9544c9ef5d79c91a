/**
 * The word being typed is left alone until the caret leaves it: «الاستثما» is not a mistake yet. The server knows nothing
 * of the caret, so findings that touch the word are held back here, on their way to VS Code's list.
 */
import {
  type Diagnostic,
  type DiagnosticCollection,
  Disposable,
  languages,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { WORD_SCHEME } from '../server/protocol.ts';
import { activeDraft, isDraftFile, onDidMoveInView, watchActiveDraft } from './drafts.ts';
import { currentOnes } from './findings/listed.ts';
import { isWithin, type TypedWord, typedWord, waitsFor } from './typed-word.ts';

/** A list of findings that holds back those at the word being typed; good for one document at a time. */
export class HeldFindings implements Disposable {
  readonly #listeners: Disposable;
  readonly #shown = new Set<DiagnosticCollection>();
  /** All that the server has reported, by document. */
  readonly #all = new Map<
    string,
    { readonly list: DiagnosticCollection; readonly items: readonly Diagnostic[] }
  >();
  #typing: { readonly document: TextDocument; readonly word: TypedWord } | undefined;

  constructor() {
    this.#listeners = Disposable.from(
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) =>
        this.#moved(textEditor.document, selections[0]?.active),
      ),
      onDidMoveInView(({ document, selection }) => this.#moved(document, selection.active)),
      watchActiveDraft(() => {
        if (activeDraft()?.document !== this.#typing?.document) this.#release();
      }),
    );
  }

  /** In place of `languages.createDiagnosticCollection`. */
  create(name: string | undefined): DiagnosticCollection {
    const shown = languages.createDiagnosticCollection(name);
    this.#shown.add(shown);
    const set = (uri: Uri, items: readonly Diagnostic[] | undefined): void => {
      this.#all.set(uri.toString(), { list: shown, items: items ?? [] });
      shown.set(uri, this.#open(uri, items ?? []));
    };
    return {
      name: shown.name,
      set(first: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], items?: readonly Diagnostic[]) {
        if ('scheme' in first) set(first, items);
        else for (const [uri, each] of first) set(uri, each);
      },
      delete: (uri) => {
        this.#all.delete(uri.toString());
        shown.delete(uri);
      },
      clear: () => {
        this.#all.clear();
        shown.clear();
      },
      forEach: (callback, self) => shown.forEach(callback, self),
      get: (uri) => shown.get(uri),
      has: (uri) => shown.has(uri),
      dispose: () => {
        this.#shown.delete(shown);
        shown.dispose();
      },
      [Symbol.iterator]: () => shown[Symbol.iterator](),
    };
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const each of this.#shown) each.dispose();
  }

  /** What is kept from VS Code's list now. */
  heldIn({ uri }: TextDocument): readonly Diagnostic[] {
    const items = this.#all.get(uri.toString())?.items ?? [];
    const open = new Set(this.#open(uri, items));
    return items.filter((each) => !open.has(each));
  }

  #open(uri: Uri, items: readonly Diagnostic[]): readonly Diagnostic[] {
    const typing = this.#typing;
    if (!typing || typing.document.uri.toString() !== uri.toString()) return items;
    return items.filter(({ range }) => !waitsFor(typing.word, range));
  }

  #follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const [change, ...others] = contentChanges;
    // Nobody types into a Word document: what changes there is a correction.
    if (!change || !isDraftFile(document) || document.uri.scheme === WORD_SCHEME) return;
    const { range, rangeLength, text } = change;
    const isTyped = others.length === 0 && reason === undefined && isAtCaret(document, range.end);
    const { line, character } = range.start;
    const word = isTyped
      ? typedWord({ line, character, removed: rangeLength, text }, document.lineAt(line).text)
      : undefined;
    // What is held back of an earlier text comes with the check of this one.
    this.#typing = word && { document, word };
  }

  #moved(document: TextDocument, caret: Position | undefined): void {
    if (this.#typing?.document === document && !(caret && isWithin(caret, this.#typing.word)))
      this.#release();
  }

  #release(): void {
    if (!this.#typing) return;
    const { document } = this.#typing;
    this.#typing = undefined;
    const { list, items } = this.#all.get(document.uri.toString()) ?? {};
    // Those of an older text would be shown at places that have other words by now; the next check is under way.
    if (list && items && currentOnes(document, items).length === items.length) list.set(document.uri, items);
  }
}

/** In the plain editor VS Code reports the caret after the change: it is still where the change was made. */
function isAtCaret(document: TextDocument, { line, character }: Position): boolean {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return activeDraft()?.document === document;
  const { active } = editor.selection;
  return active.line === line && Math.abs(active.character - character) <= 1;
}
