/**
 * The people of the open folders' drafts: read in the background once the first draft has its findings, kept up to date
 * as files and open drafts change, and kept between sessions.
 */
import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { version } from '../../package.json';
import type { NameRecord, PeopleIndex } from '../people/index.ts';
import { createArchive, type FolderArchive, hashOf, recordNames } from '../workspace/archive.ts';
import { openDraft } from '../workspace/drafts.ts';
import { findDrafts } from '../workspace/find.ts';
import { isDraftName } from '../workspace/formats.ts';
import { relativeTo, resolvePath } from '../workspace/paths.ts';
import type { Host, WritableFiles } from './host.ts';
import type { Newsrooms } from './newsrooms.ts';
import { toPath, toUri } from './uris.ts';

/** Drafts of one folder; more is not a day's work but a newsroom's whole store, and would fill the memory. */
const MOST_DRAFTS = 20_000;
/** Milliseconds of reading between two turns for typing. */
const TURN = 20;
/** Milliseconds before the progress is shown. */
const BLINK = 500;
/** Milliseconds without a change, after which the archive is written for the next session. */
const QUIET = 5000;

export interface ArchiveProgress {
  readonly signal: AbortSignal;
  report(done: number, of: number): void;
  done(): void;
}

export interface ArchivesParts {
  readonly files: WritableFiles;
  /** The folder's drafts that a check would take. */
  findDrafts(folder: string): AsyncIterable<string>;
  /** The names of a draft, from its file's bytes. */
  read(path: string, bytes: Uint8Array): Promise<readonly NameRecord[]>;
  /** Of the program and its data. */
  version(): Promise<string>;
  /** A folder of the program's own; without it nothing is kept between sessions. */
  readonly storage: string | undefined;
  folders(): readonly string[];
  /** Whether the folders' files may be read unasked. */
  mayRead(): boolean;
  startProgress(root: string): ArchiveProgress;
  /** The people of some drafts have changed. */
  onChanged(): void;
  log(line: string): void;
}

interface Folder {
  readonly root: string;
  readonly archive: FolderArchive;
  /** Undefined until it is asked for, and again when the reading was stopped. */
  reading: Promise<void> | undefined;
  /** Read to the end. */
  complete: boolean;
}

export class Archives {
  readonly #parts: ArchivesParts;
  readonly #folders = new Map<string, Folder>();
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ArchivesParts) {
    this.#parts = parts;
  }

  /** The people of the folder that the draft lies in, as far as they are known; undefined outside the open folders. */
  peopleFor(path: string): PeopleIndex | undefined {
    return this.#folderOf(path)?.archive.people;
  }

  /** The open folder that the draft lies in. */
  rootOf(path: string): string | undefined {
    return this.#folderOf(path)?.root;
  }

  /** All that is known, folder by folder. */
  all(): readonly PeopleIndex[] {
    return this.#parts.folders().flatMap((root) => this.#folders.get(root)?.archive.people ?? []);
  }

  /** Reads the folders that were not read yet. @returns when all are read, or the user stopped it. */
  async follow(): Promise<void> {
    await Promise.all(this.#parts.folders().map((root) => this.#reading(this.#open(root))));
  }

  /** Whether every folder was read to its end. */
  get isComplete(): boolean {
    return this.#parts.folders().every((root) => this.#folders.get(root)?.complete);
  }

  /** Which drafts the folder includes may have changed: reads new ones, forgets those left out. */
  async rescan(): Promise<void> {
    const roots = new Set(this.#parts.folders());
    for (const [root, folder] of this.#folders) {
      if (!roots.has(root)) this.#folders.delete(root);
      else if (folder.reading) folder.reading = this.#queue(folder);
    }
  }

  /** An open draft was read as the editor has it. */
  hold(path: string, names: readonly NameRecord[]): void {
    if (this.#folderOf(path)?.archive.hold(path, names)) this.#changed();
  }

  /** An open draft was closed. */
  async release(path: string): Promise<void> {
    const archive = this.#folderOf(path)?.archive;
    if (archive?.has(path) && (await archive.release(path))) this.#changed();
  }

  /** Files on the disk changed, came or went. */
  async follows(paths: readonly string[]): Promise<void> {
    let changed = false;
    const unknown = new Set<Folder>();
    for (const path of paths) {
      const folder = isDraftName(path) ? this.#folderOf(path) : undefined;
      if (!folder?.complete) continue;
      const { archive } = folder;
      if (archive.has(path)) changed = (await archive.update(path)) || changed;
      else unknown.add(folder);
    }
    if (changed) this.#changed();
    // Whether a new file is a draft of the folder is for its configuration and `.gitignore` to say.
    for (const folder of unknown) folder.reading = this.#queue(folder);
  }

  async save(): Promise<void> {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    for (const { archive, complete } of this.#folders.values())
      if (complete) await archive.save().catch((error) => this.#parts.log(String(error)));
  }

  #folderOf(path: string): Folder | undefined {
    if (!this.#parts.mayRead()) return undefined;
    const roots = this.#parts.folders().filter((root) => relativeTo(root, path) !== undefined);
    const [root] = roots.sort((a, b) => b.length - a.length);
    return root === undefined ? undefined : this.#open(root);
  }

  #open(root: string): Folder {
    const known = this.#folders.get(root);
    if (known) return known;
    const folder: Folder = { root, archive: this.#create(root), reading: undefined, complete: false };
    this.#folders.set(root, folder);
    return folder;
  }

  #create(root: string): FolderArchive {
    const { files, storage, version, read } = this.#parts;
    const place = async (at: string): Promise<string> =>
      resolvePath(at, `people-${await hashOf(new TextEncoder().encode(root))}.json`);
    return createArchive({
      files,
      version: version(),
      read,
      cache:
        storage === undefined
          ? undefined
          : {
              read: async () => new TextDecoder().decode(await files.readFile(await place(storage))),
              write: async (text) => files.writeFile(await place(storage), text),
            },
    });
  }

  #reading(folder: Folder): Promise<void> {
    folder.reading ??= this.#index(folder);
    return folder.reading;
  }

  #queue(folder: Folder): Promise<void> {
    return (folder.reading ?? Promise.resolve()).then(() => this.#index(folder));
  }

  async #index(folder: Folder): Promise<void> {
    if (!this.#parts.mayRead()) return;
    const { findDrafts, startProgress, log } = this.#parts;
    const progress = startProgress(folder.root);
    const { signal } = progress;
    try {
      const { archive } = folder;
      const { revision } = archive.people;
      const paths: string[] = [];
      for await (const path of findDrafts(folder.root)) {
        if (signal.aborted || paths.length === MOST_DRAFTS) break;
        paths.push(path);
      }
      await archive.index(paths, {
        signal,
        onDraft: (_path, done) => progress.report(done, paths.length),
      });
      folder.complete = !signal.aborted;
      if (archive.people.revision !== revision) this.#changed();
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      progress.done();
      if (signal.aborted) folder.reading = undefined;
    }
  }

  #changed(): void {
    this.#parts.onChanged();
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.save(), QUIET);
  }
}

