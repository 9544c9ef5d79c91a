/** The terminology over the whole folder: how often it is used, whom it lacks, and one entry corrected everywhere. */
import type { CancellationToken } from 'vscode-languageserver';
import type { ArchivedName } from '../people/index.ts';
import { replacementFor, type TermEntry } from '../terms/index.ts';
import { fold } from '../text/index.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import { draftsOf, type FolderEdit, planFolder } from './folder-edits.ts';
import type { Newsroom } from './newsrooms.ts';
import {
  type CollectedName,
  type CountTermsResult,
  entryKey,
  type FolderPlan,
  type TermCounts,
} from './protocol.ts';
import { countUses } from './sidebar.ts';
import { toPath } from './uris.ts';

export async function countTerms(
  uri: string,
  parts: ElsewhereParts,
  token: CancellationToken,
): Promise<CountTermsResult> {
  const counts: Record<string, TermCounts> = {};
  let drafts = 0;
  for (const path of await draftsOf(uri, parts)) {
    if (token.isCancellationRequested) break;
    const read = await parts.documents.read(path);
    if (!read) continue;
    drafts++;
    for (const [entry, { all, wrong }] of countUses(read.draft.termUses)) {
      const key = entryKey(entry);
      const known = counts[key] ?? { all: 0, wrong: 0 };
      counts[key] = { all: known.all + all, wrong: known.wrong + wrong };
    }
  }
  return { drafts, counts };
}

/** A name that one draft has once is more often read wrongly than a person to keep. */
const FEWEST_MENTIONS = 2;
const MOST_NAMES = 500;

/** People and bodies of the folder that its terminology has not, those of most drafts first. */
export async function collectNames(
  uri: string,
  { house }: Newsroom,
  { archives }: ElsewhereParts,
): Promise<CollectedName[]> {
  await archives.follow();
  const archive = archives.peopleFor(toPath(uri));
  if (!archive) return [];
  const known = new Set(
    house.entries.flatMap(({ canonical, variants = [], wrong = [] }) =>
      [canonical, ...variants, ...wrong].map(keyOf),
    ),
  );
  const byName = new Map<string, ArchivedName[]>();
  for (const name of archive.all()) {
    const key = keyOf(name.parts.join(' '));
    if (known.has(key)) continue;
    const same = byName.get(key) ?? [];
    same.push(name);
    byName.set(key, same);
  }
  return [...byName.values()]
    .map((names) => describe(names, archive.alike(names[0]!.parts, undefined)))
    .filter(({ mentions }) => mentions >= FEWEST_MENTIONS)
    .sort((a, b) => b.drafts - a.drafts || b.mentions - a.mentions)
    .slice(0, MOST_NAMES);
}

const keyOf = (name: string): string => fold(name).replace(/\s+/g, ' ');

/** @param names of one person or body, from every draft that has it. */
function describe(names: readonly ArchivedName[], sounding: readonly ArchivedName[]): CollectedName {
  const spellings = byFrequency(names.map(({ parts }) => parts.join(' ')));
  const [canonical = '', ...variants] = spellings;
  const [{ kind }] = names as [ArchivedName];
  const genders = new Set(names.flatMap(({ gender }) => gender ?? []));
  // A woman's as the drafts write it: they are kept by their masculine form.
  const honorifics = new Set(
    names.flatMap(({ gender, titles, honorifics }) => (gender === 'f' ? titles : honorifics)),
  );
  const roles = byFrequency(names.flatMap((name) => name.roles)).slice(0, 1);
  const entry: TermEntry = {
    kind,
    canonical,
    ...(variants.length > 0 ? { variants } : {}),
    // The editor enters what the drafts do not agree on.
    ...(genders.size === 1 ? { gender: [...genders][0] } : {}),
    ...(honorifics.size === 1 ? { honorific: [...honorifics][0] } : {}),
    ...(roles.length > 0 ? { roles: roles.map((title) => ({ title })) } : {}),
  };
  const alike = byFrequency(sounding.map(({ parts }) => parts.join(' ')));
  return {
    entry,
    drafts: new Set(names.map(({ path }) => path)).size,
    mentions: names.reduce((sum, name) => sum + name.mentions, 0),
    alike: kind === 'person' ? alike.filter((name) => keyOf(name) !== keyOf(canonical)) : [],
  };
}

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** Every wrong use of one entry in the folder's drafts corrected, for the editor to confirm. */
export function planEntry(key: string, edit: FolderEdit): Promise<FolderPlan | undefined> {
  return planFolder(edit, async (path) => {
    const read = await edit.parts.documents.read(path);
    if (!read) return undefined;
    const { document, draft } = read;
    const wrong = draft.termUses.filter(({ kind, entry }) => kind === 'wrong' && entryKey(entry) === key);
    const replacements = wrong.flatMap((use) => replacementFor(use) ?? []);
    return { document, places: replacements.map((each) => [each]) };
  });
}
