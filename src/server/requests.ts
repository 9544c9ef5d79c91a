/** What the house's own client asks beyond the language server protocol, and the commands of code actions. */
import type { Connection } from 'vscode-languageserver';
import { fixAllSafe } from './actions.ts';
import { type Drafts, statusOf } from './drafts.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import type { FolderCheck } from './folder-check.ts';
import { collectNames, countTerms, fixInFolder } from './folder-terms.ts';
import type { Host } from './host.ts';
import { acceptFinding, addWord, setRule } from './memory.ts';
import type { Newsrooms } from './newsrooms.ts';
import {
  type CheckFolderParams,
  type DocumentParams,
  type FindingReference,
  type FixInFolder,
  type HouseWord,
  type PlanImportParams,
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
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    if (command !== serverCommands.fixInFolder) return execute(parts, command, given[0]);
    const { uri, key } = given[0] as FixInFolder;
    const edit = await fixInFolder(uri, key, await newsrooms.roomOf(uri), elsewhere);
    if (edit) await connection.workspace.applyEdit(edit);
  });
}

/** Commands of code actions: each writes to the folder and has the drafts checked anew. */
async function execute(
  { host: { files }, drafts, newsrooms, onRemembered }: RequestParts,
  command: string,
  argument: unknown,
): Promise<void> {
  const { uri } = argument as DocumentParams;
  const { folder, canRemember } = await newsrooms.roomOf(uri);
  if (folder === undefined || !canRemember) return;
  if (command === serverCommands.setRule) await setRule(files, folder, argument as RuleLevel);
  else if (command === serverCommands.addWord) await addWord(files, folder, argument as HouseWord);
  else if (command === serverCommands.accept) {
    const checked = await drafts.read(uri);
    if (checked) await acceptFinding(files, folder, checked, argument as FindingReference);
  } else return;
  onRemembered();
}
