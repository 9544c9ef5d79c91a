/** Which documents are drafts, and which of them the user looks at. */
import {
  Disposable,
  EventEmitter,
  Selection,
  TabInputCustom,
  TabInputWebview,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isArabic } from '../server/arabic.ts';
import { WORD_SCHEME } from '../server/protocol.ts';
import { textAddress } from './word/address.ts';

const LANGUAGES = ['arabic-press', 'plaintext', 'markdown'];
/** Not the panes that show text of their own: output, source control's message box, an older version beside a newer. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', WORD_SCHEME];

export function draftSchemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)])];
}

export function draftSelector(): { scheme: string; language: string }[] {
  return draftSchemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

export function isDraftFile({ languageId, uri }: TextDocument): boolean {
  return LANGUAGES.includes(languageId) && draftSchemes().includes(uri.scheme);
}

/** A file that is worth starting the server for. */
export function isArabicDraft(document: TextDocument): boolean {
  return isDraftFile(document) && (document.languageId === 'arabic-press' || isArabic(document.getText()));
}

export const RTL_EDITOR = 'mudaqqiq.rtlEditor';
export const WORD_EDITOR = 'mudaqqiq.word';

export interface ActiveDraft {
  readonly document: TextDocument;
  readonly selection: Selection;
}

/** By document: the selection in its right-to-left view, which VS Code does not know. */
const selections = new Map<string, Selection>();
const moved = new EventEmitter<ActiveDraft>();
let last: TextDocument | undefined;

/** The selection moved in a right-to-left view. */
export const onDidMoveInView = moved.event;

export function noteSelection(document: TextDocument, selection: Selection): void {
  selections.set(document.uri.toString(), selection);
  moved.fire({ document, selection });
}

export function forgetSelection({ uri }: TextDocument): void {
  selections.delete(uri.toString());
}

/** The draft the user looks at; a click into the sidebar or the output does not change it. */
export function activeDraft(): ActiveDraft | undefined {
  const found = draftInTab() ?? draftInEditor();
  last = found?.document;
  return found;
}

/** In a right-to-left view, or in one of our own panels beside the draft, which stays the one that is meant. */
function draftInTab(): ActiveDraft | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  let document: TextDocument | undefined;
  if (input instanceof TabInputCustom && input.viewType === RTL_EDITOR) document = documentOf(input.uri);
  else if (input instanceof TabInputCustom && input.viewType === WORD_EDITOR)
    document = documentOf(textAddress(input.uri));
  else if (input instanceof TabInputWebview && /-mudaqqiq\.\w+$/.test(input.viewType) && !last?.isClosed)
    document = last;
  if (!document) return undefined;
  return { document, selection: selections.get(document.uri.toString()) ?? new Selection(0, 0, 0, 0) };
}

function draftInEditor(): ActiveDraft | undefined {
  const editor = window.activeTextEditor;
  return editor && isDraftFile(editor.document) ? editor : undefined;
}

function documentOf(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

const arrived = new EventEmitter<void>();

/** The text of a tab that was in front already is there only now. */
export function announceDraft(): void {
  arrived.fire();
}

/** Calls the listener whenever the draft in front may be another. */
export function watchActiveDraft(listener: () => void): Disposable {
  return Disposable.from(
    window.onDidChangeActiveTextEditor(listener),
    arrived.event(listener),
    window.tabGroups.onDidChangeTabs(listener),
    window.tabGroups.onDidChangeTabGroups(listener),
  );
}
