/** Keeps the people of a folder's drafts: read once, brought up to date draft by draft, kept between sessions. */
import * as z from 'zod';
import type { Draft } from '../draft/index.ts';
import { type NameRecord, PeopleIndex, recordPeople } from '../people/index.ts';
import { type OrganisationParts, readOrganisations } from '../rules/index.ts';
import { fold } from '../text/index.ts';
import type { FileSystem } from './files.ts';
import { ProblemError } from './problems.ts';

const recordSchema = z.object({
  kind: z.enum(['person', 'organisation']),
  parts: z.array(z.string()),
  gender: z.enum(['m', 'f']).optional(),
  honorifics: z.array(z.string()),
  titles: z.array(z.string()),
  roles: z.array(z.string()),
  mentions: z.number(),
  start: z.number(),
  end: z.number(),
});

const cacheSchema = z.object({
  version: z.string(),
  drafts: z.record(z.string(), z.tuple([z.string(), z.array(recordSchema)])),
});

/** Where the index waits for the next session; a cache that cannot be read is the same as none. */
export interface ArchiveCache {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

export interface ArchiveParts {
  readonly files: FileSystem;
  /** The names of a draft: `recordNames` of what the bytes are read as. */
  read(path: string, bytes: Uint8Array): Promise<readonly NameRecord[]>;
  /** Of the program and its data: another version may have found the people differently. */
  readonly version: string | Promise<string>;
  readonly cache?: ArchiveCache | undefined;
}

export interface IndexProgress {
  readonly signal?: AbortSignal | undefined;
  onDraft?(path: string, done: number): void;
}

export interface FolderArchive {
  readonly people: PeopleIndex;
  /** Reads the drafts that are new or changed since; forgets those that are gone. Stops where it is when cancelled. */
  index(paths: Iterable<string> | AsyncIterable<string>, progress?: IndexProgress): Promise<void>;
  /** One draft whose file changed. @returns whether its people did. */
  update(path: string): Promise<boolean>;
  /** One draft as an editor has it; its file is left alone until `release`. @returns whether its people changed. */
  hold(path: string, names: readonly NameRecord[]): boolean;
  /** The editor let go of the draft: its file counts again. @returns whether its people changed. */
  release(path: string): Promise<boolean>;
  remove(path: string): void;
  /** Whether the draft was read, from its file or an editor. */
  has(path: string): boolean;
  save(): Promise<void>;
}

/** The names of a draft that mean something in another one: full names, and bodies called by their whole name. */
export function recordNames(draft: Draft, parts: OrganisationParts): NameRecord[] {
  return [...recordPeople(draft.people), ...recordOrganisations(draft, parts)];
}

function recordOrganisations(draft: Draft, parts: OrganisationParts): NameRecord[] {
  const byName = new Map<string, NameRecord>();
  for (const { words, isOfficial, start, end } of readOrganisations(draft, parts)) {
    if (!isOfficial || !isDefinite(words.at(-1)!)) continue;
    const key = words.map(fold).join(' ');
    const first: NameRecord = {
      ...{ kind: 'organisation', parts: words, gender: undefined, honorifics: [], titles: [], roles: [] },
      ...{ mentions: 0, start, end },
    };
    const known = byName.get(key) ?? first;
    byName.set(key, { ...known, mentions: known.mentions + 1 });
  }
  return [...byName.values()];
}

/** «صندوق رعاية الواحات» is a name; «صندوق خشبي» is any box. */
function isDefinite(word: string): boolean {
  return /^[وف]?(?:[بك]?ال|لل)/.test(word);
}

export function createArchive({ files, read, version, cache }: ArchiveParts): FolderArchive {
  const people = new PeopleIndex();
  const hashes = new Map<string, string>();
  const held = new Set<string>();
  /** What the last session knew; forgotten when the folder was read through. */
  let kept: Promise<Map<string, readonly [string, readonly NameRecord[]]>> | undefined;

  async function update(path: string): Promise<boolean> {
    if (held.has(path)) return false;
    kept ??= readCache(cache, version);
    const bytes = await files.readFile(path).catch(() => undefined);
    if (!bytes) {
      const known = people.get(path) !== undefined;
      remove(path);
      return known;
    }
    const hash = await hashOf(bytes);
    if (hashes.get(path) === hash) return false;
    const known = (await kept).get(path);
    try {
      const records = known?.[0] === hash ? known[1] : await read(path, bytes);
      if (held.has(path)) return false;
      hashes.set(path, hash);
      return replaceRecords(path, records);
    } catch (error) {
      // A draft that cannot be read has a problem of its own, reported when it is checked; it names nobody here.
      if (!(error instanceof ProblemError)) throw error;
      hashes.set(path, hash);
      return replaceRecords(path, []);
    }
  }

  function replaceRecords(path: string, records: readonly NameRecord[]): boolean {
    if (JSON.stringify(people.get(path) ?? []) === JSON.stringify(records)) {
      if (!people.get(path)) people.set(path, records);
      return false;
    }
    people.set(path, records);
    return true;
  }

  function remove(path: string): void {
    if (held.has(path)) return;
    hashes.delete(path);
    people.delete(path);
  }

  return {
    people,
    update,
    remove,
    async index(paths, { signal, onDraft } = {}) {
      const seen = new Set<string>();
      for await (const path of paths) {
        if (signal?.aborted) return;
        await update(path);
        seen.add(path);
        onDraft?.(path, seen.size);
      }
      for (const path of [...hashes.keys()]) if (!seen.has(path)) remove(path);
      kept = Promise.resolve(new Map());
    },
    has: (path) => people.get(path) !== undefined,
    hold(path, names) {
      held.add(path);
      // What the editor holds is not what the file holds: the file is read again when the editor lets go.
      hashes.delete(path);
      return replaceRecords(path, names);
    },
    release(path) {
      held.delete(path);
      return update(path);
    },
    async save() {
      const drafts = [...hashes].map(([path, hash]) => [path, [hash, people.get(path) ?? []]] as const);
      await cache?.write(JSON.stringify({ version: await version, drafts: Object.fromEntries(drafts) }));
    },
  };
}

async function readCache(
  cache: ArchiveCache | undefined,
  version: string | Promise<string>,
): Promise<Map<string, readonly [string, readonly NameRecord[]]>> {
  const text = await cache?.read().catch(() => undefined);
  if (!text) return new Map();
  try {
    const parsed = cacheSchema.safeParse(JSON.parse(text));
    if (!parsed.success || parsed.data.version !== (await version)) return new Map();
    const drafts = Object.entries(parsed.data.drafts);
    return new Map(drafts.map(([path, [hash, records]]) => [path, [hash, records.map(toRecord)]]));
  } catch {
    return new Map();
  }
}

function toRecord(record: z.infer<typeof recordSchema>): NameRecord {
  return { ...record, gender: record.gender };
}

/** Of bytes, in hexadecimal digits: half of a SHA-256, so that two texts of a folder do not meet in it. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  // A page that came over plain HTTP has no `subtle`.
  if (!globalThis.crypto?.subtle) return plainHash(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** FNV-1a from both ends, with the length. */
function plainHash(bytes: Uint8Array): string {
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < bytes.length; at++) {
    forward = Math.imul(forward ^ bytes[at]!, 0x01000193);
    backward = Math.imul(backward ^ bytes[bytes.length - 1 - at]!, 0x01000193);
  }
  return [forward, backward, bytes.length].map((part) => (part >>> 0).toString(16)).join('-');
}
