/** The right-to-left writing view: a custom editor over VS Code's own text document. */
import {
  type CancellationToken,
  type CompletionList,
  type CustomTextEditorProvider,
  commands,
  Disposable,
  type ExtensionContext,
  type Range,
  Selection,
  TabInputText,
  type TextDocument,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { WORD_SCHEME } from '../../server/protocol.ts';
import { activeDraft, forgetSelection, noteSelection, RTL_EDITOR } from '../drafts.ts';
import { withoutIsolates } from '../findings/listed.ts';
import { stepDone } from '../first-steps.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO, GO_TO_IN_WORD, SHOW_PLACE } from '../places.ts';
import type { Session } from '../session.ts';
import { language, say, sayPlain } from '../texts.ts';
import { DraftMarks } from './draft-marks.ts';
import { writeAlwaysFromRight, writeFromRight } from './from-right.ts';
import { leadFrom, offerLead } from './lead.ts';
import { Offers } from './offers.ts';
import type { FromView, ToView, ViewText } from './protocol.ts';
import { isReadOnly } from './read-only.ts';
import { SharedDraft } from './shared-draft.ts';
import { carryShown, type Stretch } from './stretches.ts';

const MOST_COMPLETIONS = 50;
const VIEW_TEXTS: readonly ViewText[] = [
  ...(['editor', 'words', 'findings', 'fixes', 'noFixes', 'find', 'replace', 'replaceAll'] as const),
  ...(['next', 'previous', 'close', 'ignoreMarks', 'matches', 'matchOf', 'readOnly'] as const),
];

export function registerRtlEditor(context: ExtensionContext, session: Session): Disposable {
  const provider = new RtlEditorProvider(context.extensionUri, session);
  const lead = (uri: Uri, range: Range): boolean => {
    const view = provider.viewOn(uri);
    view?.goTo(range);
    return view !== undefined;
  };
  const hasView = (uri: Uri): boolean => provider.viewOn(uri) !== undefined;
  const fromRight = writeFromRight(context, hasView, lead);
  return Disposable.from(
    fromRight,
    window.registerCustomEditorProvider(RTL_EDITOR, provider, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand('mudaqqiq.openRtl', async (uri?: Uri) => {
      const editor = window.activeTextEditor;
      const target = uri ?? activeDraft()?.document.uri;
      if (target) fromRight.choose(target, 'right');
      // Nobody wants a second view beside the first.
      const isHere = editor && (!uri || uri.toString() === editor.document.uri.toString());
      if (!isHere || !(await leadFrom(editor, lead))) await reopen(uri, RTL_EDITOR);
    }),
    offerLead(hasView, lead),
    commands.registerCommand('mudaqqiq.openPlain', (uri?: Uri) => {
      const target = uri ?? activeDraft()?.document.uri;
      if (target) fromRight.choose(target, 'plain');
      return reopen(uri, 'default');
    }),
    commands.registerCommand('mudaqqiq.rtlByDefault', async () => {
      await writeAlwaysFromRight();
      void window.showInformationMessage(say('rtl.default'));
    }),
    commands.registerCommand(GO_TO, (uri: Uri, range: Range) => show(uri, range, true)),
    commands.registerCommand(SHOW_PLACE, (uri: Uri, range: Range) => show(uri, range, false)),
  );

  /** In the editor that is in use. */
  async function show(uri: Uri, range: Range, focus: boolean): Promise<void> {
    if (uri.scheme === WORD_SCHEME) return commands.executeCommand(GO_TO_IN_WORD, uri, range, focus);
    const view = provider.viewOn(uri);
    const isInText = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    if (view && (view.isVisible || !isInText)) return view.goTo(range, focus);
    const viewColumn = columnOf(uri);
    await commands.executeCommand('vscode.open', uri, {
      selection: range,
      preserveFocus: !focus,
      ...(viewColumn && { viewColumn }),
    });
  }
}

async function reopen(uri: Uri | undefined, editor: string): Promise<void> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as { uri?: Uri } | undefined;
  const target = uri ?? window.activeTextEditor?.document.uri ?? input?.uri;
  if (!target) return void window.showInformationMessage(say('draft.none'));
  // In the same tab where it is the one in front, in a tab of its own otherwise.
  if (input?.uri?.toString() === target.toString())
    await commands.executeCommand('reopenActiveEditorWith', editor);
  else await commands.executeCommand('vscode.openWith', target, editor);
}

/** Where the draft's tab is: from a panel beside it, VS Code would open it in the panel's place. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const isIn = (input: unknown): boolean =>
    input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isIn(input)))?.viewColumn;
}

/** What the views on one document share. */
interface Shared {
  readonly draft: SharedDraft;
  readonly marks: DraftMarks;
  readonly views: RtlView[];
}

class RtlEditorProvider implements CustomTextEditorProvider {
  readonly #extensionUri: Uri;
  readonly #session: Session;
  /** By document. */
  readonly #drafts = new Map<string, Shared>();

  constructor(extensionUri: Uri, session: Session) {
    this.#extensionUri = extensionUri;
    this.#session = session;
  }

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel, _token: CancellationToken): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(this.#extensionUri)] };
    panel.webview.html = writePage(panel.webview, this.#extensionUri, {
      title: sayPlain('rtl.editor'),
      style: 'editor-style.css',
      script: 'editor.js',
      language: language(),
    });
    const key = document.uri.toString();
    const shared = this.#drafts.get(key) ?? this.#share(document);
    this.#drafts.set(key, shared);
    const view = new RtlView(shared, panel);
    shared.views.push(view);
    stepDone('right');
    panel.onDidDispose(() => {
      view.dispose();
      shared.views.splice(shared.views.indexOf(view), 1);
      if (shared.views.length > 0) return;
      shared.marks.dispose();
      shared.draft.dispose();
      forgetSelection(document);
      this.#drafts.delete(key);
    });
  }

  #share(document: TextDocument): Shared {
    const draft = new SharedDraft(document);
    return { draft, marks: new DraftMarks(draft, this.#session), views: [] };
  }

  /** The one in front, or one that is seen, or any that has the document. */
  viewOn(uri: Uri): RtlView | undefined {
    const views = this.#drafts.get(uri.toString())?.views ?? [];
    return views.find(({ isActive }) => isActive) ?? views.find(({ isVisible }) => isVisible) ?? views[0];
  }
}

