/** The reading view: the draft in front as it will print, its findings in the margin, in a panel beside it. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeDraft, onDidMoveInView, watchActiveDraft } from '../drafts.ts';
import { findingsOf } from '../findings/listed.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO } from '../places.ts';
import { language, say, sayPlain } from '../texts.ts';
import { renderDraft } from './draft-page.ts';
import { makePrintout, openPrintout } from './print.ts';
import type { FromReading, ReadingState, ReadingText, ToReading } from './protocol.ts';

const TEXTS: readonly ReadingText[] = ['print', 'notes', 'none', 'empty', 'page'];
const READING = 'mudaqqiq.reading';
/** Milliseconds: the page follows the pauses of the typing. */
const PAUSE = 150;

export function registerReading(context: ExtensionContext): Disposable {
  let open: ReadingView | undefined;
  const showIn = (panel: WebviewPanel, document: TextDocument): void => {
    const view = new ReadingView(context, panel, document);
    open = view;
    panel.onDidDispose(() => {
      view.dispose();
      if (open === view) open = undefined;
    });
  };
  const show = (): void => {
    const document = activeDraft()?.document;
    if (!document) return void window.showInformationMessage(say('draft.none'));
    if (open) {
      open.panel.reveal(open.panel.viewColumn, true);
      open.show(document);
    } else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      showIn(window.createWebviewPanel(READING, '', column), document);
    }
  };
  return Disposable.from(
    commands.registerCommand('mudaqqiq.openReading', show),
    commands.registerCommand('mudaqqiq.print', async () => {
      show();
      await open?.print(false);
    }),
    // After a reload of the window; a draft that is gone meanwhile leaves nothing to show.
    window.registerWebviewPanelSerializer(READING, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: ReadingState | undefined) {
        try {
          const document = await workspace.openTextDocument(Uri.parse(state?.uri ?? '', true));
          // Another request that came meanwhile is dropped: there is one reading view.
          open?.panel.dispose();
          showIn(panel, document);
        } catch {
          panel.dispose();
        }
      },
    }),
    new Disposable(() => open?.panel.dispose()),
  );
}

class ReadingView implements Disposable {
  readonly panel: WebviewPanel;
  readonly #context: ExtensionContext;
  readonly #subscriptions: Disposable[];
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #document: TextDocument;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ExtensionContext, panel: WebviewPanel, document: TextDocument) {
    this.panel = panel;
    this.#context = context;
    this.#document = document;
    this.#ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    const { extensionUri } = context;
    panel.title = this.#title;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(extensionUri)] };
    this.#subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: FromReading) => this.#receive(message)),
      workspace.onDidChangeTextDocument((event) => event.document === this.#document && this.#later()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#document.uri.toString())) this.#later();
      }),
      watchActiveDraft(() => {
        const draft = activeDraft()?.document;
        if (draft && draft !== this.#document) this.show(draft);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.#document && selections[0]) this.#follow(selections[0].active);
      }),
      onDidMoveInView(({ document: moved, selection }) => {
        if (moved === this.#document) this.#follow(selection.active);
      }),
    ];
    this.panel.webview.html = writePage(this.panel.webview, extensionUri, {
      title: sayPlain('reading.page'),
      style: 'reading-style.css',
      script: 'reading.js',
      language: language(),
    });
  }

  get #title(): string {
    return say('reading.title', { name: this.#document.uri.path.split('/').at(-1) ?? '' });
  }

  show(document: TextDocument): void {
    this.#document = document;
    this.panel.title = this.#title;
    this.#refresh();
  }

  async print(notes: boolean): Promise<void> {
    await this.#ready;
    const { extensionUri, globalStorageUri } = this.#context;
    const parts = { body: this.#render(), notes, language: language() };
    const printout = await makePrintout(extensionUri, this.#document.uri, parts);
    if (await openPrintout(globalStorageUri, printout)) return;
    this.#post({ type: 'download', ...printout });
    void window.showInformationMessage(say('reading.downloaded', { name: printout.name }));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#subscriptions).dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), PAUSE);
  }

  #refresh(): void {
    const texts = Object.fromEntries(TEXTS.map((key) => [key, sayPlain(`reading.${key}`)]));
    this.#post({
      type: 'draft',
      uri: this.#document.uri.toString(),
      html: this.#render(),
      findings: findingsOf(this.#document).length,
      texts: texts as Record<ReadingText, string>,
    });
  }

  #render(): string {
    const document = this.#document;
    const findings = findingsOf(document).map(({ range, ...finding }) => ({
      ...finding,
      from: document.offsetAt(range.start),
      to: document.offsetAt(range.end),
    }));
    return renderDraft(document.getText(), findings);
  }

  #follow(position: Parameters<TextDocument['offsetAt']>[0]): void {
    this.#post({ type: 'at', offset: this.#document.offsetAt(position) });
  }

  #post(message: ToReading): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(message: FromReading): Promise<void> {
    if (message.type === 'ready') {
      this.#refresh();
      const draft = activeDraft();
      if (draft?.document === this.#document) this.#follow(draft.selection.active);
      this.#becomeReady();
    } else if (message.type === 'print') await this.print(message.notes);
    else {
      const document = this.#document;
      const range = new Range(document.positionAt(message.from), document.positionAt(message.to));
      await commands.executeCommand(GO_TO, Uri.parse(document.uri.toString()), range);
    }
  }
}
