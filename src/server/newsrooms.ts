/** A folder's house rules as the server holds them: configuration, terminology, acceptances, and a linter made of them. */
import type { Lexicon } from '../lexicon/index.ts';
import {
  type AcceptedFinding,
  type Config,
  createLinter as createHouseLinter,
  type Linter,
  mergeConfigs,
} from '../linter/index.ts';
import type { Gazetteer } from '../people/index.ts';
import { folderOf } from '../workspace/paths.ts';
import type { Host } from './host.ts';
import { findHouseFolder, type House, loadHouse, noHouse } from './house.ts';
import type { EditorSettings } from './settings.ts';
import { Speech } from './speech.ts';
import { toPath } from './uris.ts';

export interface Newsroom {
  /** The folder of `mudaqqiq.json`, where it is or would be; undefined for a draft that is on no disk. */
  readonly folder: string | undefined;
  readonly house: House;
  readonly enabled: boolean;
  readonly speech: Speech;
  readonly accepted: readonly AcceptedFinding[];
  /** What the user should know about how drafts here are checked: problems of the folder's files, missing trust. */
  readonly notes: readonly string[];
  /** Whether acceptances and switches can be written: there is a folder and it is trusted. */
  readonly canRemember: boolean;
  /** Waits for the lexicon the first time; drafts that are no Arabic never ask. */
  linterFor(path: string): Promise<Linter>;
  /** Globs of the drafts a folder check looks for; undefined for the usual ones. */
  readonly include: readonly string[] | undefined;
  excludes(path: string): boolean;
}

export interface Engine {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

export interface NewsroomParts {
  readonly host: Host;
  readonly isolateArabic: boolean;
  readonly createLinter?: typeof createHouseLinter | undefined;
  /** Absolute paths of the open workspace folders. */
  workspaceFolders(): readonly string[];
  isTrusted(): boolean;
  loadEngine(): Promise<Engine>;
  settingsFor(scopeUri: string | undefined): Promise<EditorSettings>;
  log(line: string): void;
}

export class Newsrooms {
  /** Grows whenever what is known of folders may have changed; a check of an older epoch is void. */
  epoch = 0;
  readonly #parts: NewsroomParts;
  #rooms = new Map<string, Promise<Newsroom>>();

  constructor(parts: NewsroomParts) {
    this.#parts = parts;
  }

  /** Forgets all that was read; the next question reads anew. */
  invalidate(): void {
    this.epoch++;
    this.#rooms = new Map();
  }

  async roomOf(uri: string): Promise<Newsroom> {
    const path = toPath(uri);
    const folder = await this.#folderFor(uri, path);
    const known = this.#rooms.get(folder ?? '');
    if (known) return known;
    const room = this.#open(folder, uri);
    this.#rooms.set(folder ?? '', room);
    // A lexicon that could not be loaded may load the next time.
    room.catch(() => this.#rooms.delete(folder ?? ''));
    return room;
  }

  async #folderFor(uri: string, path: string): Promise<string | undefined> {
    const { host, isTrusted, workspaceFolders } = this.#parts;
    const folders = workspaceFolders();
    if (!isOnDisk(uri)) return folders[0];
    const top = folders.filter((folder) => isWithin(folder, path)).sort((a, b) => b.length - a.length)[0];
    if (!isTrusted()) return top ?? folderOf(path);
    return (await findHouseFolder(host.files, folderOf(path), top)) ?? top ?? folderOf(path);
  }

  async #open(folder: string | undefined, uri: string): Promise<Newsroom> {
    const { host, isTrusted, isolateArabic, loadEngine, log, settingsFor } = this.#parts;
    const createLinter = this.#parts.createLinter ?? createHouseLinter;
    const trusted = isTrusted();
    const [settings, house] = await Promise.all([
      settingsFor(uri),
      folder !== undefined && trusted ? loadHouse(host.files, folder) : noHouse,
    ]);
    const language = settings.language ?? house.language ?? 'ar';
    const speech = new Speech(language, isolateArabic);
    const untrusted = folder !== undefined && !trusted ? [speech.say('note.untrusted')] : [];
    const linters = new Map<string, Linter>();
    return {
      folder,
      house,
      speech,
      enabled: settings.enable,
      accepted: house.accepted,
      notes: [...untrusted, ...house.problems.map((problem) => speech.dress(problem))],
      include: settings.include ?? house.include,
      canRemember: folder !== undefined && trusted,
      excludes: (path) => settings.isExcluded(path, folder) || house.isExcluded(path),
      async linterFor(path) {
        const engine = await loadEngine();
        const config = mergeConfigs({ preset: settings.preset }, house.configFor(path), {
          rules: settings.rules,
          style: settings.style,
          words: settings.words,
        });
        const key = JSON.stringify(config satisfies Config);
        const linter = linters.get(key) ?? createLinter({ ...engine, terminology: house.terms, config, log });
        linters.set(key, linter);
        return linter;
      },
    };
  }
}

/** An untitled draft and the like have no folder of their own. */
function isOnDisk(uri: string): boolean {
  return !/^(?:untitled|git|output|vscode-userdata):/.test(uri);
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
