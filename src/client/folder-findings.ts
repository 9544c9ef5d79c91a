/**
 * What a folder check found, in the list of problems. A draft in a tab shows its own findings, so those of the check
 * step aside while it has one; VS Code may keep a document open long after its tab is gone, so it does not count.
 */
import { type Disposable, languages, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type FolderFindingsParams, notifications } from '../server/protocol.ts';

export function showFolderFindings(client: BaseLanguageClient): Disposable[] {
  const shown = languages.createDiagnosticCollection('mudaqqiq/folder');
  const found = new Map<string, FolderFindingsParams['diagnostics']>();

  async function show(uri: Uri): Promise<void> {
    const diagnostics = found.get(uri.toString());
    if (!diagnostics || hasTab(uri)) shown.delete(uri);
    else shown.set(uri, await client.protocol2CodeConverter.asDiagnostics(diagnostics));
  }

  return [
    shown,
    client.onNotification(notifications.folderFindings, ({ uri, diagnostics }: FolderFindingsParams) => {
      const place = Uri.parse(uri);
      if (diagnostics.length > 0) found.set(place.toString(), diagnostics);
      else found.delete(place.toString());
      void show(place);
    }),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const { input } of opened) {
        const uri = uriOf(input);
        if (uri) void show(uri);
      }
      for (const { input } of closed) {
        const uri = uriOf(input);
        if (!uri || !found.has(uri.toString()) || hasTab(uri)) continue;
        const params: DocumentParams = { uri: uri.toString() };
        void client.sendNotification(notifications.recheck, params);
      }
    }),
    workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) {
        found.delete(uri.toString());
        void show(uri);
      }
    }),
  ];
}

function uriOf(input: unknown): Uri | undefined {
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

function hasTab(uri: Uri): boolean {
  const key = uri.toString();
  return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => uriOf(input)?.toString() === key));
}
