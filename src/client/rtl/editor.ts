/** The right-to-left writing view: a custom editor over VS Code's own text document. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Command,
  type CompletionList,
  type CustomTextEditorProvider,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  Position,
  type Range,
  Selection,
  TabInputText,
  type TextDocument,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type PeopleResult, requests } from '../../server/protocol.ts';
import { forgetSelection, noteSelection, RTL_EDITOR } from '../drafts.ts';
import { findingsOf, withoutIsolates } from '../findings.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO } from '../places.ts';
import type { Session } from '../session.ts';
import { language, say, sayPlain } from '../texts.ts';
import type { FromView, ToView, ViewText } from './protocol.ts';
import { SharedDraft } from './shared-draft.ts';

const VIEW_TEXTS: readonly ViewText[] = [
  ...(['editor', 'words', 'findings', 'fixes', 'noFixes', 'find', 'replace', 'replaceAll'] as const),
  ...(['next', 'previous', 'close', 'ignoreMarks', 'matches'] as const),
];

export function registerRtlEditor(context: ExtensionContext, session: Session): Disposable {
  const provider = new RtlEditorProvider(context.extensionUri, session);
  return Disposable.from(
    window.registerCustomEditorProvider(RTL_EDITOR, provider, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand('mudaqqiq.openRtl', (uri?: Uri) => reopen(uri, RTL_EDITOR)),
    commands.registerCommand('mudaqqiq.openPlain', (uri?: Uri) => reopen(uri, 'default')),
    commands.registerCommand('mudaqqiq.rtlByDefault', makeDefault),
    commands.registerCommand(GO_TO, async (uri: Uri, range: Range) => {
      if (provider.goTo(uri, range)) return;
      const viewColumn = columnOf(uri);
      await commands.executeCommand('vscode.open', uri, {
        selection: range,
        ...(viewColumn && { viewColumn }),
      });
    }),
  );
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

/** VS Code's own setting decides which editor opens a file; it is written, not worked around. */
async function makeDefault(): Promise<void> {
  const configuration = workspace.getConfiguration('workbench');
  const associations = configuration.get<Record<string, string>>('editorAssociations') ?? {};
  await configuration.update('editorAssociations', { ...associations, '*.press.txt': RTL_EDITOR }, true);
  void window.showInformationMessage(say('rtl.default'));
}

class RtlEditorProvider implements CustomTextEditorProvider {
  readonly #extensionUri: Uri;
  readonly #session: Session;
  /** By document: two views on one draft share it. */
  readonly #drafts = new Map<string, { draft: SharedDraft; views: RtlView[] }>();

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
    const shared = this.#drafts.get(key) ?? { draft: new SharedDraft(document), views: [] };
    this.#drafts.set(key, shared);
    const view = new RtlView(shared.draft, panel, this.#session);
    shared.views.push(view);
    panel.onDidDispose(() => {
      view.dispose();
      shared.views.splice(shared.views.indexOf(view), 1);
      if (shared.views.length > 0) return;
      shared.draft.dispose();
      forgetSelection(document);
      this.#drafts.delete(key);
    });
  }

  /** @returns whether a view shows the document in front, or is the only one that has it. */
  goTo(uri: Uri, range: Range): boolean {
    const views = this.#drafts.get(uri.toString())?.views ?? [];
    const inText = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    const view =
      views.find(({ isActive }) => isActive) ??
      views.find(({ isVisible }) => isVisible) ??
      (inText ? undefined : views[0]);
    view?.goTo(range);
    return view !== undefined;
  }
}

let views = 0;

/** One panel: passes changes, findings and fixes between the document and its view. */
class RtlView implements Disposable {
  readonly #draft: SharedDraft;
  readonly #panel: WebviewPanel;
  readonly #session: Session;
  readonly #clientID = `view-${++views}`;
  readonly #subscriptions: Disposable[];
  #selection = new Selection(0, 0, 0, 0);
  #offered: { request: number; actions: readonly (CodeAction | Command)[] } = { request: -1, actions: [] };

