/** Paths as the user knows them: as typed, and below what was typed. */
import { relative } from 'node:path';
import { absolutePath } from '../workspace/node-files.ts';
import { relativeTo } from '../workspace/paths.ts';

export function createShownPaths(cwd: string, typed: readonly string[]): (path: string) => string {
  const roots = typed.map((each) => ({ typed: each.replaceAll('\\', '/'), path: absolutePath(each, cwd) }));
  return (path) => {
    for (const root of roots) {
      const rest = relativeTo(root.path, path);
      if (rest === undefined) continue;
      if (rest === '') return root.typed;
      const prefix = root.typed.replace(/\/+$/, '');
      return prefix === '.' || prefix === '' ? rest : `${prefix}/${rest}`;
    }
    return relative(cwd, path).replaceAll('\\', '/') || '.';
  };
}