let views = 0;

/** One panel: passes changes, findings and fixes between the document and its view. */
class RtlView implements Disposable {
  readonly #draft: SharedDraft;
  readonly #marks: DraftMarks;
  readonly #panel: WebviewPanel;
  readonly #clientID = `view-${++views}`;
  readonly #subscriptions: Disposable[];
  #selection = new Selection(0, 0, 0, 0);
  /** What the view shows of that version; nothing before the view has reported it. */
  #shown: (Stretch & { readonly version: number }) | undefined;
  #disposed = false;
  readonly #offers: Offers;

  constructor({ draft, marks }: Shared, panel: WebviewPanel) {
    this.#draft = draft;
    this.#marks = marks;
    this.#panel = panel;
    this.#offers = new Offers(draft, marks);
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      draft.onNews((news) => {
        if (news) this.#post({ type: 'updates', ...news });
        else void this.#start();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.active) noteSelection(draft.document, this.#selection);
      }),
      marks.onNews((kind) => (kind === 'findings' ? this.#showFindings() : this.#showMentions())),
    ];
  }

  dispose(): void {
    this.#disposed = true;
    Disposable.from(...this.#subscriptions).dispose();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  goTo({ start, end }: Range, focus = true): void {
    // Where it is: without a column VS Code moves it to the group that has the focus.
    // One that is seen is left alone when the keys are to stay elsewhere: VS Code may move them all the same.
    if (focus || !this.#panel.visible) this.#panel.reveal(this.#panel.viewColumn, !focus);
    const stretch = { from: this.#draft.offsetAt(start), to: this.#draft.offsetAt(end) };
    this.#post({ type: 'reveal', ...stretch, explain: false, focus });
  }

  #post(message: ToView): void {
    // The answer may come after the view was closed.
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#start();
      case 'shown': {
        const { version, from, to } = message;
        this.#shown = { version, from, to };
        this.#showFindings();
        return this.#showMentions();
      }
      case 'push':
        return this.#draft.push(message.version, message.updates);
      case 'command':
        return message.name === 'save' ? this.#draft.save() : this.#draft.revert(message.name);
      case 'selection':
        return this.#noteSelection(message.version, message.anchor, message.head);
      case 'goToFinding':
        return this.#goToFinding(message);
      case 'fixesAt':
        return this.#post({
          type: 'fixes',
          request: message.request,
          offers: await this.#offers.at(message.request, message),
        });
      case 'applyFix':
        return this.#offers.apply(message.request, message.index);
      case 'cardAt':
        return this.#post({
          type: 'card',
          request: message.request,
          lines: await this.#offers.cardAt(message.at),
        });
      case 'complete':
        return this.#complete(message);
    }
  }

  async #start(): Promise<void> {
    this.#shown = undefined;
    const readOnly = await isReadOnly(this.#draft.document);
    const texts = Object.fromEntries(VIEW_TEXTS.map((key) => [key, sayPlain(`rtl.${key}`)]));
    const { content: text, version } = this.#draft;
    this.#post({
      type: 'init',
      text,
      version,
      clientID: this.#clientID,
      readOnly,
      texts: texts as Record<ViewText, string>,
    });
  }

  #noteSelection(version: number, anchor: number, head: number): void {
    if (version !== this.#draft.version) return;
    this.#selection = new Selection(this.#draft.positionAt(anchor), this.#draft.positionAt(head));
    if (this.#panel.active) noteSelection(this.#draft.document, this.#selection);
  }

  #showFindings(): void {
    const stretch = this.#stretch();
    if (!stretch) return;
    const { version } = this.#draft;
    const findings = this.#marks.findingsIn(stretch);
    this.#post({ type: 'findings', version, findings, count: this.#marks.findingCount });
  }

  #showMentions(): void {
    const stretch = this.#stretch();
    if (!stretch) return;
    const { version } = this.#draft;
    this.#post({ type: 'mentions', version, mentions: this.#marks.mentionsIn(stretch) });
  }

  /** What the view shows, in the text as it is now. */
  #stretch(): Stretch | undefined {
    if (!this.#shown) return undefined;
    const stretch = carryShown(this.#shown, this.#draft.changesSince(this.#shown.version));
    this.#shown = { ...stretch, version: this.#draft.version };
    return stretch;
  }

  #goToFinding({ version, from, to, step }: Extract<FromView, { type: 'goToFinding' }>): void {
    const selected = carryShown({ from, to }, this.#draft.changesSince(version));
    const finding = this.#marks.findingBeside(selected, step);
    if (finding)
      this.#post({ type: 'reveal', from: finding.from, to: finding.to, explain: true, focus: true });
  }

  async #complete({ request, at, typed }: Extract<FromView, { type: 'complete' }>): Promise<void> {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      this.#draft.document.uri,
      this.#draft.positionAt(at),
    );
    const items = list.items
      .map(({ label, insertText, filterText, detail }) => {
        const text = typeof label === 'string' ? label : label.label;
        const insert = typeof insertText === 'string' ? insertText : (insertText?.value ?? text);
        return { label: withoutIsolates(text), insert, detail: detail ?? '', begins: filterText ?? text };
      })
      // The server knows that احمد begins أحمد; the words that VS Code itself adds are all of the draft's.
      .filter(({ begins, insert }) => begins.startsWith(typed) && insert !== typed)
      .slice(0, MOST_COMPLETIONS)
      .map(({ label, insert, detail }) => ({ label, insert, detail }));
    this.#post({ type: 'completions', request, items });
  }
}