  constructor(draft: SharedDraft, panel: WebviewPanel, session: Session) {
    this.#draft = draft;
    this.#panel = panel;
    this.#session = session;
    const { uri } = draft.document;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      draft.onNews((news) => {
        if (news) this.#post({ type: 'updates', ...news });
        else this.#start();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.active) noteSelection(draft.document, this.#selection);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((each) => each.toString() === uri.toString())) this.#showFindings();
      }),
      session.onChecked(({ uri: checked }) => {
        if (Uri.parse(checked).toString() === uri.toString()) void this.#showMentions();
      }),
    ];
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  goTo({ start, end }: Range): void {
    // Where it is: without a column VS Code moves it to the group that has the focus.
    this.#panel.reveal(this.#panel.viewColumn);
    this.#post({ type: 'reveal', from: this.#draft.offsetAt(start), to: this.#draft.offsetAt(end) });
  }

  #post(message: ToView): void {
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#start();
      case 'push':
        return this.#draft.push(message.version, message.updates);
      case 'command':
        return message.name === 'save' ? this.#draft.save() : this.#draft.revert(message.name);
      case 'selection':
        return this.#noteSelection(message.version, message.anchor, message.head);
      case 'fixesAt':
        return this.#offerFixes(message.request, message.from, message.to);
      case 'applyFix':
        return this.#applyFix(message.request, message.index);
      case 'complete':
        return this.#complete(message.request, message.at);
    }
  }

  #start(): void {
    const texts = Object.fromEntries(VIEW_TEXTS.map((key) => [key, sayPlain(`rtl.${key}`)]));
    const { content: text, version } = this.#draft;
    this.#post({
      type: 'init',
      text,
      version,
      clientID: this.#clientID,
      texts: texts as Record<ViewText, string>,
    });
    this.#showFindings();
    void this.#showMentions();
  }

  #noteSelection(version: number, anchor: number, head: number): void {
    if (version !== this.#draft.version) return;
    this.#selection = new Selection(this.#draft.positionAt(anchor), this.#draft.positionAt(head));
    if (this.#panel.active) noteSelection(this.#draft.document, this.#selection);
  }

  #showFindings(): void {
    const findings = findingsOf(this.#draft.document).map(({ range, ...finding }) => ({
      ...finding,
      from: this.#draft.offsetAt(range.start),
      to: this.#draft.offsetAt(range.end),
    }));
    this.#post({ type: 'findings', version: this.#draft.version, findings });
  }

  async #showMentions(): Promise<void> {
    const { version } = this.#draft;
    const client = await this.#session.client();
    const uri = this.#draft.document.uri.toString();
    const result = await client.sendRequest<PeopleResult | null>(requests.people, { uri });
    const people = result?.people ?? [];
    const mentions = people.flatMap((person) =>
      person.mentions.map(({ range: { start, end } }) => ({
        from: this.#draft.offsetAt(new Position(start.line, start.character)),
        to: this.#draft.offsetAt(new Position(end.line, end.character)),
      })),
    );
    this.#post({ type: 'mentions', version, mentions });
  }

  async #offerFixes(request: number, from: number, to: number): Promise<void> {
    const actions = await commands.executeCommand<(CodeAction | Command)[]>(
      'vscode.executeCodeActionProvider',
      this.#draft.document.uri,
      this.#draft.rangeOf(from, to),
      CodeActionKind.QuickFix.value,
    );
    this.#offered = { request, actions };
    const titles = actions.map(({ title }) => withoutIsolates(title));
    this.#post({ type: 'fixes', request, titles });
  }

  async #applyFix(request: number, index: number): Promise<void> {
    const action = this.#offered.request === request ? this.#offered.actions[index] : undefined;
    if (!action) return;
    if (typeof action.command === 'string') {
      await commands.executeCommand(action.command, ...((action as Command).arguments ?? []));
      return;
    }
    const { edit, command } = action as CodeAction;
    if (edit) await workspace.applyEdit(edit);
    if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  async #complete(request: number, at: number): Promise<void> {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      this.#draft.document.uri,
      this.#draft.positionAt(at),
    );
    const items = list.items.slice(0, 50).map(({ label, insertText, detail }) => {
      const text = typeof label === 'string' ? label : label.label;
      const insert = typeof insertText === 'string' ? insertText : (insertText?.value ?? text);
      return { label: withoutIsolates(text), insert, detail: detail ?? '' };
    });
    this.#post({ type: 'completions', request, items });
  }
}
