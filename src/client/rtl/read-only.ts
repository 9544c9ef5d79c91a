/** May the draft be written at all? VS Code keeps that of its own editors to itself, so it is asked what it asks. */
import { FilePermission, languages, RelativePattern, type TextDocument, workspace } from 'vscode';

export async function isReadOnly(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === 'untitled') return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const stat = await workspace.fs.stat(uri).then(undefined, () => undefined);
  if (((stat?.permissions ?? 0) & FilePermission.Readonly) !== 0) return true;
  const files = workspace.getConfiguration('files', uri);
  const matches = (name: string): boolean =>
    Object.entries(files.get<Readonly<Record<string, boolean>>>(name) ?? {}).some(
      ([glob, isOn]) => isOn && matchesGlob(document, glob),
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

function matchesGlob(document: TextDocument, glob: string): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const patterns = [glob, ...(folder ? [new RelativePattern(folder, glob)] : [])];
  return patterns.some((pattern) => languages.match({ pattern }, document) > 0);
}
