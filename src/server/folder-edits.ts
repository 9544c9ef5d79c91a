/** Edits over all drafts of a folder, which the editor sees and confirms before anything is changed. */
import type { CancellationToken, WorkDoneProgressReporter, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '../draft/index.ts';
import { applyFixes } from '../linter/index.ts';
import { nameOf, relativeTo } from '../workspace/paths.ts';
import { firstFixes, sameness } from './alike.ts';
import { describeChange, wordsAround } from './change.ts';
import { isShown } from './documents.ts';
import type { CheckedDraft } from './drafts.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import type { FolderCheck } from './folder-check.ts';
import { toTextEdit } from './positions.ts';
import type { FixAlikeInFolder, FolderPlan, PlannedDraft, PlannedPlace } from './protocol.ts';
import type { Speech } from './speech.ts';
import { toPath } from './uris.ts';

/** The folder's drafts, Word documents among them. */
export async function draftsOf(uri: string, { archives }: ElsewhereParts): Promise<string[]> {
  await archives.follow();
  return [...(archives.peopleFor(toPath(uri))?.paths() ?? [])].sort();
}

export interface DraftPlaces {
  readonly document: TextDocument;
  /** What is corrected at each place; one may take several edits. */
  readonly places: readonly (readonly Edit[])[];
}

export interface FolderProgress {
  readonly token: CancellationToken;
  readonly bar: WorkDoneProgressReporter;
}

export interface FolderEdit extends FolderProgress {
  /** The draft that it is asked in, or the folder. */
  readonly uri: string;
  /** What is to be done, for the one who confirms it. */
  readonly title: string;
  readonly parts: ElsewhereParts;
}

/**
 * Asks each draft of the folder for its edits. What an editor holds is edited in the version it was read in, a file as
 * it is. Undefined where the user cancelled: half a folder corrected would be worse than none.
 */
export async function planFolder(
  { uri, title, parts, token, bar }: FolderEdit,
  placesOf: (path: string) => Promise<DraftPlaces | undefined>,
): Promise<FolderPlan | undefined> {
  const drafts: PlannedDraft[] = [];
  const left: string[] = [];
  const paths = (await draftsOf(uri, parts)).filter(isShown);
  for (const [place, path] of paths.entries()) {
    // Lets typing, and a request to cancel, have their turn between two drafts.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
    bar.report(Math.floor((place / paths.length) * 100));
    const found = await placesOf(path);
    if (!found || found.places.length === 0) continue;
    if (await parts.documents.mayEdit(path)) drafts.push(planDraft(path, found, parts));
    else left.push(nameOf(path));
  }
  return { title, drafts, left };
}

export function planDraft(
  path: string,
  { document, places }: DraftPlaces,
  { archives, documents }: ElsewhereParts,
): PlannedDraft {
  const folder = archives.rootOf(path);
  return {
    uri: document.uri,
    name: (folder === undefined ? undefined : relativeTo(folder, path)) ?? nameOf(path),
    version: documents.isOpen(path) ? document.version : null,
    places: places.map((edits) => planPlace(document, edits)),
  };
}

function planPlace(document: TextDocument, edits: readonly Edit[]): PlannedPlace {
  const text = document.getText();
  const planned = edits.map((edit) => ({
    ...toTextEdit(document, edit),
    oldText: text.slice(edit.start, edit.end),
  }));
  const [{ range }] = planned as [(typeof planned)[number]];
  const start = document.offsetAt({ line: range.start.line, character: 0 });
  const line = text.slice(start, document.offsetAt({ line: range.start.line + 1, character: 0 })).trimEnd();
  const { before, after } = describeChange(line, range, planned);
  return {
    before,
    ...(after === undefined ? {} : { after }),
    sentence: wordsAround(line, range.start.character, document.offsetAt(range.end) - start),
    edits: planned,
  };
}

const EVERYWHERE = 'everywhere';

/** For a client that shows no list of its own. */
export function editOf({ drafts, left }: FolderPlan, speech: Speech): WorkspaceEdit | undefined {
  if (drafts.length === 0) return undefined;
  const count = drafts.reduce((sum, { places }) => sum + places.length, 0);
  const key = left.length === 0 ? 'fix.folder' : 'fix.folder-some';
  const label = speech.say(key, { count, left: left.join('، ') });
  return {
    documentChanges: drafts.map(({ uri, version, places }) => ({
      textDocument: { uri, version },
      edits: places.flatMap(({ edits }) =>
        edits.map(({ range, newText }) => ({ range, newText, annotationId: EVERYWHERE })),
      ),
    })),
    changeAnnotations: { [EVERYWHERE]: { label, needsConfirmation: true } },
  };
}

/** The first fix of every finding of a rule, or of those alone that are the same slip. */
export function planAlike(
  { rule, key }: Pick<FixAlikeInFolder, 'rule' | 'key'>,
  edit: FolderEdit,
  folderCheck: FolderCheck,
): Promise<FolderPlan | undefined> {
  return planChecked(edit, folderCheck, (checked) =>
    firstFixes(
      checked,
      (finding) => finding.rule === rule && (key === undefined || sameness(checked, finding) === key),
    ),
  );
}

/** What may be fixed without asking, in drafts that may be rewritten. */
export function planSafe(edit: FolderEdit, folderCheck: FolderCheck): Promise<FolderPlan | undefined> {
  return planChecked(edit, folderCheck, ({ draft, findings }) => {
    if (!draft.mayRewrite) return [];
    const isSafe = ({ safe }: Finding['fixes'][number]): boolean => safe;
    const { applied } = applyFixes(draft.original, findings, isSafe);
    return applied.map(({ fixes }) => fixes.find(isSafe)!.edits);
  });
}

function planChecked(
  edit: FolderEdit,
  folderCheck: FolderCheck,
  placesOf: (checked: CheckedDraft) => DraftPlaces['places'],
): Promise<FolderPlan | undefined> {
  return planFolder(edit, async (path) => {
    const checked = await folderCheck.checkFile(path);
    if (checked.state !== 'checked') return undefined;
    return { document: checked.document, places: placesOf(checked) };
  });
}
