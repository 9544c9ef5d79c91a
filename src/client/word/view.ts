/** One panel that shows a Word document. */
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  commands,
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { noteSelection } from '../drafts.ts';
import { withoutIsolates } from '../findings/listed.ts';
import { say, sayPlain } from '../texts.ts';
import type { WordDocument, WordEdit } from './document.ts';
import { type OpenFinding, textOf, type WordFindings } from './findings.ts';
import type { FromWord, ToWord, WordText } from './protocol.ts';
import { renderWord, type WordLabels } from './word-page.ts';

const TEXTS: readonly WordText[] = ['page', 'fixAll', 'compare'];
const COMMANDS = { fixAll: 'mudaqqiq.fixAllSafe', compare: 'mudaqqiq.compareSaved' } as const;

export class WordView implements Disposable {
  readonly #document: WordDocument;
  readonly #findings: WordFindings;
  readonly #panel: WebviewPanel;
  readonly #apply: (edits: readonly WordEdit[]) => Promise<boolean>;
  readonly #subscriptions: Disposable[];
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #serial = 0;
  #shown: readonly OpenFinding[] = [];
  #selection = new Selection(0, 0, 0, 0);

  constructor(
    document: WordDocument,
    findings: WordFindings,
    panel: WebviewPanel,
    apply: (edits: readonly WordEdit[]) => Promise<boolean>,
  ) {
    this.#document = document;
    this.#findings = findings;
    this.#panel = panel;
    this.#apply = apply;
    this.#ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromWord) => this.#receive(message)),
      // A change of the document is one of its findings too.
      findings.onDidChange(() => this.#show()),
      panel.onDidChangeViewState(() => this.#noteSelection()),
    ];
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  goTo(range: Range, focus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn, !focus);
    const text = textOf(this.#document);
    if (!text) return;
    const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    void this.#ready.then(() => this.#post({ type: 'reveal', from, to }));
    this.#select(text, from, to);
  }

  #show(): void {
    const { content } = this.#document;
    this.#serial++;
    this.#shown = this.#findings.all;
    const findings = this.#shown.map(({ fixes, ...finding }) => ({
      ...finding,
      fixes: content.isWritable ? fixes.map(({ title }) => withoutIsolates(title)) : [],
    }));
    const texts = Object.fromEntries(TEXTS.map((key) => [key, sayPlain(`word.${key}`)]));
    const found =
      findings.length === 0 ? sayPlain('draft.clean') : sayPlain('draft.found', { count: findings.length });
    this.#post({
      type: 'document',
      serial: this.#serial,
      html: renderWord(content, findings, labels()),
      status: content.isWritable ? found : `${found} ${sayPlain('word.readOnly')}`,
      isWritable: content.isWritable,
      texts: texts as Record<WordText, string>,
    });
  }

  #post(message: ToWord): void {
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromWord): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#show();
        return this.#becomeReady();
      case 'at': {
        const text = textOf(this.#document);
        if (text) this.#select(text, message.from, message.to);
        return;
      }
      case 'command':
        return void (await commands.executeCommand(COMMANDS[message.name]));
      case 'fix': {
        const fix = this.#findingOf(message)?.fixes[message.fix];
        if (fix) await this.#apply(fix.edits);
        return;
      }
      case 'more': {
        const finding = this.#findingOf(message);
        if (finding) await this.#offer(finding);
      }
    }
  }

  #findingOf({ serial, finding }: { serial: number; finding: number }): OpenFinding | undefined {
    return serial === this.#serial ? this.#shown[finding] : undefined;
  }

  #select(text: TextDocument, from: number, to: number): void {
    this.#selection = new Selection(text.positionAt(from), text.positionAt(to));
    this.#noteSelection();
  }

  #noteSelection(): void {
    const text = textOf(this.#document);
    if (text && this.#panel.active) noteSelection(text, this.#selection);
  }

  /** Whatever the server and other extensions would do about it. */
  async #offer({ from, to }: OpenFinding): Promise<void> {
    const text = textOf(this.#document);
    if (!text) return;
    const actions = await commands.executeCommand<(CodeAction | Command)[]>(
      'vscode.executeCodeActionProvider',
      text.uri,
      new Range(text.positionAt(from), text.positionAt(to)),
      CodeActionKind.QuickFix.value,
    );
    const picked = await window.showQuickPick(
      actions.map((action) => ({ label: action.title, action })),
      { placeHolder: say('word.choose') },
    );
    if (!picked) return;
    const { action } = picked;
    if (typeof action.command === 'string') {
      await commands.executeCommand(action.command, ...((action as Command).arguments ?? []));
      return;
    }
    const { edit, command } = action as CodeAction;
    if (edit) await this.#applyEdit(edit, text);
    if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  /** Our own text here, other files by VS Code. */
  async #applyEdit(edit: WorkspaceEdit, text: TextDocument): Promise<void> {
    const others = new WorkspaceEdit();
    for (const [uri, edits] of edit.entries()) {
      if (uri.toString() !== text.uri.toString()) others.set(uri, edits);
      else
        await this.#apply(
          edits.map(({ range, newText }) => ({
            start: text.offsetAt(range.start),
            end: text.offsetAt(range.end),
            text: newText,
          })),
        );
    }
    if (others.size > 0) await workspace.applyEdit(others);
  }
}

function labels(): WordLabels {
  return {
    more: sayPlain('word.more'),
    parts: {
      header: sayPlain('word.header'),
      footer: sayPlain('word.footer'),
      footnotes: sayPlain('word.footnotes'),
      endnotes: sayPlain('word.endnotes'),
      comments: sayPlain('word.comments'),
    },
  };
}
