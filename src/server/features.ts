/** What editors ask about a place in a draft: each answered by a file of its own. */
import type {
  CancellationToken,
  ClientCapabilities,
  CodeActionParams,
  Connection,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { findActions, type OtherDrafts } from './actions.ts';
import { complete } from './completion.ts';
import type { CheckedDraft, Drafts } from './drafts.ts';
import { type ElsewhereParts, findElsewhere, findWorkspaceSymbols } from './elsewhere.ts';
import { findHover } from './hover.ts';
import { findDefinition, findHighlights, findReferences, findSymbols } from './navigation.ts';
import { personAt } from './persons.ts';
import { toOffset } from './positions.ts';
import type { FolderPlan } from './protocol.ts';
import { planRename, prepareRename, renamePerson } from './rename.ts';
import type { Speech } from './speech.ts';

/** Milliseconds that a menu waits for what other drafts have; it opens without, once, in a large folder. */
const PATIENCE = 300;

export interface FeatureParts {
  readonly drafts: Drafts;
  readonly others: OtherDrafts & { read(uri: string): Promise<void> };
  /** Lists edits over a folder to the user; undefined for a client that shows them itself. */
  readonly review: ((plan: FolderPlan) => void) | undefined;
  readonly elsewhere: ElsewhereParts;
  /** For what belongs to no draft. */
  speech(): Promise<Speech>;
  readonly rulesUri: string | undefined;
  readonly capabilities: ClientCapabilities;
}

export function answerLanguageRequests(connection: Connection, parts: FeatureParts): void {
  const { drafts, elsewhere, others, review, rulesUri, capabilities } = parts;
  // A client that cannot ask first changes the draft in front alone.
  const confirms = review || capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
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
    if (!here) return renamePerson(checked, params);
    const edit = renamePerson(checked, params);
    const found = await findElsewhere(checked, here.mention, elsewhere);
    if (!review) return renamePerson(checked, params, found);
    const plan = planRename(checked, params, found, elsewhere);
    if (plan.drafts.length > 0) review(plan);
    return edit;
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
    if (!checked || !confirms) return checked ? findActions(checked, params, {}) : [];
    const pause = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([others.read(params.textDocument.uri), pause]);
    return findActions(checked, params, { others });
  });
}
