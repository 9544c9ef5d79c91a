/** The folder's other drafts: where else a person or an organisation is named, and who is named in any of them. */
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ArchivedName, Mention } from '../people/index.ts';
import { bare, fold } from '../text/index.ts';
import { nameOf } from '../workspace/paths.ts';
import type { Archives } from './archives.ts';
import { type FolderDocuments, isShown, type ReadDraft } from './documents.ts';
import type { CheckedDraft } from './drafts.ts';
import { mentionsLike } from './persons.ts';
import type { Speech } from './speech.ts';
import { toPath } from './uris.ts';

export interface ElsewhereParts {
  readonly archives: Archives;
  readonly documents: FolderDocuments;
}

export interface Elsewhere extends ReadDraft {
  readonly path: string;
  /** Of the same person. */
  readonly mentions: readonly Mention[];
}

/** As the find box folds: look-alike letters, marks, hamzas, and the blank after عبد. */
const keyOf = (parts: readonly string[]): string =>
  parts
    .map((part) => fold(bare(part)))
    .join(' ')
    .replace(/(?<!\S)عبد (?=ال)/g, 'عبد');

/** The other drafts that name the same person in full; none outside an open folder. */
export async function findElsewhere(
  { document, draft }: CheckedDraft,
  mention: Mention,
  { archives, documents }: ElsewhereParts,
): Promise<Elsewhere[]> {
  const path = toPath(document.uri);
  await archives.follow();
  const archive = archives.peopleFor(path);
  if (!archive) return [];
  const own = mentionsLike(draft, mention);
  const keys = new Set(own.filter(({ parts }) => parts.length > 1).map(({ parts }) => keyOf(parts)));
  const isSame = (name: ArchivedName): boolean =>
    name.kind === 'person' && name.path !== path && keys.has(keyOf(name.parts));
  const paths = new Set([...archive.all()].filter(isSame).map((name) => name.path));
  const found: Elsewhere[] = [];
  for (const other of [...paths].filter(isShown).sort()) {
    const read = await documents.read(other);
    const first = read?.draft.people.mentions.find(
      ({ kind, parts }) => kind === 'person' && keys.has(keyOf(parts)),
    );
    if (read && first) found.push({ ...read, path: other, mentions: mentionsLike(read.draft, first) });
  }
  return found;
}

const MOST_SYMBOLS = 200;
/** Of one person: a list is for finding them, references are for all places. */
const MOST_DRAFTS = 10;

/** People and organisations of the open folders whose name holds the query, those of most drafts first. */
export async function findWorkspaceSymbols(
  query: string,
  { archives, documents }: ElsewhereParts,
  speech: Speech,
): Promise<SymbolInformation[]> {
  await archives.follow();
  const wanted = keyOf(query.trim().split(/\s+/));
  const byName = new Map<string, ArchivedName[]>();
  for (const archive of archives.all()) {
    for (const name of archive.all()) {
      const key = keyOf(name.parts);
      if (!key.includes(wanted) || !isShown(name.path)) continue;
      const same = byName.get(`${name.kind} ${key}`) ?? [];
      same.push(name);
      byName.set(`${name.kind} ${key}`, same);
    }
  }
  const names = [...byName.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((same) => same.slice(0, MOST_DRAFTS))
    .slice(0, MOST_SYMBOLS);
  return Promise.all(
    names.map(async (name) => ({
      name: speech.dressName(name.parts.join(' ')),
      containerName: speech.dressName(
        [name.titles[0] ?? name.roles[0], nameOf(name.path)].filter(Boolean).join(' · '),
      ),
      kind: name.kind === 'person' ? SymbolKind.Class : SymbolKind.Module,
      location: await documents.locate(name.path, name),
    })),
  );
}
