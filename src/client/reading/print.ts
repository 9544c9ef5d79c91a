/**
 * A draft on paper, or as PDF: a file that holds everything it needs and asks the browser to print it. A page inside VS
 * Code may not print: its frame allows no dialogs.
 */
import { env, UIKind, Uri, workspace } from 'vscode';
import { toBase64 } from '../../server/content.ts';
import { pagesFolder } from '../page.ts';
import { writePrintable } from './draft-page.ts';

export interface Printout {
  readonly name: string;
  readonly html: string;
}

export async function makePrintout(
  extensionUri: Uri,
  draft: Uri,
  parts: Omit<Parameters<typeof writePrintable>[0], 'style' | 'title'>,
): Promise<Printout> {
  const title = (draft.path.split('/').at(-1) ?? '').replace(/\.(press\.txt|txt|md)$/, '') || 'draft';
  const style = await readStyle(pagesFolder(extensionUri));
  return { name: `${title}.html`, html: writePrintable({ ...parts, title, style }) };
}

/** The page's own style, with its fonts inside. */
async function readStyle(folder: Uri): Promise<string> {
  const read = async (name: string): Promise<Uint8Array> => workspace.fs.readFile(Uri.joinPath(folder, name));
  const style = new TextDecoder().decode(await read('reading-style.css'));
  const names = [
    ...new Set([...style.matchAll(/url\("?\.\/(fonts\/[\w.-]+)"?\)/g)].map(([, name]) => name!)),
  ];
  const fonts = new Map(
    await Promise.all(names.map(async (name) => [name, toBase64(await read(name))] as const)),
  );
  return style.replace(/url\("?\.\/(fonts\/[\w.-]+)"?\)/g, (_whole, name: string) => {
    return `url("data:font/woff2;base64,${fonts.get(name)}")`;
  });
}

/**
 * In a browser of this machine, which then asks how to print; false where that is impossible: VS Code in a browser, or
 * files on another machine.
 */
export async function openPrintout(storage: Uri, { name, html }: Printout): Promise<boolean> {
  if (env.uiKind !== UIKind.Desktop || env.remoteName !== undefined || storage.scheme !== 'file')
    return false;
  const file = Uri.joinPath(storage, 'print', name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(html));
  return env.openExternal(file);
}
