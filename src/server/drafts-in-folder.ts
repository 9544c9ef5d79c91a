/** The drafts of a folder, in order of their names. */
import picomatch from 'picomatch';
import type { FileSystem } from '../workspace/files.ts';
import { relativeTo } from '../workspace/paths.ts';
import type { Newsroom } from './newsrooms.ts';

const DRAFTS = ['**/*.{txt,md,markdown}'];
/** Folders that hold no drafts, however deep. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;

export async function findDrafts(files: FileSystem, folder: string, newsroom: Newsroom): Promise<string[]> {
  const base = newsroom.folder ?? folder;
  const included = picomatch([...(newsroom.include ?? DRAFTS)], { dot: false });
  const found: string[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { name, kind } of await files.readDirectory(next)) {
      const path = `${next}/${name}`;
      if (kind === 'directory') {
        if (!PASSED_OVER.test(name)) pending.push(path);
      } else if (included(relativeTo(base, path) ?? name) && !newsroom.excludes(path)) found.push(path);
    }
  }
  return found.sort();
}
