/** The commands under `Mudaqqiq:`. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Selection,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type FixAllResult, requests, type Status } from '../server/protocol.ts';
import { checkFolder } from './check-folder.ts';
import { chooseCountry } from './country-choice.ts';
import { makeChanges } from './done/changes.ts';
import { tellChanges } from './done/tell.ts';
import { activeDraft } from './drafts.ts';
import { findingsOf } from './findings/listed.ts';
import { stepDone } from './first-steps.ts';
import { toRange } from './places.ts';
import { chooseRule } from './rule-pages.ts';
import type { Session } from './session.ts';
import { reasonOf, say } from './texts.ts';

export function registerCommands(
  context: ExtensionContext,
  session: Session,
  log: LogOutputChannel,
): Disposable {
  const all: Readonly<Record<string, (argument?: Uri) => Promise<unknown>>> = {
    checkDraft: () => checkDraft(session),
    checkFolder: (folder) => checkFolder(session, log, folder),
    chooseCountry,
    clearFolder: async () => (await session.client()).sendRequest(requests.clearFolder),
    fixAllSafe: () => fixAllSafe(session),
    correct,
    openRule: () => chooseRule(session),
    openSample: () => openSample(context.extensionUri),
    restart: () => session.restart(),
  };
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(`mudaqqiq.${name}`, async (argument?: Uri) => {
        try {
          await run(argument);
        } catch (error) {
          log.error(error instanceof Error ? error : String(error));
          // A server that does not start says so itself, with a way to start it.
          if (session.isStarted)
            void window.showErrorMessage(say('server.failed', { error: reasonOf(error) }));
        }
      }),
    ),
  );
}

async function checkDraft(session: Session): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return void window.showInformationMessage(say('draft.none'));
  const client = await session.client();
  const status = await client.sendRequest<Status>(requests.status, { uri: document.uri.toString() });
  if (status.state !== 'checked')
    return void window.showInformationMessage(say('draft.idle', { reason: status.text }));
  const { error, warning, info, hint } = status.counts;
  const count = error + warning + info + hint;
  if (count === 0) return void window.showInformationMessage(say('draft.clean'));
  window.setStatusBarMessage(say('draft.found', { count }), 5000);
  await commands.executeCommand('mudaqqiq.findings.focus');
}

/** The menu of fixes at the cursor, which is inside the finding that was clicked or beside it. */
async function correct(): Promise<void> {
  const draft = activeDraft();
  const here =
    draft && findingsOf(draft.document).find(({ range }) => range.contains(draft.selection.active));
  const editor = window.activeTextEditor;
  if (!here || !editor) return void window.showInformationMessage(say('fix.noneHere'));
  // Anywhere in its words: the menu is about what is under the cursor.
  editor.selection = new Selection(here.range.start, here.range.start);
  await commands.executeCommand('editor.action.quickFix');
}

async function fixAllSafe(session: Session): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return void window.showInformationMessage(say('draft.none'));
  const client = await session.client();
  const result = await client.sendRequest<FixAllResult | null>(requests.fixAll, {
    uri: document.uri.toString(),
  });
  if (result?.refused) return void window.showWarningMessage(result.refused);
  if (!result || result.edits.length === 0) return void window.showInformationMessage(say('fix.nothing'));
  // The positions are of the text that was checked.
  if (result.version !== document.version) return void window.showWarningMessage(say('fix.stale'));
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(document.uri, toRange(range), newText);
  const changes = await makeChanges(edit);
  if (changes) tellChanges(say('fix.done', { count: result.fixed }), changes);
}

/** An unsaved copy, so that the sample itself stays as it is. */
async function openSample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/walkthrough/sample.press.txt'));
  const document = await workspace.openTextDocument({
    language: 'arabic-press',
    content: new TextDecoder().decode(bytes),
  });
  await window.showTextDocument(document);
  stepDone('sample');
}
