/** Which documents are drafts. */
import { type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { isArabic } from '../server/arabic.ts';

const LANGUAGES = ['arabic-press', 'plaintext', 'markdown'];
/** Not the panes that show text of their own: output, source control's message box, an older version beside a newer. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

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

/** The draft the user looks at; a click into the sidebar or the output does not change it. */
export function activeDraft(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isDraftFile(editor.document) ? editor : undefined;
}
