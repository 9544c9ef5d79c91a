/**
 * The folder's terminology file as a document: read and changed through the editor, so that undo takes changes back.
 */
import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type EditTermsParams,
  type ReadTermsResult,
  requests,
  type TermsChange,
  type TermsResult,
} from '../../server/protocol.ts';
import { stepDone } from '../first-steps.ts';
import { toRange } from '../places.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';
import { termsScope } from './view.ts';

const NEW_TERMS = `{
  // مصطلحات الدار — people, organisations, places and terms as the house writes them.
  "entries": [
  ]
}
`;

/** The nearest file of terminology, made if there is none; undefined, with a message, where there cannot be one. */
export async function openTermsFile(session: Session): Promise<TextDocument | undefined> {
  const scope = termsScope();
  const client = scope && (await session.client());
  const terms = await client?.sendRequest<TermsResult>(requests.terms, { uri: scope!.toString() });
  if (!terms?.uri) {
    void window.showInformationMessage(terms?.problem ?? say('terms.nowhere'));
    return undefined;
  }
  return openOrCreate(Uri.parse(terms.uri));
}

/** A terminology file as a document; it is made where there is none. */
export async function openOrCreate(uri: Uri): Promise<TextDocument> {
  const exists = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) await workspace.fs.writeFile(uri, new TextEncoder().encode(NEW_TERMS));
  return workspace.openTextDocument(uri);
}

export async function readEntries(
  session: Session,
  document: TextDocument,
): Promise<ReadTermsResult['entries']> {
  const client = await session.client();
  const text = document.getText();
  return (await client.sendRequest<ReadTermsResult>(requests.readTerms, { text })).entries;
}

/** Puts edits into the file and saves it: the next check uses the change. @returns whether it was changed. */
export async function applyTermsEdits(
  document: TextDocument,
  version: number,
  edits: readonly LspEdit[],
): Promise<boolean> {
  if (document.version !== version) {
    void window.showWarningMessage(say('terms.stale'));
    return false;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return (await workspace.applyEdit(edit)) && document.save();
}

interface LspEdit {
  readonly range: Parameters<typeof toRange>[0];
  readonly newText: string;
}

/** @returns whether the file was changed. */
export async function changeTerms(
  session: Session,
  document: TextDocument,
  change: TermsChange,
): Promise<boolean> {
  const client = await session.client();
  const params: EditTermsParams = { text: document.getText(), change };
  const { version } = document;
  const edits = await client.sendRequest<LspEdit[]>(requests.editTerms, params);
  const done = await applyTermsEdits(document, version, edits);
  if (done && change.kind === 'add') stepDone('term');
  return done;
}
