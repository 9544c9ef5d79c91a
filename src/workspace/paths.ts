/** The little that is done to paths and URIs alike (`FileSystem` says which). */

/** `/a/b.txt` → `/a`; `/a` → `/`; `C:/a` → `C:/`; a root is its own folder. */
export function folderOf(path: string): string {
  const root = rootOf(path);
  const cut = path.lastIndexOf('/');
  return cut < root.length ? root : path.slice(0, cut);
}

/** The part that has no folder above it: `/`, `C:/`, `vscode-vfs://host/`. */
function rootOf(path: string): string {
  return /^(?:[a-z][a-z\d+.-]+:\/\/[^/]*\/|[a-z]:\/|\/)/i.exec(path)?.[0] ?? '';
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** In lower case, without the dot; '' where there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Resolves `./`, `../` and absolute paths against a folder. */
export function resolvePath(folder: string, path: string): string {
  const plain = path.replaceAll('\\', '/');
  if (rootOf(plain)) return plain;
  let at = folder;
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') at = folderOf(at);
    else at = at.endsWith('/') ? at + part : `${at}/${part}`;
  }
  return at;
}

/** The path below the folder, or undefined where it is not below: `/a`, `/a/b/c.txt` → `b/c.txt`; `/a`, `/a` → ``. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** The folder and those above it, nearest first. */
export function ancestorsOf(folder: string): string[] {
  const all = [folder];
  for (let at = folderOf(folder); at !== all.at(-1); at = folderOf(at)) all.push(at);
  return all;
}
