/**
 * A draft in Windows-1256, which VS Code has read as UTF-8: its letters are lost on the screen, and saving it would lose
 * them for good. It is offered to be opened as what it is.
 */
import { type Disposable, type TextDocument, window, workspace } from 'vscode';
import { isDraftFile } from './drafts.ts';
import { say } from './texts.ts';
import { isWindowsArabic } from './windows-arabic.ts';

/** VS Code's name for it. */
const ENCODING = 'windows1256';
const LOST = '\ufffd';

export function registerEncodingOffer(): Disposable {
  const offered = new Set<string>();
  const look = async (document: TextDocument): Promise<void> => {
    const { uri, isDirty } = document;
    if (isDirty || uri.scheme === 'untitled' || offered.has(uri.toString())) return;
    if (!isDraftFile(document) || !document.getText().includes(LOST)) return;
    offered.add(uri.toString());
    // A file that is gone or cannot be read is not asked about.
    const bytes = await workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (!bytes || !isWindowsArabic(bytes)) return;
    const open = say('encoding.open');
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pressed = await window.showWarningMessage(say('encoding.offer', { name }), open);
    if (pressed === open) await workspace.openTextDocument(uri, { encoding: ENCODING });
  };
  for (const document of workspace.textDocuments) void look(document);
  return workspace.onDidOpenTextDocument(look);
}
