/** Answers the server's requests for files it cannot reach itself. */
import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type FileContent, fileRequests } from '../server/protocol.ts';

/** @param encode how bytes go over this client's transport. */
export function serveFiles(
  client: BaseLanguageClient,
  encode: (bytes: Uint8Array) => FileContent['content'],
): Disposable[] {
  const { fs } = workspace;
  const at = ({ uri }: DocumentParams): Uri => Uri.parse(uri);
  return [
    client.onRequest(fileRequests.readFile, async (params: DocumentParams): Promise<FileContent> => {
      return { content: encode(await fs.readFile(at(params))) };
    }),
    client.onRequest(fileRequests.readDirectory, async (params: DocumentParams) => {
      const entries = await fs.readDirectory(at(params));
      return entries.flatMap(([name, type]) => {
        const kind = kindOf(type);
        return kind ? [{ name, kind }] : [];
      });
    }),
    client.onRequest(fileRequests.stat, async (params: DocumentParams) => {
      try {
        const { type, size, mtime } = await fs.stat(at(params));
        const kind = kindOf(type);
        return kind ? { kind, size, modified: mtime } : null;
      } catch {
        return null;
      }
    }),
    client.onRequest(fileRequests.writeFile, async (params: DocumentParams & { readonly text: string }) => {
      await fs.writeFile(at(params), new TextEncoder().encode(params.text));
    }),
  ];
}

/** The type is a set of bits: a link to a file is both. */
function kindOf(type: FileType): 'file' | 'directory' | undefined {
  if (type & FileType.Directory) return 'directory';
  return type & FileType.File ? 'file' : undefined;
}
