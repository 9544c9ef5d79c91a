/**
 * What holds for the drafts of one folder, as the server needs it: the house's files, the editor's settings, a linter.
 */
import {
  type Config,
  countryOf,
  createLinter as createHouseLinter,
  type Linter,
  mergeConfigs,
  mergePresets,
} from '../linter/index.ts';
import type { PeopleIndex } from '../people/index.ts';
import type { Engine } from '../workspace/check.ts';
import {
  ACCEPTED_FILE,
  CONFIG_FILE,
  createHouses,
  type House,
  type Houses,
  PATTERNS_FILE,
  TERMS_FILE,
} from '../workspace/houses.ts';
import { ancestorsOf, folderOf, nameOf, relativeTo, resolvePath } from '../workspace/paths.ts';
import { soundPatterns } from '../workspace/pattern-file.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import type { Host } from './host.ts';
import { readAccepted } from './memory.ts';
import type { EditorSettings } from './settings.ts';
import { Speech } from './speech.ts';
import { toPath } from './uris.ts';

export interface Newsroom {
  /** Which reading of folders and settings it comes from; another than the newsrooms' own is void. */
  readonly epoch: number;
  /** Where decisions are written: the nearest folder with a file of the house, else the workspace folder. */
  readonly folder: string | undefined;
  readonly house: House;
  readonly enabled: boolean;
  readonly speech: Speech;
  /** What the user should know about how drafts here are checked: problems of the folder's files, missing trust. */
  readonly notes: readonly string[];
  /** Whether words and switches can be written: there is a folder and it is trusted. */
  readonly canRemember: boolean;
  /** The folder where accepted findings are written; of a draft without a folder the user's own. */
  readonly acceptsIn: string | undefined;
  /** Whether the editor's settings name the rule: they hold before all that the folder's files could say of it. */
  isSetInEditor(rule: string): boolean;
  /** Whether a preset says which country's spellings hold for the draft. */
  hasCountry(path: string): boolean;
  /** Waits for the lexicon the first time; drafts that are not Arabic never ask. */
  linterFor(path: string): Promise<Linter>;
  /** Whether the editor's settings or the folder's leave the draft out. */
  excludes(path: string): boolean;
}

export interface NewsroomParts {
  readonly host: Host;
  readonly isolateArabic: boolean;
  /** The user's own terminology file. */
  readonly userTerms: string | undefined;
  readonly createLinter?: typeof createHouseLinter | undefined;
  /** Paths of the open workspace folders. */
  workspaceFolders(): readonly string[];
  isTrusted(): boolean;
  loadEngine(): Promise<Engine>;
  settingsFor(scopeUri: string | undefined): Promise<EditorSettings>;
  /** The people of the other drafts of the draft's folder. */
  peopleFor(path: string): PeopleIndex | undefined;
  log(line: string): void;
}

/**
 * By the other drafts' people, then by settings and terminology: the folders of one newsroom share a linter, which
 * indexes its terms once.
 */
type LintersByPeople = Map<PeopleIndex | undefined, Map<string, Linter>>;

const noHouse: House = {
  language: undefined,
  entries: [],
  terms: [],
  patterns: [],
  accepted: [],
  problems: [],
  configFor: () => ({}),
  recordsIn: () => undefined,
  takes: () => true,
};

/** A newsroom of a single draft with no folder: nothing is written, nothing is left out. */
export function loneNewsroom(linter: Linter, speech: Speech, entries: House['entries']): Newsroom {
  return {
    ...{ epoch: 0, folder: undefined, enabled: true, speech, notes: [], canRemember: false },
    acceptsIn: undefined,
    house: { ...noHouse, entries },
    isSetInEditor: () => false,
    hasCountry: () => true,
    linterFor: async () => linter,
    excludes: () => false,
  };
}

const HOUSE_FILES = [CONFIG_FILE, TERMS_FILE, PATTERNS_FILE, ACCEPTED_FILE];

export class Newsrooms {
  /** Grows whenever what is known of folders may have changed; a room of an older epoch is void. */
  epoch = 0;
  readonly #parts: NewsroomParts;
  #houses: Houses;
  #rooms = new Map<string, Promise<Newsroom>>();
  #linters: LintersByPeople = new Map();

  constructor(parts: NewsroomParts) {
    this.#parts = parts;
    this.#houses = this.#createHouses();
  }

