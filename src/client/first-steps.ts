/**
 * What the walkthrough asks whether it has happened. Its steps wait for these and not for commands: a command that was
 * cancelled has done nothing. VS Code itself remembers which steps are done.
 */
import {
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  workspace,
} from 'vscode';
import type { DiagnosticData } from '../server/protocol.ts';
import { isDraftFile } from './drafts.ts';
import { toRange } from './places.ts';

export type FirstStep = 'sample' | 'fix' | 'right' | 'word' | 'term' | 'folder' | 'country';

export function stepDone(step: FirstStep): void {
  void commands.executeCommand('setContext', `mudaqqiq.did.${step}`, true);
}

/** Wherever a country was chosen: from the list, by the offer, in the settings. */
export function watchCountry(): Disposable {
  const look = (): void => {
    const { globalValue, workspaceValue, workspaceFolderValue } =
      workspace.getConfiguration('mudaqqiq').inspect('preset') ?? {};
    if (globalValue ?? workspaceValue ?? workspaceFolderValue) stepDone('country');
  };
  look();
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('mudaqqiq.preset')) look();
  });
}

/**
 * A correction is a change that leaves what a fix of a finding proposes, by whatever menu or key it was chosen. VS Code
 * makes the smallest change of it: of «صعدة» to «سعادة» a letter or two.
 */
export function watchFixes(): Disposable {
  const listener = workspace.onDidChangeTextDocument((event) => {
    const { document, contentChanges } = event;
    if (contentChanges.length === 0 || !isDraftFile(document)) return;
    if (!editsOf(document).some((edit) => isMade(edit, event))) return;
    stepDone('fix');
    // Once is enough: not each key for the rest of the day.
    listener.dispose();
  });
  return listener;
}

function isMade({ range, newText }: FixEdit, { document, contentChanges }: TextDocumentChangeEvent): boolean {
  const { start, end } = toRange(range);
  if (start.line !== end.line || newText.includes('\n')) return false;
  const growth = contentChanges.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, 0);
  return (
    growth === newText.length - (end.character - start.character) &&
    contentChanges.some(({ range: changed }) => toRange(range).contains(changed)) &&
    document.getText(new Range(start, start.translate(0, newText.length))) === newText
  );
}

type FixEdit = DiagnosticData['fixes'][number]['edits'][number];

function editsOf({ uri }: TextDocument): readonly FixEdit[] {
  return languages
    .getDiagnostics(uri)
    .flatMap((diagnostic: Diagnostic & { data?: Partial<DiagnosticData> }) => diagnostic.data?.fixes ?? [])
    .flatMap(({ edits }) => edits);
}
