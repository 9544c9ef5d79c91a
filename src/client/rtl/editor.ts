/** The right-to-left writing view: a custom editor over VS Code's own text document. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Command,
  type CompletionList,
  type CustomTextEditorProvider,
  commands,
  DiagnosticSeverity,
  Disposable,
  type ExtensionContext,
  languages,
  Position,
  type TextDocument,
  Uri,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type PeopleResult, requests } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';
import type { FromView, ShownFinding, ToView, ViewText } from './protocol.ts';
import { SharedDraft } from './shared-draft.ts';

export const RTL_EDITOR = 'mudaqqiq.rtlEditor';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, ShownFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

const VIEW_TEXTS: readonly ViewText[] = [
  ...(['editor', 'words', 'findings', 'fixes', 'noFixes', 'find', 'replace', 'replaceAll'] as const),
  ...(['next', 'previous', 'close', 'ignoreMarks', 'matches', 'plain'] as const),
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
  );
}

async function reopen(uri: Uri | undefined, editor: string): Promise<void> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as { uri?: Uri } | undefined;
  const target = uri ?? window.activeTextEditor?.document.uri ?? input?.uri;
  if (!target) return void window.showInformationMessage(say('draft.none'));
  await commands.executeCommand('vscode.openWith', target, editor);
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
  readonly #drafts = new Map<string, { draft: SharedDraft; views: number }>();

  constructor(extensionUri: Uri, session: Session) {
    this.#extensionUri = extensionUri;
    this.#session = session;
  }

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel, _token: CancellationToken): void {
    const folder = Uri.joinPath(this.#extensionUri, 'dist/webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = pageOf(panel.webview, folder);
    const draft = this.#take(document);
    const view = new RtlView(draft, panel, this.#session);
    panel.onDidDispose(() => {
      view.dispose();
      this.#release(document);
    });
  }

  #take(document: TextDocument): SharedDraft {
    const key = document.uri.toString();
    const shared = this.#drafts.get(key) ?? { draft: new SharedDraft(document), views: 0 };
    shared.views++;
    this.#drafts.set(key, shared);
    return shared.draft;
  }

  #release(document: TextDocument): void {
    const key = document.uri.toString();
    const shared = this.#drafts.get(key);
    if (!shared || --shared.views > 0) return;
    shared.draft.dispose();
    this.#drafts.delete(key);
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
  #offered: { request: number; actions: readonly (CodeAction | Command)[] } = { request: -1, actions: [] };

  constructor(draft: SharedDraft, panel: WebviewPanel, session: Session) {
    this.#draft = draft;
    this.#panel = panel;
    this.#session = session;
    const { uri } = draft.document;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      draft.onUpdates((from, updates) => this.#post({ type: 'updates', from, updates })),
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
        return this.#run(message.name);
      case 'fixesAt':
        return this.#offerFixes(message.request, message.from, message.to);
      case 'applyFix':
        return this.#applyFix(message.request, message.index);
      case 'complete':
        return this.#complete(message.request, message.at);
    }
  }

  #start(): void {
    const texts = Object.fromEntries(VIEW_TEXTS.map((key) => [key, say(`rtl.${key}`)]));
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

  async #run(name: 'undo' | 'redo' | 'save' | 'plain'): Promise<void> {
    if (name === 'save') await this.#draft.document.save();
    else if (name === 'plain')
      await commands.executeCommand('vscode.openWith', this.#draft.document.uri, 'default');
    else await commands.executeCommand(name);
  }

  #showFindings(): void {
    const findings = languages
      .getDiagnostics(this.#draft.document.uri)
      .filter(({ source }) => source === 'mudaqqiq')
      .map(
        ({ range, severity, message, code }): ShownFinding => ({
          from: this.#draft.offsetAt(range.start),
          to: this.#draft.offsetAt(range.end),
          severity: SEVERITIES[severity],
          message: message.replace(/[\u2066-\u2069]/g, ''),
          rule: String(typeof code === 'object' ? code.value : code),
        }),
      );
    this.#post({ type: 'findings', version: this.#draft.version, findings });
  }

  async #showMentions(): Promise<void> {
    const { version } = this.#draft;
    const client = await this.#session.client();
    const uri = this.#draft.document.uri.toString();
    const { people } = await client.sendRequest<PeopleResult>(requests.people, { uri });
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
    const titles = actions.map(({ title }) => title.replace(/[\u2066-\u2069]/g, ''));
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
      return { label: text.replace(/[\u2066-\u2069]/g, ''), insert, detail: detail ?? '' };
    });
    this.#post({ type: 'completions', request, items });
  }
}

function pageOf(webview: Webview, folder: Uri): string {
  const url = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${url('editor-style.css')}">
<title>Mudaqqiq</title>
</head>
<body><main id="editor"></main><script nonce="${nonce}" src="${url('editor.js')}"></script></body>
</html>`;
}
