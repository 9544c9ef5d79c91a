/** What our own client asks beyond the language server protocol, and the commands of code actions. */
import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { allRules } from '../rules/index.ts';
import { bare } from '../text/index.ts';
import { readDraftFile } from '../workspace/drafts.ts';
import { nameOf } from '../workspace/paths.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import { fixAllSafe } from './actions.ts';
import { wordsOf } from './alike.ts';
import { type Drafts, statusOf } from './drafts.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import type { FolderCheck } from './folder-check.ts';
import { editOf, type FolderEdit, planAlike, planSafe } from './folder-edits.ts';
import { reportFolder } from './folder-report.ts';
import { collectNames, countTerms, planEntry } from './folder-terms.ts';
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
  type FolderPlan,
  type HouseWord,
  type HouseWordsParams,
  notifications,
  type PlanImportParams,
  type ReadDraftParams,
  type ReadDraftResult,
  type RememberedParams,
  type RuleLevel,
  type RuleTitle,
  requests,
  type ShowDocumentParams,
  type Status,
  type SuggestTermParams,
  serverCommands,
  type TakeBackParams,
} from './protocol.ts';
import { listPeople, listTerms } from './sidebar.ts';
import { listSilenced, takeBack } from './silenced.ts';
import type { Saying } from './speech.ts';
import { suggestTerm } from './suggest-term.ts';
import { editTerms, readTerms } from './terms-editing.ts';
import { exportTerms, planTermsImport } from './terms-exchange.ts';
import { toPath } from './uris.ts';
import { editDocument, showDocument } from './word.ts';
import { recordWrites } from './written.ts';

export interface RequestParts {
  readonly host: Host;
  readonly drafts: Drafts;
  readonly newsrooms: Newsrooms;
  readonly folderCheck: FolderCheck;
  readonly elsewhere: ElsewhereParts;
  /** Lists edits over a folder to the user; undefined for a client that shows them itself. */
  readonly review: ((plan: FolderPlan) => void) | undefined;
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
  connection.onRequest(requests.suggestTerm, async ({ uri, range }: SuggestTermParams, token) => {
    const checked = await drafts.read(uri, token);
    const { gazetteer } = await newsrooms.engine();
    return (checked && suggestTerm(checked, range, gazetteer)) ?? null;
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
  connection.onRequest(requests.readDraft, (params: ReadDraftParams) => readDraft(parts, params));
  connection.onRequest(requests.showDocument, async (params: ShowDocumentParams) =>
    showDocument(params, (await newsrooms.roomOf(params.uri)).speech),
  );
  connection.onRequest(requests.editDocument, editDocument);
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
  connection.onRequest(requests.folderReport, async (params: CheckFolderParams, token) => {
    const progress = await connection.window.attachWorkDoneProgress(params.workDoneToken);
    return (await reportFolder(toPath(params.uri), parts, token, progress)) ?? null;
  });
  connection.onRequest(requests.fixFolder, ({ uri }: DocumentParams, token) =>
    planOver(connection, parts, uri, token, 'fix.all-safe', {}, (edit) => planSafe(edit, folderCheck)),
  );
  connection.onRequest(requests.silenced, async ({ uri }: DocumentParams) =>
    listSilenced(parts.host.files, await newsrooms.roomOf(uri)),
  );
  connection.onRequest(requests.takeBack, async ({ uri, silenced }: TakeBackParams) => {
    const { folder, canRemember } = await newsrooms.roomOf(uri);
    if (folder === undefined || !canRemember) return;
    await takeBack(parts.host.files, folder, silenced);
    parts.onRemembered();
  });
  connection.onRequest(requests.rules, async (): Promise<RuleTitle[]> => {
    const { speech } = await newsrooms.roomOf('untitled:');
    return allRules.map(({ id, description }) => ({
      rule: id,
      title: speech.dress(description[speech.language]),
      about: speech.dress(speech.nameOf(id)),
    }));
  });
  connection.onRequest(requests.clearFolder, () => folderCheck.clear());
  connection.onRequest(requests.houseWords, ({ uri, words }: HouseWordsParams) =>
    wordsToKeep(parts, uri, words),
  );
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }, token) =>
    command === serverCommands.fixInFolder || command === serverCommands.fixAlikeInFolder
      ? executeInFolder(connection, parts, command, argument, token)
      : execute(connection, parts, command, argument),
  );
}

