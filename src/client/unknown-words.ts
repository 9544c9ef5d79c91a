/**
 * «Add all unknown words of this draft…»: the words under `spelling/unknown`, picked from a list and added at once to the
 * folder's `mudaqqiq.json`, to the workspace or to the user's settings.
 */
import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import { isolateArabic } from '../server/bidi.ts';
import { type HouseWord, serverCommands } from '../server/protocol.ts';
import { activeDraft, draftSelector } from './drafts.ts';
import type { Session } from './session.ts';
import { say } from './texts.ts';

const RULE = 'spelling/unknown';
const COMMAND = 'mudaqqiq.addUnknownWords';
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

type Place = 'folder' | 'workspace' | 'user';

export function registerUnknownWords(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand(COMMAND, async () => {
      try {
        await addUnknownWords(session);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(say('server.failed', { error: reason }));
      }
    }),
    languages.registerCodeActionsProvider(
      draftSelector(),
      { provideCodeActions: (_document, _range, { diagnostics }) => offer(diagnostics) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

/** Among an unknown word's own fixes, behind them. */
function offer(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const unknown = diagnostics.filter(isUnknownWord);
  if (unknown.length === 0) return [];
  const action = new CodeAction(say('words.add-all'), CodeActionKind.QuickFix);
  action.command = { command: COMMAND, title: action.title };
  action.diagnostics = unknown;
  return [action];
}

function isUnknownWord({ code }: Diagnostic): boolean {
  return (typeof code === 'object' ? code.value : code) === RULE;
}

async function addUnknownWords(session: Session): Promise<void> {
  const document = activeDraft()?.document;
  if (!document) return void window.showInformationMessage(say('draft.none'));
  const found = unknownWords(document);
  if (found.length === 0) return void window.showInformationMessage(say('words.none'));
  const picked = await window.showQuickPick(
    found.map((word) => ({ label: isolateArabic(word), word, picked: true })),
    { canPickMany: true, title: say('words.pick') },
  );
  if (!picked || picked.length === 0) return;
  const words = picked.map(({ word }) => word);
  const place = await choosePlace(document.uri);
  if (place === 'folder') await addToFolder(session, document.uri, words);
  else if (place) await addToSettings(document.uri, words, place);
}

/** Each once, in the draft's order, without marks. */
function unknownWords(document: TextDocument): string[] {
  const ranges = languages.getDiagnostics(document.uri).filter(isUnknownWord);
  return [...new Set(ranges.map(({ range }) => document.getText(range).replace(MARKS, '')))];
}

async function choosePlace(uri: Uri): Promise<Place | undefined> {
  const inFolder = workspace.getWorkspaceFolder(uri) !== undefined;
  const places: readonly Place[] = inFolder ? ['folder', 'workspace', 'user'] : ['user'];
  const items = places.map((place) => ({ label: say(`words.to-${place}`), place }));
  return items.length === 1
    ? items[0]!.place
    : (await window.showQuickPick(items, { title: say('words.place') }))?.place;
}

/** One after the other: each rewrites `mudaqqiq.json`. */
async function addToFolder(session: Session, uri: Uri, words: readonly string[]): Promise<void> {
  const client = await session.client();
  for (const word of words) {
    const argument: HouseWord = { uri: uri.toString(), word };
    await client.sendRequest(ExecuteCommandRequest.type, {
      command: serverCommands.addWord,
      arguments: [argument],
    });
  }
}

async function addToSettings(uri: Uri, words: readonly string[], place: Place): Promise<void> {
  const settings = workspace.getConfiguration('mudaqqiq', uri);
  const values = settings.inspect<string[]>('words');
  const current = place === 'user' ? values?.globalValue : values?.workspaceValue;
  const target = place === 'user' ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await settings.update('words', [...new Set([...(current ?? []), ...words])], target);
}
