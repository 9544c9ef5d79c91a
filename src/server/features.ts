/** What editors ask about a place in a draft: each answered by a file of its own. */
import type {
  CancellationToken,
  ClientCapabilities,
  CodeActionParams,
  Connection,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { findActions } from './actions.ts';
import { complete } from './completion.ts';
import type { CheckedDraft, Drafts } from './drafts.ts';
import { type ElsewhereParts, findElsewhere, findWorkspaceSymbols } from './elsewhere.ts';
import { findHover } from './hover.ts';
import { findDefinition, findHighlights, findReferences, findSymbols } from './navigation.ts';
import { personAt } from './persons.ts';
import { toOffset } from './positions.ts';
import { prepareRename, renamePerson } from './rename.ts';
import type { Speech } from './speech.ts';

export interface FeatureParts {
  readonly drafts: Drafts;
  readonly elsewhere: ElsewhereParts;
  /** For what belongs to no draft. */
  speech(): Promise<Speech>;
  readonly rulesUri: string | undefined;
  readonly capabilities: ClientCapabilities;
}

export function answerLanguageRequests(connection: Connection, parts: FeatureParts): void {
  const { drafts, elsewhere, rulesUri, capabilities } = parts;
  // A client that cannot ask first changes the draft in front alone.
  const confirms = capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  /** Reads the draft, finds the place, and answers nothing for an idle draft. */
  const at =
    <T>(answer: (checked: CheckedDraft, offset: number) => T | undefined) =>
    async ({ textDocument, position }: TextDocumentPositionParams, token: CancellationToken) => {
      const checked = await drafts.read(textDocument.uri, token);
      return (checked && answer(checked, toOffset(checked.document, position))) ?? null;
    };
  const markdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
  connection.onDocumentHighlight(at(findHighlights));
  connection.onDefinition(at(findDefinition));
  connection.onReferences(async ({ textDocument, position }, token) => {
    const checked = await drafts.read(textDocument.uri, token);
    return checked ? findReferences(checked, toOffset(checked.document, position), elsewhere) : [];
  });
  connection.onPrepareRename(at(prepareRename));
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const typed = await drafts.readLast(textDocument.uri, token);
    return typed ? complete(typed, position) : null;
  });
  connection.onHover(at((checked, offset) => findHover(checked, offset, { markdown, rulesUri })));
  connection.onRenameRequest(async (params, token) => {
    const checked = await drafts.read(params.textDocument.uri, token);
    if (!checked) return null;
    const here = confirms && personAt(checked.draft, toOffset(checked.document, params.position));
    return renamePerson(checked, params, here ? await findElsewhere(checked, here.mention, elsewhere) : []);
  });
  connection.onWorkspaceSymbol(async ({ query }) =>
    findWorkspaceSymbols(query, elsewhere, await parts.speech()),
  );
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const checked = await drafts.read(textDocument.uri, token);
    return checked ? findSymbols(checked) : [];
  });
  connection.onCodeAction(async (params: CodeActionParams, token) => {
    const checked = await drafts.read(params.textDocument.uri, token);
    return checked ? findActions(checked, params, { confirms }) : [];
  });
}
