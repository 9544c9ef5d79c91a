/** Finds the drafts of a folder, in the order of their paths. */
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { FileSystem } from './files.ts';
import { isDraftName } from './formats.ts';
import type { House, Houses } from './houses.ts';
import { ancestorsOf, folderOf, nameOf, relativeTo, resolvePath } from './paths.ts';
import { type Problem, ProblemError } from './problems.ts';
import { isRecordsName } from './record-files.ts';

export interface FindOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What is left out by a folder's check: the second is for drafts that git keeps. */
const IGNORE_FILES = ['.gitignore', '.mudaqqiqignore'];

/** What such a file says, and the folder it speaks of. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Folders nobody keeps drafts in. */
const SKIPPED = new Set(['node_modules']);

/**
 * The drafts below a folder that its configuration takes. Hidden files, those that Word
 * keeps beside an open document (`~$draft.docx`), and what `.gitignore` or `.mudaqqiqignore` leaves
 * out are left out; who names a folder that is ignored as a whole wants it nevertheless.
 * @throws ProblemError when a folder cannot be read.
 */
export async function* findDrafts(
  files: FileSystem,
  houses: Houses,
  folder: string,
  { signal }: FindOptions = {},
): AsyncGenerator<string> {
  const above = await Promise.all(
    (await gitFolders(files, folder)).map((each) => readIgnoreFiles(files, each)),
  );
  yield* walk(
    folder,
    above.flat().filter((each) => !isIgnored(folder, true, [each])),
  );

  async function* walk(at: string, ignored: readonly IgnoreFile[]): AsyncGenerator<string> {
    signal?.throwIfAborted();
    const entries = await files.readDirectory(at).catch(() => {
      throw new ProblemError({ key: 'unreadable', path: at, values: { reason: nameOf(at) } });
    });
    const hasOwn = at !== folder && entries.some(({ name }) => IGNORE_FILES.includes(name));
    const rules = hasOwn ? [...ignored, ...(await readIgnoreFiles(files, at))] : ignored;
    const house = await houses.houseOf(at);
    for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = resolvePath(at, name);
      if (/^(?:\.|~\$)/.test(name) || SKIPPED.has(name) || isIgnored(path, kind === 'directory', rules))
        continue;
      if (kind === 'directory') yield* walk(path, rules);
      else if (isWanted(name, path, house) && house.takes(path)) yield path;
    }
  }
}

/** Our own files are JSON too. */
function isWanted(name: string, path: string, house: House): boolean {
  if (isDraftName(name)) return true;
  return isRecordsName(name) && !name.startsWith('mudaqqiq.') && house.recordsIn(path) !== undefined;
}

/** The folder and those above it up to the one that holds `.git`; the folder alone outside a repository. */
async function gitFolders(files: FileSystem, folder: string): Promise<string[]> {
  const all = ancestorsOf(folder);
  for (const [index, each] of all.entries())
    if (await files.stat(resolvePath(each, '.git'))) return all.slice(0, index + 1);
  return [folder];
}

async function readIgnoreFiles(files: FileSystem, folder: string): Promise<IgnoreFile[]> {
  const found: IgnoreFile[] = [];
  for (const name of IGNORE_FILES) {
    const path = resolvePath(folder, name);
    if ((await files.stat(path))?.kind !== 'file') continue;
    const text = new TextDecoder().decode(await files.readFile(path));
    found.push({ folder, rules: ignore().add(text) });
  }
  return found;
}

function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreFile[]): boolean {
  return rules.some(({ folder, rules: own }) => {
    const relative = relativeTo(folder, path);
    return relative ? own.ignores(isFolder ? `${relative}/` : relative) : false;
  });
}

/** Where a check's arguments lead: drafts by name, those of folders, and what is wrong with the arguments. */
export interface Found {
  readonly path: string;
  /** Named on its own, not met in a folder. */
  readonly named: boolean;
}

/**
 * Expands the arguments of a check: files as they are (of any name), folders, and globs for shells that leave them.
 * Each draft comes once. @param report gets the paths that lead nowhere.
 */
export async function* expandPaths(
  files: FileSystem,
  houses: Houses,
  paths: readonly string[],
  report: (problem: Problem) => void,
  options: FindOptions = {},
): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const path of paths) {
    const stat = await files.stat(path);
    if (stat?.kind === 'file') {
      if (!seen.has(path)) yield { path, named: true };
      seen.add(path);
      continue;
    }
    const glob = stat ? undefined : splitGlob(path);
    if (!stat && !(glob && (await files.stat(glob.folder)))) {
      report({ key: 'no-such-path', path });
      continue;
    }
    let found = 0;
    for await (const draft of findDrafts(files, houses, glob?.folder ?? path, options)) {
      if (glob && !glob.matches(draft)) continue;
      found++;
      if (!seen.has(draft)) yield { path: draft, named: false };
      seen.add(draft);
    }
    if (found === 0) report({ key: glob ? 'no-such-path' : 'no-drafts', path });
  }
}

/** `/desk/2024/*.txt` → the folder `/desk/2024` and a test of the whole path. */
function splitGlob(path: string): { folder: string; matches: (path: string) => boolean } | undefined {
  const { isGlob, base, prefix } = picomatch.scan(path);
  if (!isGlob) return undefined;
  return { folder: `${prefix}${base}` || folderOf(path), matches: picomatch(path) };
}
