/**
 * Plain text in Arabic becomes a press draft by itself: its lines wrap, its words end where Arabic words do, and VS Code
 * does not warn of letters that are not ASCII. All of that hangs on the language (`configurationDefaults`), and VS Code
 * knows a file's language by its name alone.
 */
import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { ARABIC_LETTER, isArabic } from '../server/arabic.ts';
import { isDraftFile } from './drafts.ts';

export function recognizeDrafts(): Disposable {
  /** Each document once: who chooses plain text again is left alone. */
  const recognized = new WeakSet<TextDocument>();
  const look = (document: TextDocument): void => {
    if (recognized.has(document) || !isPlainDraft(document)) return;
    recognized.add(document);
    // It may be closed by now.
    void languages.setTextDocumentLanguage(document, 'arabic-press').then(undefined, () => undefined);
  };
  workspace.textDocuments.forEach(look);
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => ARABIC_LETTER.test(text))) look(document);
    }),
  );
}

/** Text of a `.txt` file or of none. VS Code has no language for CSV and many others: those stay what they are. */
const PLAIN_NAME = /(?:^|\/)[^/.]+$|\.(?:txt|text)$/i;
/** HTML, XML, RTF or JSON under such a name: see `isReadFormat`. */
const DATA = /^\ufeff?\s*[[{<]/;

function isPlainDraft(document: TextDocument): boolean {
  if (document.languageId !== 'plaintext' || !isDraftFile(document)) return false;
  if (document.uri.scheme !== 'untitled' && !PLAIN_NAME.test(document.uri.path)) return false;
  if (!workspace.getConfiguration('mudaqqiq', document).get('recognizeDrafts', true)) return false;
  const text = document.getText();
  return !DATA.test(text) && isArabic(text);
}
