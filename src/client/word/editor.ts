/** Word documents in a view of ours: read as on paper, and corrected in the document's own runs. */
import {
  type CancellationToken,
  type CustomDocumentBackup,
  type CustomDocumentBackupContext,
  type CustomDocumentEditEvent,
  type CustomDocumentOpenContext,
  type CustomEditorProvider,
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  Position,
  type Range,
  RelativePattern,
  type Selection,
  TabInputText,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { WORD_SCHEME } from '../../server/protocol.ts';
import { announceDraft, WORD_EDITOR } from '../drafts.ts';
import { stepDone } from '../first-steps.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO_IN_WORD } from '../places.ts';
import type { Session } from '../session.ts';
import { language, say, sayPlain } from '../texts.ts';
import { fileAddress } from './address.ts';
import { WordDocument, type WordEdit } from './document.ts';
import { WordFindings } from './findings.ts';
import { WordTexts } from './text-documents.ts';
import { WordView } from './view.ts';

export function registerWordEditor(context: ExtensionContext, session: Session): Disposable {
  const provider = new WordEditorProvider(context.extensionUri, session);
  const goTo = async (address: Uri, range: Range, focus = true): Promise<void> => {
    const file = fileAddress(address);
    if (!provider.viewOn(file)) await commands.executeCommand('vscode.openWith', file, WORD_EDITOR);
    provider.viewOn(file)?.goTo(range, focus);
  };
  return Disposable.from(
    provider,
    window.registerCustomEditorProvider(WORD_EDITOR, provider, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand(GO_TO_IN_WORD, goTo),
    // A click in VS Code's own lists opens the text; who corrects a document wants to see it.
    window.onDidChangeActiveTextEditor(async (editor) => {
      if (editor?.document.uri.scheme !== WORD_SCHEME) return;
      const { document } = editor;
      const selection = await selectionOf(editor);
      const key = document.uri.toString();
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      const own = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === key);
      if (own.length === 0) return;
      await window.tabGroups.close(own);
      await goTo(document.uri, selection);
    }),
  );
}

/** Milliseconds: VS Code selects the place a moment after it has opened the editor. */
const SELECTING = 300;

function selectionOf(editor: TextEditor): Promise<Selection> {
  if (!editor.selection.end.isEqual(new Position(0, 0))) return Promise.resolve(editor.selection);
  return new Promise((resolve) => {
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
      resolve(editor.selection);
    };
    const listener = window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === editor && done(),
    );
    const timer = setTimeout(done, SELECTING);
  });
}

interface Open {
  readonly findings: WordFindings;
  readonly views: WordView[];
}

class WordEditorProvider implements CustomEditorProvider<WordDocument>, Disposable {
  readonly #extensionUri: Uri;
  readonly #session: Session;
  readonly #texts: WordTexts;
  readonly #changed = new EventEmitter<CustomDocumentEditEvent<WordDocument>>();
  readonly #open = new Map<string, Open>();

  readonly onDidChangeCustomDocument = this.#changed.event;

  constructor(extensionUri: Uri, session: Session) {
    this.#extensionUri = extensionUri;
    this.#session = session;
    this.#texts = new WordTexts(session, (document, edits) => this.#apply(document, edits));
  }

  dispose(): void {
    this.#texts.dispose();
    this.#changed.dispose();
  }

  async openCustomDocument(uri: Uri, { backupId }: CustomDocumentOpenContext): Promise<WordDocument> {
    const backup = backupId === undefined ? undefined : Uri.parse(backupId);
    const document = await WordDocument.open(uri, backup, this.#session);
    await this.#texts.add(document);
    announceDraft();
    const findings = new WordFindings(document);
    const key = uri.toString();
    this.#open.set(key, { findings, views: [] });
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(uri, '..'), uri.path.split('/').at(-1)!),
    );
    // Word saved it meanwhile; who has changes of his own is asked by VS Code when he saves.
    watcher.onDidChange(() => {
      if (!document.isDirty) void this.#reloadIfOther(document);
    });
    document.onDidDispose(() => {
      watcher.dispose();
      findings.dispose();
      this.#open.delete(key);
    });
    return document;
  }

  async #reloadIfOther(document: WordDocument): Promise<void> {
    const bytes = await workspace.fs.readFile(document.uri);
    const known = document.state.bytes;
    if (bytes.length === known.length && bytes.every((byte, at) => byte === known[at])) return;
    await document.reload().catch(() => undefined);
  }

  resolveCustomEditor(document: WordDocument, panel: WebviewPanel, _token: CancellationToken): void {
    const { findings, views } = this.#open.get(document.uri.toString())!;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(this.#extensionUri)] };
    panel.webview.html = writePage(panel.webview, this.#extensionUri, {
      title: sayPlain('word.page'),
      style: 'word-style.css',
      script: 'word.js',
      language: language(),
    });
    const view = new WordView(document, findings, panel, (edits) => this.#apply(document, edits));
    views.push(view);
    stepDone('word');
    panel.onDidDispose(() => {
      view.dispose();
      views.splice(views.indexOf(view), 1);
    });
  }

  /** @returns whether all of it was written; what was not is said. */
  async #apply(document: WordDocument, edits: readonly WordEdit[]): Promise<boolean> {
    if (!document.content.isWritable) {
      void window.showWarningMessage(say('word.readOnly'));
      return false;
    }
    const before = document.state;
    const refused = await document.edit(edits);
    if (refused > 0) void window.showWarningMessage(say('word.refused', { count: refused }));
    const after = document.state;
    if (after !== before)
      this.#changed.fire({
        document,
        label: say('word.correction'),
        undo: () => document.restore(before),
        redo: () => document.restore(after),
      });
    return refused === 0;
  }

  saveCustomDocument(document: WordDocument): Promise<void> {
    return document.save(document.uri);
  }

  saveCustomDocumentAs(document: WordDocument, target: Uri): Promise<void> {
    return document.save(target);
  }

  revertCustomDocument(document: WordDocument): Promise<void> {
    return document.reload();
  }

  async backupCustomDocument(
    document: WordDocument,
    { destination }: CustomDocumentBackupContext,
  ): Promise<CustomDocumentBackup> {
    await document.save(destination);
    return {
      id: destination.toString(),
      delete: () => void workspace.fs.delete(destination).then(undefined, () => undefined),
    };
  }

  viewOn(file: Uri): WordView | undefined {
    const views = this.#open.get(file.toString())?.views ?? [];
    return views.find(({ isActive }) => isActive) ?? views.find(({ isVisible }) => isVisible) ?? views[0];
  }
}
