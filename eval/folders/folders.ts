/**
 * `npm run eval -- folders`: what the rules that compare drafts find among articles of one outlet that stand next to
 * each other in its file, as a desk's drafts do in a folder.
 */
import { buildLeftOut } from '../left-out/left-out.ts';
import { inProcesses } from '../pool.ts';
import { type Article, readArticles } from '../press/articles.ts';
import { OUTLETS } from '../roles.ts';

/** Drafts in a folder, and folders of an outlet. */
const DRAFTS = 200;
const FOLDERS = 8;

export interface Folder {
  readonly outlet: string;
  readonly drafts: readonly Article[];
}

export interface FolderFinding {
  readonly rule: string;
  readonly severity: string;
  readonly draft: string;
  /** The reported words with some of the text on either side. */
  readonly place: string;
  readonly message: string;
  /** The same of the other drafts that it is compared with. */
  readonly others: readonly string[];
}

export interface FolderFindings {
  readonly folder: Folder;
  readonly findings: readonly FolderFinding[];
}

export async function readFolders(data: string, only?: string): Promise<FolderFindings[]> {
  const folders = OUTLETS.filter(({ id }) => only === undefined || id === only).flatMap((outlet) =>
    foldersOf(outlet.id, readArticles(data, outlet)),
  );
  const leftOut = await buildLeftOut(data, [...new Set(folders.map(({ outlet }) => outlet))]);
  const found = await inProcesses<Folder, FolderFinding[]>(new URL('worker.ts', import.meta.url), folders, {
    leftOut,
  });
  return folders.map((folder, at) => ({ folder, findings: found[at]! }));
}

/** Evenly spread over the outlet's file; of a small outlet all that there is. */
function foldersOf(outlet: string, articles: readonly Article[]): Folder[] {
  const count = Math.min(FOLDERS, Math.ceil(articles.length / DRAFTS));
  const step = Math.floor(articles.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({
    outlet,
    drafts: articles.slice(at * step, at * step + DRAFTS),
  }));
}

export function printFolders(found: readonly FolderFindings[], print: (line: string) => void): void {
  for (const { folder, findings } of found) {
    const { outlet, drafts } = folder;
    const rules = new Map<string, number>();
    for (const { rule, severity } of findings)
      rules.set(`${rule} ${severity}`, (rules.get(`${rule} ${severity}`) ?? 0) + 1);
    const counts = [...rules].map(([rule, count]) => `${rule} ${count}`).join(', ');
    print(`${outlet} (${drafts.length} drafts from ${drafts[0]?.id}): ${counts || 'nothing'}`);
  }
}

/** Each finding with what it is compared with, to be read. */
export function listFolders(found: readonly FolderFindings[], print: (line: string) => void): void {
  for (const { folder, findings } of found)
    for (const { rule, severity, draft, place, message, others } of findings) {
      print(`## ${folder.outlet} ${draft} ${rule} ${severity}\n${place}\n— ${message}`);
      for (const other of others) print(`~ ${other}`);
    }
}
