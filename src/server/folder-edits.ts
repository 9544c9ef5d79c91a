/** Edits over all drafts of a folder, which the editor sees and confirms before anything is changed. */
import type {
  CancellationToken,
  TextDocumentEdit,
  WorkDoneProgressReporter,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../draft/index.ts';
import { nameOf } from '../workspace/paths.ts';
import { firstFixes, sameness } from './alike.ts';
import { isShown } from './documents.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import type { FolderCheck } from './folder-check.ts';
import { toTextEdit } from './positions.ts';
import type { FixAlikeInFolder } from './protocol.ts';
import type { Speech } from './speech.ts';
import { toPath } from './uris.ts';

/** The folder's drafts, Word documents among them. */
export async function draftsOf(uri: string, { archives }: ElsewhereParts): Promise<string[]> {
  await archives.follow();
  return [...(archives.peopleFor(toPath(uri))?.paths() ?? [])].sort();
}

export interface DraftEdits {
  readonly document: TextDocument;
  readonly edits: readonly Edit[];
  /** Places corrected; one may take several edits. */
  readonly count: number;
}

export interface FolderProgress {
  readonly token: CancellationToken;
  readonly bar: WorkDoneProgressReporter;
}

const EVERYWHERE = 'everywhere';

/**
 * Asks each draft of the folder for its edits. What an editor holds is edited in the version it was read in, a file as
 * it is. Undefined where there is nothing to do, or the user cancelled: half a folder corrected would be worse than
 * none.
 */
export async function editFolder(
  uri: string,
  parts: ElsewhereParts,
  speech: Speech,
  editsOf: (path: string) => Promise<DraftEdits | undefined>,
  { token, bar }: FolderProgress,
): Promise<WorkspaceEdit | undefined> {
  const documentChanges: TextDocumentEdit[] = [];
  const left: string[] = [];
  let count = 0;
  const paths = (await draftsOf(uri, parts)).filter(isShown);
  for (const [place, path] of paths.entries()) {
    // Lets typing, and a request to cancel, have their turn between two drafts.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
    bar.report(Math.floor((place / paths.length) * 100));
    const found = await editsOf(path);
    if (!found || found.edits.length === 0) continue;
    if (!(await parts.documents.mayEdit(path))) {
      left.push(nameOf(path));
      continue;
    }
    const { document, edits } = found;
    count += found.count;
    documentChanges.push({
      textDocument: {
        uri: document.uri,
        version: parts.documents.isOpen(path) ? document.version : null,
      },
      edits: edits.map((edit) => ({ ...toTextEdit(document, edit), annotationId: EVERYWHERE })),
    });
  }
  if (documentChanges.length === 0) return undefined;
  const key = left.length === 0 ? 'fix.folder' : 'fix.folder-some';
  const label = speech.say(key, { count, left: left.join('، ') });
  return { documentChanges, changeAnnotations: { [EVERYWHERE]: { label, needsConfirmation: true } } };
}

/** The first fix of every finding of a rule, or of those alone that are the same slip, in all drafts of the folder. */
export function fixAlikeInFolder(
  { uri, rule, key }: FixAlikeInFolder,
  parts: ElsewhereParts,
  speech: Speech,
  folderCheck: FolderCheck,
  progress: FolderProgress,
): Promise<WorkspaceEdit | undefined> {
  return editFolder(
    uri,
    parts,
    speech,
    async (path) => {
      const checked = await folderCheck.checkFile(path);
      if (checked.state !== 'checked') return undefined;
      const isMeant = (finding: (typeof checked.findings)[number]): boolean =>
        finding.rule === rule && (key === undefined || sameness(checked, finding) === key);
      return { document: checked.document, ...firstFixes(checked, isMeant) };
    },
    progress,
  );
}
