/** What tests do again and again in an editor. Each waits for a state, never for a time. */
import * as vscode from 'vscode';

const limit = 30_000;

/** Asks until the answer is there; reports the last answer when the right one never comes. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  describe: () => unknown = () => undefined,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < limit; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const last = describe();
  throw new Error(
    `waited ${limit / 1000} s for ${what}${last === undefined ? '' : `; at last: ${JSON.stringify(last)}`}`,
  );
}

/** A file of the workspace; `folder` counts its folders. */
export function fileIn(name: string, folder = 0): vscode.Uri {
  const at = vscode.workspace.workspaceFolders?.[folder];
  if (!at) throw new Error(`The workspace has no folder ${folder}.`);
  return vscode.Uri.joinPath(at.uri, name);
}

export async function openDraft(uri: vscode.Uri): Promise<vscode.TextEditor> {
  // Not as a preview: the next draft would take its place, and a draft without an editor is not checked.
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Closes every editor, and gives changed files their text on the disk back. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // The next draft on no disk has the last one's name again: what was found in that one must be gone by then.
  await waitFor('the findings of drafts on no disk to go', () =>
    vscode.languages
      .getDiagnostics()
      .every(([uri]) => uri.scheme !== 'untitled' || findingsIn(uri).length === 0),
  );
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function findingsIn(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'mudaqqiq' && (!rule || ruleOf(diagnostic) === rule));
}

/** Waits for a finding of the rule on exactly these words. */
export function waitForFinding(
  document: vscode.TextDocument,
  rule: string,
  words: string,
): Promise<vscode.Diagnostic> {
  return waitFor(
    `${rule} on «${words}»`,
    () => findingsIn(document.uri, rule).find(({ range }) => document.getText(range) === words),
    () => findingsIn(document.uri).map((each) => [ruleOf(each), document.getText(each.range)]),
  );
}

export function waitForNoFinding(document: vscode.TextDocument, rule: string): Promise<true> {
  return waitFor(
    `no ${rule}`,
    () => findingsIn(document.uri, rule).length === 0,
    () => findingsIn(document.uri, rule).map(({ range }) => document.getText(range)),
  );
}

/** The actions at a finding. Right after the start VS Code may not know of any provider yet, so it is asked again. */
export function waitForActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return waitFor(`actions of kind ${kind.value}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
    );
    return actions.length > 0 && actions;
  });
}

/** Does what the editor does when an action is chosen. */
export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit && !(await vscode.workspace.applyEdit(edit))) throw new Error('VS Code refused the edit.');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export function rangeOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Range {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = document.getText().indexOf(words, at + 1);
  if (at < 0) throw new Error(`The draft does not hold «${words}» ${nth} times.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export async function type(editor: vscode.TextEditor, at: vscode.Position, text: string): Promise<void> {
  if (!(await editor.edit((edit) => edit.insert(at, text)))) throw new Error('VS Code refused the edit.');
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function removeFile(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
}
