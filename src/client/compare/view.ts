/** Two versions of a draft, compared word by word from the right: what the desk changed. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeDraft } from '../drafts.ts';
import { pagesFolder, writePage } from '../page.ts';
import { GO_TO } from '../places.ts';
import type { Session } from '../session.ts';
import { language, reasonOf, say, sayPlain } from '../texts.ts';
import { compareTexts } from './compare-texts.ts';
import type { CompareState, CompareText, FromCompare, ToCompare, VersionKey } from './protocol.ts';
import { chooseVersion, nameOf, type Version, versionOf } from './versions.ts';

const COMPARE = 'mudaqqiq.compare';
/** The key under which VS Code remembers whether the versions stand side by side. */
const COLUMNS = 'compare.columns';
/** Milliseconds: the page follows the pauses of the typing. */
const PAUSE = 250;

export function registerCompare(context: ExtensionContext, session: Session): Disposable {
  /** The comparison that was opened last: the next one is a tab beside it. */
  let latest: WebviewPanel | undefined;
  const show = (panel: WebviewPanel, draft: TextDocument, version: Version, older: string): void => {
    // A tab that was closed meanwhile cannot show the comparison, nor can a new tab open beside it.
    showIn(panel, context, draft, version, older);
    latest = panel;
    panel.onDidDispose(() => {
      if (latest === panel) latest = undefined;
    });
  };
  const compareWith =
    (choose: (draft: TextDocument) => VersionKey | Promise<VersionKey | undefined>) => async () => {
      const draft = activeDraft()?.document;
      if (!draft) return void window.showInformationMessage(say('draft.none'));
      const key = await choose(draft);
      if (!key) return;
      const version = versionOf(draft, key, session);
      try {
        // Read before the panel opens: a version that cannot be read has nothing to show.
        const older = await version.read();
        const column = latest?.viewColumn ?? ViewColumn.Beside;
        show(window.createWebviewPanel(COMPARE, '', column), draft, version, older);
      } catch (error) {
        const values = { name: version.name, error: reasonOf(error) };
        void window.showWarningMessage(say('compare.unreadable', values));
      }
    };
  return Disposable.from(
    commands.registerCommand('mudaqqiq.compare', compareWith(chooseVersion)),
    commands.registerCommand(
      'mudaqqiq.compareSaved',
      compareWith(() => 'saved'),
    ),
    commands.registerCommand(
      'mudaqqiq.compareHead',
      compareWith(() => 'head'),
    ),
    // From the explorer: the file there is the older one.
    commands.registerCommand('mudaqqiq.compareFile', (file?: Uri) =>
      compareWith(file ? () => ({ file: file.toString() }) : chooseVersion)(),
    ),
    // After a reload of the window; what no longer exists is not shown.
    window.registerWebviewPanelSerializer(COMPARE, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: CompareState | undefined) {
        try {
          const draft = await workspace.openTextDocument(Uri.parse(state?.draft ?? '', true));
          const version = versionOf(draft, state!.older, session);
          show(panel, draft, version, await version.read());
        } catch {
          panel.dispose();
        }
      },
    }),
  );
}

function showIn(
  panel: WebviewPanel,
  { extensionUri, globalState }: ExtensionContext,
  opened: TextDocument,
  version: Version,
  first: string,
): void {
  // VS Code drops a document that no tab shows, and opens another one for the same file.
  let draft = opened;
  panel.title = say('compare.title', { name: nameOf(draft.uri) });
  panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(extensionUri)] };
  const state: CompareState = { draft: draft.uri.toString(), older: version.key };
  let older = first;
  let reads = 0;
  let disposed = false;
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
    const columns = globalState.get(COLUMNS, false);
    const message: ToCompare = { state, comparison, columns, texts };
    void panel.webview.postMessage(message);
  };
  const subscriptions = [
    panel.webview.onDidReceiveMessage(async (message: FromCompare) => {
      if (message.type === 'ready') return refresh();
      if (message.type === 'columns') return globalState.update(COLUMNS, message.wanted);
      const place = draft.positionAt(message.offset);
      await commands.executeCommand(GO_TO, draft.uri, new Range(place, place));
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== state.draft) return;
      draft = document;
      clearTimeout(timer);
      timer = setTimeout(refresh, PAUSE);
    }),
    // The saved version, or another file, is no longer what it was.
    workspace.onDidSaveTextDocument(async () => {
      reads++;
      const read = reads;
      const text = await version.read().catch(() => older);
      if (disposed || read !== reads) return;
      older = text;
      refresh();
    }),
  ];
  panel.webview.html = writePage(panel.webview, extensionUri, {
    title: sayPlain('compare.page'),
    style: 'compare-style.css',
    script: 'compare.js',
    language: language(),
  });
  panel.onDidDispose(() => {
    disposed = true;
    clearTimeout(timer);
    Disposable.from(...subscriptions).dispose();
  });
}