/** Commands over the whole folder: the client shows the edit and asks. */
async function executeInFolder(
  connection: Connection,
  parts: RequestParts,
  command: string,
  argument: unknown,
  token: CancellationToken,
): Promise<void> {
  const { uri, key, rule } = argument as FixAlikeInFolder;
  if (command === serverCommands.fixAlikeInFolder) {
    const word = key === undefined ? undefined : wordsOf(key);
    const title = word ? 'fix.word-in-folder' : 'fix.rule-in-folder';
    const { speech } = await parts.newsrooms.roomOf(uri);
    return planOver(connection, parts, uri, token, title, word ?? { rule: speech.nameOf(rule) }, (edit) =>
      planAlike({ rule, ...(key === undefined ? {} : { key }) }, edit, parts.folderCheck),
    );
  }
  const entry = (argument as FixInFolder).key;
  const canonical = entry.slice(entry.indexOf(' ') + 1);
  return planOver(connection, parts, uri, token, 'fix.in-folder', { canonical }, (edit) =>
    planEntry(entry, edit),
  );
}

async function planOver(
  connection: Connection,
  { newsrooms, elsewhere, review }: RequestParts,
  uri: string,
  token: CancellationToken,
  title: Saying,
  values: Readonly<Record<string, string>>,
  make: (edit: FolderEdit) => Promise<FolderPlan | undefined>,
): Promise<void> {
  const { speech } = await newsrooms.roomOf(uri);
  const bar = await connection.window.createWorkDoneProgress();
  bar.begin(speech.say('fix.in-folder.reading'), 0, undefined, true);
  const stop = new CancellationTokenSource();
  const listeners = [token, bar.token].map((each) => each.onCancellationRequested(() => stop.cancel()));
  const edit = { uri, title: speech.say(title, values), parts: elsewhere, token: stop.token, bar };
  const plan = await make(edit).finally(() => {
    bar.done();
    for (const each of listeners) each.dispose();
  });
  if (!plan) return;
  if (review) return review(plan);
  const whole = editOf(plan, speech);
  if (whole) await connection.workspace.applyEdit(whole);
}

async function readDraft(
  { host, newsrooms, elsewhere }: RequestParts,
  { uri, saved }: ReadDraftParams,
): Promise<ReadDraftResult> {
  try {
    const path = toPath(uri);
    if (saved) return { text: (await readDraftFile(host.files, path)).text };
    return { text: (await elsewhere.documents.find(path)).getText() };
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

/** Commands of code actions: each writes to the folder, says what it did, and has the drafts checked again. */
async function execute(
  connection: Connection,
  parts: RequestParts,
  command: string,
  argument: unknown,
): Promise<void> {
  const { host, drafts, newsrooms, onRemembered } = parts;
  const { files, written } = recordWrites(host.files);
  const { uri } = argument as DocumentParams;
  const { folder, canRemember, acceptsIn, speech } = await newsrooms.roomOf(uri);
  let text = '';
  if (command === serverCommands.accept) {
    const checked = await drafts.read(uri);
    if (!checked || acceptsIn === undefined) return;
    const reference = argument as FindingReference;
    await acceptFinding(files, acceptsIn, checked, reference);
    text = speech.say('done.accepted', { words: checked.document.getText(reference.range).trim() });
  } else if (folder === undefined || !canRemember) return;
  else if (command === serverCommands.setRule) {
    const level = argument as RuleLevel;
    await setRule(files, folder, level);
    text = speech.say(level.scope === 'draft' ? 'done.rule-off.draft' : 'done.rule-off', {
      rule: speech.nameOf(level.rule),
    });
  } else if (command === serverCommands.addWord) {
    const { word } = argument as HouseWord;
    for (const each of await wordsToKeep(parts, uri, [word])) await addWord(files, folder, each);
    text = speech.say('done.word', { word });
  } else return;
  if (written.length > 0) {
    const params: RememberedParams = { text, files: written };
    void connection.sendNotification(notifications.remembered, params);
  }
  onRemembered();
}