  #createHouses(): Houses {
    const { host, userTerms } = this.#parts;
    return createHouses(host.files, { userTerms });
  }

  /** The people of the other drafts of the draft's folder. */
  peopleFor(path: string): PeopleIndex | undefined {
    return this.#parts.peopleFor(path);
  }

  get userTerms(): string | undefined {
    return this.#parts.userTerms;
  }

  engine(): Promise<Engine> {
    return this.#parts.loadEngine();
  }

  /** Of this epoch; for finding the drafts of a folder. */
  get houses(): Houses {
    return this.#houses;
  }

  /** Forgets all that was read; the next question reads again. */
  invalidate(): void {
    this.epoch++;
    this.#houses = this.#createHouses();
    this.#rooms = new Map();
    this.#linters = new Map();
  }

  /** What holds where the draft lies; for an unsaved one, in the first workspace folder. */
  roomOf(uri: string): Promise<Newsroom> {
    const folder = isOnDisk(uri) ? folderOf(toPath(uri)) : this.#parts.workspaceFolders()[0];
    return this.#roomFor(folder, uri);
  }

  roomOfFolder(folder: string, uri: string): Promise<Newsroom> {
    return this.#roomFor(folder, uri);
  }

  #roomFor(folder: string | undefined, uri: string): Promise<Newsroom> {
    const key = folder ?? '';
    const known = this.#rooms.get(key);
    if (known) return known;
    const room = this.#open(folder, uri);
    this.#rooms.set(key, room);
    // A disk that failed may answer the next time.
    room.catch(() => this.#rooms.get(key) === room && this.#rooms.delete(key));
    return room;
  }

  async #open(folder: string | undefined, uri: string): Promise<Newsroom> {
    const { isTrusted, isolateArabic, settingsFor } = this.#parts;
    const { epoch } = this;
    // Taken now: a linter made of what was read here must not serve those who ask after the next change.
    const linters = this.#linters;
    const trusted = isTrusted();
    const [settings, house, home] = await Promise.all([
      settingsFor(uri),
      folder === undefined ? this.#houseOfUser() : trusted ? this.#houseOf(folder) : noHouse,
      folder === undefined ? undefined : this.#homeOf(folder, trusted),
    ]);
    const speech = new Speech(settings.language ?? house.language ?? 'ar', isolateArabic);
    const problems = house.problems.map((problem) =>
      speech.dress(formatProblem(problem, speech.language, nameOf)),
    );
    return {
      epoch,
      folder: home,
      house,
      speech,
      enabled: settings.enable,
      notes: folder !== undefined && !trusted ? [speech.say('note.untrusted')] : problems,
      canRemember: folder !== undefined && trusted,
      acceptsIn: folder === undefined ? this.#userFolder : trusted ? home : undefined,
      isSetInEditor: (rule) => settings.rules?.[rule] !== undefined,
      hasCountry: (path) =>
        countryOf(mergePresets(settings.preset, house.configFor(path).preset)) !== undefined,
      linterFor: (path) => this.#linterFor(path, house, settings, linters),
      excludes: (path) => !house.takes(path) || settings.excludes((home && relativeTo(home, path)) ?? path),
    };
  }

  /** Where what the user decided without a folder is kept. */
  get #userFolder(): string | undefined {
    const { userTerms } = this.#parts;
    return userTerms === undefined ? undefined : folderOf(userTerms);
  }

  /** A draft without a folder has no house but what the user accepted in such drafts. */
  async #houseOfUser(): Promise<House> {
    const folder = this.#userFolder;
    if (folder === undefined) return noHouse;
    const path = resolvePath(folder, ACCEPTED_FILE);
    const read = await readAccepted(this.#parts.host.files, path);
    return 'problem' in read
      ? { ...noHouse, problems: [read.problem] }
      : { ...noHouse, accepted: [{ path, accepted: read.value }] };
  }

  /** Drafts are checked even where a file of the house cannot be read; the status says so. */
  async #houseOf(folder: string): Promise<House> {
    try {
      return await this.#houses.houseOf(folder);
    } catch (error) {
      if (error instanceof ProblemError) return { ...noHouse, problems: [error.problem] };
      throw error;
    }
  }

  async #homeOf(folder: string, trusted: boolean): Promise<string> {
    const { host, workspaceFolders } = this.#parts;
    const top = workspaceFolders()
      .filter((each) => relativeTo(each, folder) !== undefined)
      .sort((a, b) => b.length - a.length)[0];
    for (const each of trusted ? ancestorsOf(folder) : []) {
      for (const name of HOUSE_FILES)
        if ((await host.files.stat(resolvePath(each, name)))?.kind === 'file') return each;
      if (each === top) break;
    }
    return top ?? folder;
  }

  async #linterFor(
    path: string,
    house: House,
    settings: EditorSettings,
    byPeople: LintersByPeople,
  ): Promise<Linter> {
    const { createLinter = createHouseLinter, loadEngine, peopleFor, log } = this.#parts;
    const engine = await loadEngine();
    const { preset, rules, style, words } = settings;
    const config: Config = mergeConfigs({ preset }, house.configFor(path), { rules, style, words });
    const archive = peopleFor(path);
    const sources = [...house.terms, ...house.patterns];
    const key = JSON.stringify([config, sources.map((source) => source.path)]);
    const linters = byPeople.get(archive) ?? new Map<string, Linter>();
    byPeople.set(archive, linters);
    const known = linters.get(key);
    if (known) return known;
    const linter = createLinter({
      ...engine,
      terminology: { entries: house.entries },
      patterns: soundPatterns(house.patterns, engine).files,
      config,
      archive,
      log,
    });
    linters.set(key, linter);
    return linter;
  }
}

/** An untitled draft and the like have no folder of their own. */
function isOnDisk(uri: string): boolean {
  return !/^(?:untitled|git|output|vscode-userdata):/.test(uri);
}
