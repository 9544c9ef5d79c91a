/** The versions of a draft that it can be compared with, and how each is read. */
import { extensions, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { activeDraft, isDraftFile } from '../drafts.ts';
import { say, sayPlain } from '../texts.ts';

export interface Version {
  readonly name: string;
  /** @throws an error whose message tells the user why there is none. */
  read(): Promise<string>;
}

/** Asks which; undefined when the user thinks better of it. */
export async function chooseVersion(draft: TextDocument): Promise<Version | undefined> {
  const others = workspace.textDocuments.filter((other) => other !== draft && isDraftFile(other));
  const choices: (QuickPickItem & { readonly make: () => Promise<Version | undefined> })[] = [
    { label: say('compare.saved'), make: async () => savedVersion(draft) },
    { label: say('compare.head'), make: async () => committedVersion(draft) },
    ...others.map((other) => ({
      label: nameOf(other.uri),
      description: say('compare.open'),
      make: async () => fileVersion(other.uri),
    })),
    { label: say('compare.file'), make: chooseFile },
  ];
  const picked = await window.showQuickPick(choices, {
    placeHolder: say('compare.choose', { name: nameOf(draft.uri) }),
  });
  return picked?.make();
}

export function savedVersion({ uri, isUntitled }: TextDocument): Version {
  return {
    name: sayPlain('compare.saved'),
    async read() {
      if (isUntitled) throw new Error(sayPlain('compare.notSaved'));
      return workspace.decode(await workspace.fs.readFile(uri), { uri });
    },
  };
}

export function committedVersion({ uri }: TextDocument): Version {
  return {
    name: 'Git HEAD',
    async read() {
      const text = await readFromGit(uri).catch(() => undefined);
      if (text === undefined) throw new Error(sayPlain('compare.notInGit'));
      return text;
    },
  };
}

export function fileVersion(uri: Uri): Version {
  return {
    name: nameOf(uri),
    read: async () => (await workspace.openTextDocument(uri)).getText(),
  };
}

async function chooseFile(): Promise<Version | undefined> {
  const beside = activeDraft()?.document.uri;
  const chosen = await window.showOpenDialog({
    title: say('compare.file'),
    filters: { 'txt, md': ['txt', 'md'], '*': ['*'] },
    ...(beside && { defaultUri: Uri.joinPath(beside, '..') }),
  });
  return chosen?.[0] && fileVersion(chosen[0]);
}

/** What of the API of VS Code's own Git extension is used here. */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
  openRepository(root: Uri): Promise<GitRepository | null>;
}

interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

async function readFromGit(uri: Uri): Promise<string | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  const git = (await extension.activate()).getAPI(1);
  const repository = git.getRepository(uri) ?? (await git.openRepository(Uri.joinPath(uri, '..')));
  return repository?.show('HEAD', uri.fsPath);
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
