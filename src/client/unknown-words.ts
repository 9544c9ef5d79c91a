/**
 * «Add all unknown words of this draft…» and «Add this word to…»: the words under `spelling/unknown`, all of them picked
 * from a list or one alone, added at once to the folder's `mudaqqiq.json`, to the workspace or to the user's settings.
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
import { isolateArabic } from '../server/bidi.ts';
import {
  ACTION_KINDS,
  type HouseWord,
  type HouseWordsParams,
  requests,
  serverCommands,
} from '../server/protocol.ts';
import { activeDraft, draftSelector } from './drafts.ts';
import { currentOnes, ruleOf } from './findings/listed.ts';
import type { Session } from './session.ts';
import { reasonOf, say } from './texts.ts';

const RULE = 'spelling/unknown';
const ADD_ALL = 'mudaqqiq.addUnknownWords';
/** Of a code action alone: `(uri, word as the draft has it)`. */
const ADD_ONE = 'mudaqqiq.addUnknownWord';
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

type Place = 'folder' | 'workspace' | 'user';

export function registerUnknownWords(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand(ADD_ALL, () => showFailure(addUnknownWords(session))),
    commands.registerCommand(ADD_ONE, (uri: Uri, word: string) =>
      showFailure(addWords(session, uri, [word])),
    ),
    languages.registerCodeActionsProvider(
      draftSelector(),
      { provideCodeActions: (document, _range, { diagnostics }) => offer(document, diagnostics) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

async function showFailure(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    void window.showErrorMessage(say('server.failed', { error: reasonOf(error) }));
  }
}

/** Listed after an unknown word's own fixes. */
function offer(document: TextDocument, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const unknown = currentOnes(document, diagnostics).filter(isUnknownWord);
  if (unknown.length === 0) return [];
  const one = unknown.map((diagnostic) => {
    const word = document.getText(diagnostic.range);
    return act(say('words.add-one', { word }), ADD_ONE, [diagnostic], [document.uri, word]);
  });
  return [...one, act(say('words.add-all'), ADD_ALL, unknown)];
}

function act(title: string, command: string, diagnostics: Diagnostic[], given: unknown[] = []): CodeAction {
  const action = new CodeAction(title, CodeActionKind.Empty.append(ACTION_KINDS.word));
  action.command = { command, title, arguments: given };
  action.diagnostics = diagnostics;
  return action;
}

function isUnknownWord(diagnostic: Diagnostic): boolean {
  return ruleOf(diagnostic) === RULE;
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
  await addWords(
    session,
    document.uri,
    picked.map(({ word }) => word),
  );
}

async function addWords(session: Session, uri: Uri, words: readonly string[]): Promise<void> {
  const place = await choosePlace(uri);
  if (place === 'folder') await addToFolder(session, uri, words);
  else if (place) await addToSettings(session, uri, words, place);
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
    await client.sendRequest('workspace/executeCommand', {
      command: serverCommands.addWord,
      arguments: [argument],
    });
  }
}

/** As `addToFolder` keeps them: without particles that are certain. */
async function addToSettings(
  session: Session,
  uri: Uri,
  words: readonly string[],
  place: Place,
): Promise<void> {
  const params: HouseWordsParams = { uri: uri.toString(), words };
  const kept = await (await session.client()).sendRequest<string[]>(requests.houseWords, params);
  const settings = workspace.getConfiguration('mudaqqiq', uri);
  const values = settings.inspect<string[]>('words');
  const current = place === 'user' ? values?.globalValue : values?.workspaceValue;
  const target = place === 'user' ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await settings.update('words', [...new Set([...(current ?? []), ...kept])], target);
}
