/** Changes of drafts that can be taken back together, wherever the drafts are open. */
import {
  Range,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { changeBetween } from '../../server/change.ts';

interface Changed {
  readonly uri: Uri;
  readonly before: string;
  readonly after: string;
  /** No tab shows it, so it was saved. */
  readonly saved: boolean;
}

/** What was changed. */
export class Changes {
  readonly #changed: readonly Changed[];

  constructor(changed: readonly Changed[]) {
    this.#changed = changed;
  }

  get drafts(): number {
    return this.#changed.length;
  }

  /** @returns how many drafts are not as they were, because they were changed again since */
  async takeBack(): Promise<number> {
    const edit = new WorkspaceEdit();
    const documents: [TextDocument, Changed][] = [];
    for (const each of this.#changed) {
      const document = await workspace.openTextDocument(each.uri);
      if (document.getText() !== each.after) continue;
      const { start, end, text } = changeBetween(each.after, each.before);
      edit.replace(each.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
      documents.push([document, each]);
    }
    if (!(await workspace.applyEdit(edit))) return this.drafts;
    for (const [document, { saved }] of documents) if (saved) await document.save();
    return this.drafts - documents.length;
  }
}

/** A draft that no tab shows is saved: else it would open in one. @returns undefined when VS Code refused the edit */
export async function makeChanges(edit: WorkspaceEdit): Promise<Changes | undefined> {
  const touched = await Promise.all(
    edit.entries().map(async ([uri]) => {
      const document = await workspace.openTextDocument(uri);
      return { document, before: document.getText(), saved: !hasTab(uri) && !document.isDirty };
    }),
  );
  if (!(await workspace.applyEdit(edit))) return undefined;
  for (const { document, saved } of touched) if (saved) await document.save();
  return new Changes(
    touched.map(({ document, before, saved }) => ({
      uri: document.uri,
      before,
      after: document.getText(),
      saved,
    })),
  );
}

function hasTab(uri: Uri): boolean {
  const key = uri.toString();
  const isOn = (input: unknown): boolean =>
    (input instanceof TabInputText || input instanceof TabInputCustom) && input.uri.toString() === key;
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => isOn(input)));
}
