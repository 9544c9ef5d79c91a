/** What our own client asks beyond the language server protocol, and the commands of code actions. */
import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { bare } from '../text/index.ts';
import { nameOf } from '../workspace/paths.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import { fixAllSafe } from './actions.ts';
import { type Drafts, statusOf } from './drafts.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import type { FolderCheck } from './folder-check.ts';
import { fixAlikeInFolder } from './folder-edits.ts';
import { collectNames, countTerms, fixInFolder } from './folder-terms.ts';
import type { Host } from './host.ts';
import { wordToKeep } from './house-words.ts';
import { acceptFinding, addWord, setRule } from './memory.ts';
import type { Newsrooms } from './newsrooms.ts';
import {
  type CheckFolderParams,
  type DocumentParams,
  type FindingReference,
  type FixAlikeInFolder,
  type FixInFolder,
  type HouseWord,
  type HouseWordsParams,
  type PlanImportParams,
  type ReadDraftResult,
  type RuleLevel,
  requests,
  type Status,
  serverCommands,
} from './protocol.ts';
import { listPeople, listTerms } from './sidebar.ts';
import { editTerms, readTerms } from './terms-editing.ts';
import { exportTerms, planTermsImport } from './terms-exchange.ts';
import { toPath } from './uris.ts';

export interface RequestParts {
  readonly host: Host;
  readonly drafts: Drafts;
  readonly newsrooms: Newsrooms;
  readonly folderCheck: FolderCheck;
  readonly elsewhere: ElsewhereParts;
  /** A decision was written into the folder. */
  onRemembered(): void;
}

export function answerOwnRequests(connection: Connection, parts: RequestParts): void {
  const { drafts, newsrooms, folderCheck, elsewhere } = parts;
  connection.onRequest(requests.people, async ({ uri }: DocumentParams, token) => {
    const checked = await drafts.read(uri, token);
    return checked ? listPeople(checked) : null;
  });
  connection.onRequest(requests.terms, async ({ uri }: DocumentParams, token) => {
    const checked = await drafts.read(uri, token);
    return listTerms(await newsrooms.roomOf(uri), newsrooms.userTerms, checked?.draft.termUses);
  });
  connection.onRequest(requests.countTerms, ({ uri }: DocumentParams, token) =>
    countTerms(uri, elsewhere, token),
  );
  connection.onRequest(requests.collectNames, async ({ uri }: DocumentParams) =>
    collectNames(uri, await newsrooms.roomOf(uri), elsewhere),
  );
  connection.onRequest(requests.planImport, (params: PlanImportParams) =>
    planTermsImport(parts.host.files, params),
  );
  connection.onRequest(requests.exportTerms, exportTerms);
  connection.onRequest(requests.readTerms, readTerms);
  connection.onRequest(requests.readDraft, ({ uri }: DocumentParams) => readDraft(parts, uri));
  connection.onRequest(requests.editTerms, editTerms);
  connection.onRequest(requests.status, async ({ uri }: DocumentParams, token): Promise<Status> => {
    const state = await drafts.check(uri, token);
    if (state) return statusOf(state);
    const { speech } = await newsrooms.roomOf(uri);
    return { state: 'idle', reason: 'not-open', text: speech.say('idle.not-open') };
  });
  connection.onRequest(requests.fixAll, async ({ uri }: DocumentParams, token) => {
    const checked = await drafts.read(uri, token);
    return checked ? fixAllSafe(checked) : null;
  });
  connection.onRequest(requests.checkFolder, async (params: CheckFolderParams, token) => {
    const progress = await connection.window.attachWorkDoneProgress(params.workDoneToken);
    return folderCheck.run(toPath(params.uri), token, progress);
  });
  connection.onRequest(requests.clearFolder, () => folderCheck.clear());
  connection.onRequest(requests.houseWords, ({ uri, words }: HouseWordsParams) =>
    wordsToKeep(parts, uri, words),
  );
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }, token) =>
    command === serverCommands.fixInFolder || command === serverCommands.fixAlikeInFolder
      ? executeInFolder(connection, parts, command, argument, token)
      : execute(parts, command, argument),
  );
}

/** Commands over the whole folder: the client shows the edit and asks. */
async function executeInFolder(
  connection: Connection,
  { newsrooms, folderCheck, elsewhere }: RequestParts,
  command: string,
  argument: unknown,
  token: CancellationToken,
): Promise<void> {
  const { speech } = await newsrooms.roomOf((argument as DocumentParams).uri);
  const bar = await connection.window.createWorkDoneProgress();
  bar.begin(speech.say('fix.in-folder.reading'), 0, undefined, true);
  const stop = new CancellationTokenSource();
  const listeners = [token, bar.token].map((each) => each.onCancellationRequested(() => stop.cancel()));
  const progress = { token: stop.token, bar };
  const reading =
    command === serverCommands.fixInFolder
      ? fixInFolder(argument as FixInFolder, elsewhere, speech, progress)
      : fixAlikeInFolder(argument as FixAlikeInFolder, elsewhere, speech, folderCheck, progress);
  const edit = await reading.finally(() => {
    bar.done();
    for (const each of listeners) each.dispose();
  });
  if (edit) await connection.workspace.applyEdit(edit);
}

async function readDraft({ newsrooms, elsewhere }: RequestParts, uri: string): Promise<ReadDraftResult> {
  try {
    return { text: (await elsewhere.documents.find(toPath(uri))).getText() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { speech } = await newsrooms.roomOf(uri);
    return { problem: formatProblem(error.problem, speech.language, nameOf) };
  }
}

/** Words of a draft that is no longer open stay as they are written. */
async function wordsToKeep(
  { drafts, newsrooms }: RequestParts,
  uri: string,
  words: readonly string[],
): Promise<string[]> {
  const checked = await drafts.read(uri);
  if (!checked) return words.map(bare);
  const { lexicon } = await newsrooms.engine();
  return words.map((word) => wordToKeep(word, checked.draft, lexicon));
}

/** Commands of code actions: each writes to the folder and has the drafts checked again. */
async function execute(parts: RequestParts, command: string, argument: unknown): Promise<void> {
  const { host, drafts, newsrooms, onRemembered } = parts;
  const { files } = host;
  const { uri } = argument as DocumentParams;
  const { folder, canRemember } = await newsrooms.roomOf(uri);
  if (folder === undefined || !canRemember) return;
  if (command === serverCommands.setRule) await setRule(files, folder, argument as RuleLevel);
  else if (command === serverCommands.addWord) {
    for (const word of await wordsToKeep(parts, uri, [(argument as HouseWord).word]))
      await addWord(files, folder, word);
  } else if (command === serverCommands.accept) {
    const checked = await drafts.read(uri);
    if (checked) await acceptFinding(files, folder, checked, argument as FindingReference);
  } else return;
  onRemembered();
}
