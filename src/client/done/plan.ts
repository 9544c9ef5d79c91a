/** Edits over the drafts of a folder, listed with their sentences, all chosen: what is left chosen is made. */
import {
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isolateArabic } from '../../server/bidi.ts';
import { type FolderPlan, type PlannedEdit, type PlannedPlace, reviewPlan } from '../../server/protocol.ts';
import { withoutIsolates } from '../findings/listed.ts';
import { toRange } from '../places.ts';
import { say } from '../texts.ts';
import { makeChanges } from './changes.ts';
import { tellChanges } from './tell.ts';

interface Row extends QuickPickItem {
  readonly uri?: string;
  readonly place?: PlannedPlace;
}

export function reviewPlans(client: BaseLanguageClient): Disposable {
  return client.onRequest(reviewPlan, (plan: FolderPlan) => {
    // The server goes on meanwhile: a list may stay open for minutes.
    void review(plan);
  });
}

async function review(plan: FolderPlan): Promise<void> {
  const chosen = await choose(plan);
  if (!chosen || chosen.length === 0) return;
  const { edit, places, stale } = await editOf(chosen);
  const changes = places === 0 ? undefined : await makeChanges(edit);
  if (!changes) return void window.showWarningMessage(say('fix.stale'));
  const said = say('plan.done', { places, drafts: changes.drafts });
  tellChanges(stale === 0 ? said : `${said} ${say('plan.stale', { count: stale })}`, changes);
}

function choose({ title, drafts, left }: FolderPlan): Promise<readonly Row[] | undefined> {
  const alone = left.length > 0 ? say('plan.left', { names: left.join('، ') }) : '';
  if (drafts.length === 0) {
    void window.showInformationMessage([say('plan.nothing'), alone].filter(Boolean).join(' '));
    return Promise.resolve(undefined);
  }
  const list = window.createQuickPick<Row>();
  // The dots of the menu said that this list would come.
  list.title = isolateArabic(withoutIsolates(title).replace(/…$/, ''));
  list.canSelectMany = true;
  // A look into a draft must not lose what was chosen.
  list.ignoreFocusOut = true;
  list.matchOnDetail = true;
  const places = drafts.reduce((sum, draft) => sum + draft.places.length, 0);
  list.placeholder = [say('plan.choose', { places, drafts: drafts.length }), alone].filter(Boolean).join(' ');
  list.items = drafts.flatMap((draft): Row[] => [
    { label: `${draft.name} (${draft.places.length})`, kind: QuickPickItemKind.Separator },
    ...draft.places.map((place) => ({ ...rowOf(place), uri: draft.uri })),
  ]);
  list.selectedItems = list.items.filter(({ place }) => place);
  list.show();
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
}

function rowOf(place: PlannedPlace): Row {
  const { before, after, sentence } = place;
  return {
    label: isolateArabic(after === undefined ? before : `${before} ← ${after}`),
    detail: isolateArabic(sentence),
    place,
  };
}

/** What holds in the drafts as they are now. */
async function editOf(rows: readonly Row[]): Promise<{ edit: WorkspaceEdit; places: number; stale: number }> {
  const edit = new WorkspaceEdit();
  let places = 0;
  for (const { uri, place } of rows) {
    if (!place || uri === undefined) continue;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const isThere = ({ range, oldText }: PlannedEdit): boolean => {
      const { start, end } = range;
      return document.getText(new Range(start.line, start.character, end.line, end.character)) === oldText;
    };
    if (!place.edits.every(isThere)) continue;
    for (const { range, newText } of place.edits) edit.replace(document.uri, toRange(range), newText);
    places++;
  }
  return { edit, places, stale: rows.length - places };
}
