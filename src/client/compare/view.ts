/** Two versions of a draft, compared word by word from the right: what the desk changed. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeDraft } from '../drafts.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO } from '../places.ts';
import { language, reasonOf, say, sayPlain } from '../texts.ts';
import type { CompareText, FromCompare, ToCompare } from './protocol.ts';
import {
  chooseVersion,
  committedVersion,
  fileVersion,
  nameOf,
  savedVersion,
  type Version,
} from './versions.ts';
import { compareTexts } from './words.ts';

/** Milliseconds: the page follows the pauses of the typing. */
const PAUSE = 250;

export function registerCompare(context: ExtensionContext): Disposable {
  const compareWith =
    (choose: (draft: TextDocument) => Version | Promise<Version | undefined>) => async () => {
      const draft = activeDraft()?.document;
      if (!draft) return void window.showInformationMessage(say('draft.none'));
      const version = await choose(draft);
      if (version) await openComparison(context, draft, version);
    };
  return Disposable.from(
    commands.registerCommand('mudaqqiq.compare', compareWith(chooseVersion)),
    commands.registerCommand('mudaqqiq.compareSaved', compareWith(savedVersion)),
    commands.registerCommand('mudaqqiq.compareHead', compareWith(committedVersion)),
    // From the explorer: the file there is the older one.
    commands.registerCommand('mudaqqiq.compareFile', (file?: Uri) =>
      compareWith(file ? () => fileVersion(file) : chooseVersion)(),
    ),
  );
}

async function openComparison(
  context: ExtensionContext,
  draft: TextDocument,
  version: Version,
): Promise<void> {
  try {
    const older = await version.read();
    const panel = window.createWebviewPanel(
      'mudaqqiq.compare',
      say('compare.title', { name: nameOf(draft.uri) }),
      ViewColumn.Beside,
      { enableScripts: true, localResourceRoots: [pagesFolder(context.extensionUri)] },
    );
    panel.webview.html = writePage(panel.webview, context.extensionUri, {
      title: sayPlain('compare.page'),
      style: 'compare-style.css',
      script: 'compare.js',
      language: language(),
    });
    showIn(panel, draft, version, older);
  } catch (error) {
    void window.showWarningMessage(say('compare.unreadable', { name: version.name, error: reasonOf(error) }));
  }
}

function showIn(panel: WebviewPanel, draft: TextDocument, version: Version, first: string): void {
  let older = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    const comparison = compareTexts(older, draft.getText());
    const { changes, added, removed } = comparison;
    const texts: Record<CompareText, string> = {
      page: sayPlain('compare.page'),
      same: sayPlain('compare.same'),
      empty: sayPlain('compare.empty'),
      counts: sayPlain('compare.counts', { changes, added, removed }),
      columns: sayPlain('compare.columns'),
      onlyChanges: sayPlain('compare.onlyChanges'),
      next: sayPlain('compare.next'),
      previous: sayPlain('compare.previous'),
      added: sayPlain('compare.added'),
      removed: sayPlain('compare.removed'),
      older: sayPlain('compare.older', { name: version.name }),
      newer: sayPlain('compare.newer', { name: nameOf(draft.uri) }),
    };
    const message: ToCompare = { comparison, texts };
    void panel.webview.postMessage(message);
  };
  const subscriptions = [
    panel.webview.onDidReceiveMessage(async (message: FromCompare) => {
      if (message.type === 'ready') return refresh();
      const place = draft.positionAt(message.offset);
      await commands.executeCommand(GO_TO, draft.uri, new Range(place, place));
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== draft) return;
      clearTimeout(timer);
      timer = setTimeout(refresh, PAUSE);
    }),
    // The saved version, or another file, is no longer what it was.
    workspace.onDidSaveTextDocument(async () => {
      older = await version.read().catch(() => older);
      refresh();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    Disposable.from(...subscriptions).dispose();
  });
}
