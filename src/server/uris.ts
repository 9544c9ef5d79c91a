/**
 * Paths as the workspace room takes them (`/desk/a.txt`, `C:/desk/a.txt`, `vscode-vfs://host/desk/a.txt`, all decoded)
 * and the URIs of the protocol. Two clients may encode one file in two ways, so files are compared by path.
 */
import type { InitializeParams } from 'vscode-languageserver';

import { WORD_MARK, WORD_SCHEME } from './protocol.ts';

export function toPath(uri: string): string {
  const [, scheme = '', authority = '', encoded = ''] =
    /^([a-z][a-z\d+.-]*):(?:\/\/([^/]*))?(.*)$/i.exec(uri) ?? [];
  const path = decode(encoded);
  if (scheme === WORD_SCHEME) {
    const [own, at = ''] = decode(authority).split(/\+(.*)/s);
    return toPath(`${own}://${at}${encodePath(path.replace(WORD_MARK, ''))}`);
  }
  if (scheme === 'file' && authority === '') return path.replace(/^\/([a-z]:)/i, '$1');
  if (scheme === '') return uri;
  return `${scheme}://${decode(authority)}${path}`;
}

export function toUri(path: string): string {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z\d+.-]+):\/\/([^/]*)(.*)$/i.exec(path) ?? [];
  if (scheme) return `${scheme}://${encodeURI(authority)}${encodePath(rest)}`;
  return `file://${encodePath(path.startsWith('/') ? path : `/${path}`)}`;
}

/** As VS Code encodes: every reserved character but the slash. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

/** A lone % is not an encoding but a character of the name. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The paths of the folders that a client has open. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => toPath(uri));
  return rootUri ? [toPath(rootUri)] : [];
}
