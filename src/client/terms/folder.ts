/** Many entries at once: collected from the folder's drafts, taken from a table, given to one. */
import { ProgressLocation, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import {
  type CollectedName,
  type ExportTermsParams,
  type FileContent,
  type PlanImportParams,
  type PlanImportResult,
  requests,
} from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';
import { applyTermsEdits, changeTerms, openTermsFile } from './file.ts';
import { termsScope } from './view.ts';

type Format = ExportTermsParams['format'];
const FORMATS: readonly Format[] = ['csv', 'xlsx', 'tbx', 'json'];

/** People and organisations of the folder that the terminology has not, to choose from. */
export async function collectNames(session: Session): Promise<void> {
  const scope = termsScope();
  if (!scope) return void window.showInformationMessage(say('terms.nowhere'));
  const client = await session.client();
  const names = await window.withProgress(
    { location: ProgressLocation.Window, title: say('terms.collecting') },
    () => client.sendRequest<CollectedName[]>(requests.collectNames, { uri: scope.toString() }),
  );
  if (names.length === 0) return void window.showInformationMessage(say('terms.collectNone'));
  const picked = await window.showQuickPick(names.map(itemOf), {
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: say('terms.collect'),
  });
  if (!picked || picked.length === 0) return;
  const document = await openTermsFile(session);
  if (!document) return;
  const entries = picked.map(({ name }) => name.entry);
  if (await changeTerms(session, document, { kind: 'add', entries }))
    window.setStatusBarMessage(say('terms.added', { count: entries.length }), 5000);
}

function itemOf(name: CollectedName): QuickPickItem & { readonly name: CollectedName } {
  const { entry, drafts, mentions, alike } = name;
  const { canonical, variants = [], honorific, roles = [] } = entry;
  const titles = [honorific, roles[0]?.title].filter(Boolean).join('، ');
  const details = [
    ...(variants.length > 0 ? [say('terms.variants', { forms: variants.join('، ') })] : []),
    ...(alike.length > 0 ? [say('terms.alike', { names: alike.join('، ') })] : []),
  ];
  const icon = entry.kind === 'person' ? '$(person)' : '$(organization)';
  return {
    label: `${icon} ${isolateArabic([canonical, titles].filter(Boolean).join(' · '))}`,
    description: say('terms.found', { drafts, mentions }),
    ...(details.length > 0 ? { detail: details.join(' · ') } : {}),
    name,
  };
}

/** A table is read, what it would bring is shown, and only then written. */
export async function importTerms(session: Session): Promise<void> {
  const [source] =
    (await window.showOpenDialog({
      filters: { [say('terms.tables')]: [...FORMATS] },
      canSelectMany: false,
    })) ?? [];
  if (source) await importFrom(session, source);
}

export async function importFrom(session: Session, source: Uri): Promise<void> {
  const document = await openTermsFile(session);
  if (!document) return;
  const client = await session.client();
  const { version } = document;
  const params: PlanImportParams = { uri: source.toString(), text: document.getText() };
  const plan = await client.sendRequest<PlanImportResult>(requests.planImport, params);
  const { added, changed, unchanged, conflicts, problems, edits } = plan;
  const summary = say('terms.plan', {
    ...{ added: added.length, changed: changed.length, unchanged },
    ...{ conflicts: conflicts.length, problems: problems.length },
  });
  const take = { label: `$(check) ${say('terms.planTake')}`, description: summary };
  const rows: QuickPickItem[] = [
    ...(edits.length > 0 ? [take, { label: '', kind: QuickPickItemKind.Separator }] : []),
    ...added.map((name) => ({ label: isolateArabic(name), description: say('terms.planNew') })),
    ...changed.map((name) => ({ label: isolateArabic(name), description: say('terms.planChanged') })),
    ...conflicts.map((conflict) => ({
      label: `$(warning) ${isolateArabic(conflict.name)}`,
      description: say('terms.planConflict', { name: conflict.with }),
    })),
    ...problems.map(({ line, message }) => ({
      label: `$(error) ${say('terms.planBroken', { line })}`,
      description: message,
    })),
  ];
  if (rows.length === 0) return void window.showInformationMessage(say('terms.planNothing'));
  // Choosing a row that is only for reading does not close the list, so that it can be looked through.
  const picked = await window.showQuickPick(rows, { placeHolder: summary, ignoreFocusOut: true });
  if (picked === take && (await applyTermsEdits(document, version, edits)))
    window.setStatusBarMessage(say('terms.added', { count: added.length + changed.length }), 5000);
}

export async function exportTerms(session: Session): Promise<void> {
  const document = await openTermsFile(session);
  if (!document) return;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(document.uri, '../terms.csv'),
    filters: Object.fromEntries(FORMATS.map((format) => [format.toUpperCase(), [format]])),
  });
  const format = FORMATS.find((each) => target?.path.toLowerCase().endsWith(`.${each}`));
  if (!target || !format) return;
  const client = await session.client();
  const params: ExportTermsParams = { text: document.getText(), format };
  const { content } = await client.sendRequest<FileContent>(requests.exportTerms, params);
  const bytes =
    typeof content === 'string'
      ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      : content;
  await workspace.fs.writeFile(target, bytes);
}