/** Lets other work run now and then: a reader of many drafts waits here between two. */
function createTurns(now: () => number = () => Date.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = now();
  };
}

export interface ArchivesWiring {
  readonly connection: Connection;
  readonly host: Host;
  readonly newsrooms: Newsrooms;
  readonly storageUri: string | undefined;
  readonly showsProgress: boolean;
  folders(): readonly string[];
  isTrusted(): boolean;
  onChanged(): void;
}

/** The archives of a server: its files, its linters, its client's progress bar. */
export function createArchives(wiring: ArchivesWiring): Archives {
  const { connection, host, newsrooms, storageUri, showsProgress, folders, isTrusted, onChanged } = wiring;
  const takeTurn = createTurns();
  return new Archives({
    files: host.files,
    storage: storageUri === undefined ? undefined : toPath(storageUri),
    folders,
    mayRead: isTrusted,
    onChanged,
    log: (line) => connection.console.warn(line),
    findDrafts: (folder) => findDrafts(host.files, newsrooms.houses, folder),
    version: async () => `${version} ${(await (await newsrooms.engine()).fingerprint) ?? ''}`,
    async read(path, bytes) {
      await takeTurn();
      const { text, format, mayRewrite } = openDraft(path, bytes);
      const newsroom = await newsrooms.roomOf(toUri(path));
      const linter = await newsroom.linterFor(path);
      return recordNames(linter.read(text, { path, format, mayRewrite }), await newsrooms.engine());
    },
    startProgress: (root) => startProgress(connection, newsrooms, root, showsProgress),
  });
}

/** Shown once the reading takes longer than a blink; the client may stop it. */
function startProgress(
  connection: Connection,
  newsrooms: Newsrooms,
  root: string,
  shows: boolean,
): ArchiveProgress {
  const stop = new AbortController();
  let bar: WorkDoneProgressReporter | undefined;
  let ended = false;
  const open = async (): Promise<void> => {
    const { speech } = await newsrooms.roomOfFolder(root, toUri(root));
    const created = await connection.window.createWorkDoneProgress();
    if (ended) return;
    created.begin(speech.say('folder.reading'), 0, undefined, true);
    created.token.onCancellationRequested(() => stop.abort());
    bar = created;
  };
  const timer = shows ? setTimeout(() => void open().catch(() => {}), BLINK) : undefined;
  let shown = -1;
  return {
    signal: stop.signal,
    report(done, of) {
      const percentage = Math.floor((done / of) * 100);
      if (percentage > shown) bar?.report(percentage, `${done} / ${of}`);
      shown = percentage;
    },
    done() {
      ended = true;
      clearTimeout(timer);
      bar?.done();
    },
  };
}
