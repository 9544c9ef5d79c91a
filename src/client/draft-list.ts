/** When a list of the side bar that tells of the active draft is to be made anew. */
import { type Disposable, type TreeView, window } from 'vscode';
import { activeDraft, watchActiveDraft } from './drafts.ts';
import type { Session } from './session.ts';

export function refreshWithDraft<Node>(
  view: TreeView<Node>,
  session: Session,
  refresh: () => unknown,
): Disposable[] {
  return [
    view.onDidChangeVisibility(refresh),
    watchActiveDraft(() => {
      // Without an editor the focus is in a panel or the sidebar itself; the draft stays.
      if (activeDraft() || window.visibleTextEditors.length === 0) refresh();
    }),
    session.onChecked(({ uri }) => {
      if (uri === activeDraft()?.document.uri.toString()) refresh();
    }),
  ];
}
