/**
 * Arabic drafts written from right to left by habit (`mudaqqiq.rightToLeft`), and the one offer of it. VS Code's own
 * way, an association of names with an editor, would take every English `.txt` too; so the plain editor opens and is
 * replaced in its tab, once for each document: who goes back to the plain editor stays there.
 */
import {
  ConfigurationTarget,
  commands,
  Disposable,
  type ExtensionContext,
  TabInputText,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isArabicDraft, RTL_EDITOR, watchActiveDraft } from '../drafts.ts';
import { say } from '../texts.ts';
import { type Lead, leadFrom } from './lead.ts';

const OFFERED = 'mudaqqiq.rightToLeftOffered';
const SETTING = 'rightToLeft';

export interface FromRight extends Disposable {
  /** The user chose the editor for this draft: until VS Code is closed it opens there. */
  choose(uri: Uri, editor: 'plain' | 'right'): void;
}

export function writeFromRight(
  { globalState }: ExtensionContext,
  hasView: (uri: Uri) => boolean,
  lead: Lead,
): FromRight {
  const taken = new WeakSet<TextDocument>();
  const plain = new Set<string>();
  let front: TextDocument | undefined;

  const take = async ({ document }: TextEditor): Promise<void> => {
    taken.add(document);
    await commands.executeCommand('reopenActiveEditorWith', RTL_EDITOR);
  };
  const offer = async (): Promise<void> => {
    await globalState.update(OFFERED, true);
    const always = say('rtl.always');
    const pressed = await window.showInformationMessage(say('rtl.offer'), always, say('rtl.no'));
    if (pressed !== always) return;
    await writeAlwaysFromRight();
    // The draft in front by now may be another one; who has answered sees it turn.
    const editor = editorInFront();
    if (editor && isArabicDraft(editor.document) && isWritable(editor.document)) await take(editor);
  };
  const look = (): void => {
    const editor = editorInFront();
    // A draft that has only become one is being typed: keys would be lost while the view opens.
    const hasCome = editor?.document !== front;
    front = editor?.document;
    if (!editor || !isArabicDraft(editor.document) || !isWritable(editor.document)) return;
    const { document } = editor;
    const isShown = hasView(document.uri);
    const wish = workspace.getConfiguration('mudaqqiq').get<string>(SETTING);
    if (wish === 'ask' && !isShown && !globalState.get(OFFERED, false)) void offer();
    if (wish !== 'always' || !hasCome || plain.has(document.uri.toString())) return;
    // VS Code opens the plain editor beside a view that has the draft already.
    if (isShown) void leadFrom(editor, lead, 'close');
    else if (!taken.has(document)) void take(editor);
  };
  const listeners = Disposable.from(
    watchActiveDraft(look),
    // Recognized as a draft, which VS Code reports as another opening.
    workspace.onDidOpenTextDocument(look),
  );
  look();
  return {
    choose(uri, editor) {
      if (editor === 'plain') plain.add(uri.toString());
      else plain.delete(uri.toString());
    },
    dispose: () => listeners.dispose(),
  };
}

/** Written for the user, wherever a window is. */
export async function writeAlwaysFromRight(): Promise<void> {
  await workspace.getConfiguration('mudaqqiq').update(SETTING, 'always', ConfigurationTarget.Global);
}

/** In a tab of its own: an editor of a comparison or within a list is not one to replace. */
function editorInFront(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isIts = input instanceof TabInputText && input.uri.toString() === editor?.document.uri.toString();
  return isIts ? editor : undefined;
}

/** What the view is registered for, and drafts on no disk. */
function isWritable({ uri }: TextDocument): boolean {
  return uri.scheme === 'untitled' || /\.(?:txt|md)$/i.test(uri.path);
}
