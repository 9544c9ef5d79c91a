/** What can be done about one finding, wherever it is shown: corrected, or accepted as it is. */
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  commands,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { ACTION_KINDS, type FindingReference, serverCommands } from '../../server/protocol.ts';
import { fromRange, toRange } from '../places.ts';
import { say } from '../texts.ts';
import type { FixableFinding } from './listed.ts';

/** @returns whether the draft was changed; it is not when it has changed since the finding was reported */
export async function applyFix({ uri, version, fixes }: FixableFinding, place = 0): Promise<boolean> {
  const fix = fixes[place];
  if (!fix) return false;
  const document = await workspace.openTextDocument(uri);
  if (document.version !== version) {
    void window.showWarningMessage(say('fix.stale'));
    return false;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of fix.edits) edit.replace(uri, toRange(range), newText);
  return workspace.applyEdit(edit);
}

/** Keeps it from being reported again; the server says what it wrote. */
export async function acceptFinding({ uri, version, rule, range }: FixableFinding): Promise<void> {
  const argument: FindingReference = { uri: uri.toString(), version, rule, range: fromRange(range) };
  await commands.executeCommand(serverCommands.accept, argument);
}

/** All that is offered at the finding, by the server and by ourselves. */
export async function offersAt({ uri, range }: Pick<FixableFinding, 'uri' | 'range'>): Promise<CodeAction[]> {
  const actions = await commands.executeCommand<(CodeAction | Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    CodeActionKind.QuickFix.value,
  );
  return actions.filter((action): action is CodeAction => typeof action.command !== 'string');
}

export async function carryOut({ edit, command }: CodeAction): Promise<void> {
  if (edit) await workspace.applyEdit(edit);
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export function isOfKind({ kind }: CodeAction, name: keyof typeof ACTION_KINDS): boolean {
  return kind?.value === ACTION_KINDS[name];
}
