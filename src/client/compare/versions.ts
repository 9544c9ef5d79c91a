/** The versions of a draft that it can be compared with, and how each is read. */
import { extensions, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { type ReadDraftParams, type ReadDraftResult, requests, WORD_SCHEME } from '../../server/protocol.ts';
import { activeDraft, isDraftFile } from '../drafts.ts';
import type { Session } from '../session.ts';
import { say, sayPlain } from '../texts.ts';
import { fileAddress } from '../word/address.ts';
import type { VersionKey } from './protocol.ts';

export interface Version {
  readonly key: VersionKey;
  readonly name: string;
  /** @throws an error whose message says why there is none. */
  read(): Promise<string>;
}

/** Asks which; undefined when the user cancels. */
export async function chooseVersion(draft: TextDocument): Promise<VersionKey | undefined> {
  const others = workspace.textDocuments.filter((other) => other !== draft && isDraftFile(other));
  const choices: (QuickPickItem & { readonly make: () => Promise<VersionKey | undefined> })[] = [
    { label: say('compare.saved'), make: async () => 'saved' },
    { label: say('compare.head'), make: async () => 'head' },
    ...others.map(({ uri }) => ({
      label: nameOf(uri),
      description: say('compare.open'),
      make: async () => ({ file: uri.toString() }),
    })),
    { label: say('compare.file'), make: chooseFile },
  ];
  const picked = await window.showQuickPick(choices, {
    placeHolder: say('compare.choose', { name: nameOf(draft.uri) }),
  });
  return picked?.make();
}

async function chooseFile(): Promise<VersionKey | undefined> {
  const beside = activeDraft()?.document.uri;
  const chosen = await window.showOpenDialog({
    title: say('compare.file'),
    filters: { 'txt, md, html, docx': ['txt', 'md', 'html', 'htm', 'docx'], '*': ['*'] },
    ...(beside && { defaultUri: Uri.joinPath(beside, '..') }),
  });
  return chosen?.[0] && { file: chosen[0].toString() };
}

export function versionOf(draft: TextDocument, key: VersionKey, session: Session): Version {
  if (key === 'saved')
    return { key, name: sayPlain('compare.saved'), read: async () => readSaved(draft, session) };
  if (key === 'head') return { key, name: 'Git HEAD', read: async () => readCommitted(draft) };
  const uri = Uri.parse(key.file);
  return { key, name: nameOf(uri), read: async () => readFile(uri, session) };
}

async function readSaved({ uri, isUntitled }: TextDocument, session: Session): Promise<string> {
  if (uri.scheme === WORD_SCHEME)
    return readByServer({ uri: fileAddress(uri).toString(), saved: true }, session);
  if (isUntitled) throw new Error(sayPlain('compare.notSaved'));
  return workspace.decode(await workspace.fs.readFile(uri), { uri });
}

async function readCommitted({ uri }: TextDocument): Promise<string> {
  const text = await readFromGit(uri).catch(() => undefined);
  if (text === undefined) throw new Error(sayPlain('compare.notInGit'));
  return text;
}

/** As an editor holds it, else as the server reads drafts: Word documents and old encodings too. */
async function readFile(uri: Uri, session: Session): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  return readByServer({ uri: uri.toString() }, session);
}

async function readByServer(params: ReadDraftParams, session: Session): Promise<string> {
  const client = await session.client();
  const result = await client.sendRequest<ReadDraftResult>(requests.readDraft, params);
  if ('problem' in result) throw new Error(result.problem);
  return result.text;
}

/** The part of the API of VS Code's Git extension that is used here. */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
  openRepository(root: Uri): Promise<GitRepository | null>;
}

interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

async function readFromGit(uri: Uri): Promise<string | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return readFromGitFiles(uri);
  const git = (await extension.activate()).getAPI(1);
  const repository = git.getRepository(uri) ?? (await git.openRepository(Uri.joinPath(uri, '..')));
  return repository?.show('HEAD', uri.fsPath);
}

/** In the browser's worker the Git extension, which runs elsewhere, is reached by the addresses of its files alone. */
async function readFromGitFiles(uri: Uri): Promise<string> {
  const query = JSON.stringify({ path: uri.fsPath, ref: 'HEAD' });
  return workspace.decode(await workspace.fs.readFile(uri.with({ scheme: 'git', authority: '', query })), {
    uri,
  });
}

export function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
