/**
 * From the plain editor to the view that shows the same draft. A click in VS Code's own lists (problems, search,
 * symbols) opens the plain editor with the place selected, though the draft is open from the right: VS Code tells a
 * custom editor nothing of places (microsoft/vscode#336150), so the view cannot go there by itself, and the way is
 * offered.
 */
import {
  type Disposable,
  type Range,
  type Tab,
  TabInputText,
  type TextEditor,
  type Uri,
  window,
} from 'vscode';
import { say } from '../texts.ts';

/** Shows the range in a view of the draft; false when no view has it. */
export type Lead = (uri: Uri, range: Range) => boolean;

/**
 * Goes to the same place in the view; a preview, which VS Code opened for that place alone, is closed, and with `close`
 * any tab that the editor is in.
 */
export async function leadFrom(
  { document, selection }: TextEditor,
  lead: Lead,
  close: 'close' | 'preview' = 'preview',
): Promise<boolean> {
  const active = window.tabGroups.activeTabGroup.activeTab;
  const tab =
    close === 'close' && active && isTextOf(active, document.uri) ? active : previewOf(document.uri);
  if (!lead(document.uri, selection)) return false;
  if (tab) await window.tabGroups.close(tab);
  return true;
}

/** Offers it once for each draft: whoever declines has the button in the editor's title. */
export function offerLead(hasView: (uri: Uri) => boolean, lead: Lead): Disposable {
  const offered = new Set<string>();
  return window.onDidChangeActiveTextEditor(async (editor) => {
    const uri = editor?.document.uri;
    // It was opened as a lasting tab, so the user wants it.
    if (!editor || !uri || !hasView(uri) || offered.has(uri.toString()) || !previewOf(uri)) return;
    offered.add(uri.toString());
    const there = say('rtl.goThere');
    const pressed = await window.showInformationMessage(say('rtl.isOpen'), there);
    if (pressed === there) await leadFrom(editor, lead);
  });
}

function previewOf(uri: Uri): Tab | undefined {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).find((tab) => tab.isPreview && isTextOf(tab, uri));
}

function isTextOf({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
