/** `mudaqqiq.fixOnSave`: the safe fixes are made whenever the user saves a draft, in either editor. */
import { type Disposable, type TextDocument, TextDocumentSaveReason, TextEdit, workspace } from 'vscode';
import { type FixAllResult, requests } from '../server/protocol.ts';
import { isArabicDraft } from './drafts.ts';
import { toRange } from './places.ts';
import type { Session } from './session.ts';

export function registerFixOnSave(session: Session): Disposable {
  return workspace.onWillSaveTextDocument((event) => {
    const { document, reason } = event;
    const isWanted = workspace.getConfiguration('mudaqqiq', document.uri).get<boolean>('fixOnSave');
    // A draft that saves itself is still being written.
    if (!isWanted || reason !== TextDocumentSaveReason.Manual || !isArabicDraft(document)) return;
    event.waitUntil(safeFixes(session, document));
  });
}

async function safeFixes(session: Session, document: TextDocument): Promise<TextEdit[]> {
  const { version } = document;
  const client = await session.client();
  const result = await client.sendRequest<FixAllResult | null>(requests.fixAll, {
    uri: document.uri.toString(),
  });
  if (!result || result.refused || result.version !== version || document.version !== version) return [];
  return result.edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText));
}
