/**
 * What a newsroom's folders say: `mudaqqiq.json`, `mudaqqiq.terms.json`, `mudaqqiq.patterns.yaml`,
 * `mudaqqiq.accepted.json`. A folder inherits from
 * the folders above it, up to the project's root, and the nearest one wins, setting by setting.
 */
import picomatch from 'picomatch';
import {
  type AcceptedFinding,
  type Config,
  type ConfigFile,
  isPreset,
  type Language,
  mergeConfigs,
  mergePresets,
} from '../linter/index.ts';
import { readTermsFile, type TermEntry, type TermsFile } from '../terms/index.ts';
import { reasonOf } from './drafts.ts';
import { decodeText } from './encoding.ts';
import type { FileSystem } from './files.ts';
import { type Read, readAcceptedFile, readConfigFile, salvageLanguage } from './house-file.ts';
import { ancestorsOf, folderOf, relativeTo, resolvePath } from './paths.ts';
import type { PatternsSource } from './pattern-file.ts';
import { readLines } from './positions.ts';
import { type Problem, ProblemError, type ProblemKey } from './problems.ts';
import type { RecordFields } from './records.ts';

export const CONFIG_FILE = 'mudaqqiq.json';
export const TERMS_FILE = 'mudaqqiq.terms.json';
export const PATTERNS_FILE = 'mudaqqiq.patterns.yaml';
export const ACCEPTED_FILE = 'mudaqqiq.accepted.json';

export interface TermsSource {
  readonly path: string;
  /** The file's text, that `file.ranges` and `file.problems` count in. */
  readonly text: string;
  readonly file: TermsFile;
}

export interface AcceptedSource {
  readonly path: string;
  readonly accepted: readonly AcceptedFinding[];
}

/** What holds for the drafts of one folder. */
export interface House {
  readonly language: Language | undefined;
  /** Entries of all files that hold here, the nearest first; of two for one thing the nearest only. */
  readonly entries: readonly TermEntry[];
  readonly terms: readonly TermsSource[];
  /** The patterns of all files that hold here; `soundPatterns` says which of them do as they say. */
  readonly patterns: readonly PatternsSource[];
  readonly accepted: readonly AcceptedSource[];
  /** What is wrong in the files that hold here. */
  readonly problems: readonly Problem[];
  configFor(path: string): Config;
  /** Of a file of records that a folder's check takes: the fields of its text and its id, as far as they are said. */
  recordsIn(path: string): RecordFields | undefined;
  /** Whether a folder's check takes the draft. */
  takes(path: string): boolean;
}

export interface HouseOptions {
  /** Instead of every `mudaqqiq.json` that would be found. */
  readonly config?: string | undefined;
  /** Instead of every `mudaqqiq.terms.json` that would be found. */
  readonly terms?: string | undefined;
  /** The editor's own terminology, after all that the folders say; it need not exist. */
  readonly userTerms?: string | undefined;
  /** The topmost folder to look in; without it the one that holds `.git`, or the root. */
  readonly top?: string | undefined;
}

export interface Houses {
  /** Reads each folder's files once. */
  houseOf(folder: string): Promise<House>;
}

/** What one folder's own files say. */
interface Layer {
  readonly folder: string;
  readonly configs: readonly ConfigFile[];
  readonly terms: readonly TermsSource[];
  readonly patterns: readonly PatternsSource[];
  readonly accepted: readonly AcceptedSource[];
  readonly problems: readonly Problem[];
}

export function createHouses(files: FileSystem, options: HouseOptions = {}): Houses {
  const layers = new Map<string, Promise<Layer>>();
  const houses = new Map<string, Promise<House>>();
  let given: Promise<Layer> | undefined;
  let own: Promise<Layer> | undefined;

  /** What was named by hand holds everywhere. */
  async function readGiven({ config, terms }: HouseOptions): Promise<Layer[]> {
    if (config === undefined && terms === undefined) return [];
    // Globs of a file named by hand count from where the file is.
    const folder = folderOf(config ?? terms!);
    given ??= readLayer(folder, { config, terms });
    return [await given];
  }

  async function readOwn({ userTerms }: HouseOptions): Promise<Layer[]> {
    if (userTerms === undefined) return [];
    own ??= readLayer(folderOf(userTerms), { terms: userTerms });
    return [await own];
  }

  function layerOf(folder: string): Promise<Layer> {
    const known = layers.get(folder);
    if (known) return known;
    const layer = readLayer(folder, {
      config: options.config === undefined ? resolvePath(folder, CONFIG_FILE) : undefined,
      terms: options.terms === undefined ? resolvePath(folder, TERMS_FILE) : undefined,
      patterns: resolvePath(folder, PATTERNS_FILE),
      accepted: resolvePath(folder, ACCEPTED_FILE),
    });
    layers.set(folder, layer);
    return layer;
  }

  async function readLayer(
    folder: string,
    paths: { readonly [Kind in 'config' | 'terms' | 'patterns' | 'accepted']?: string | undefined },
  ): Promise<Layer> {
    const [config, terms, patterns, accepted] = await Promise.all([
      readOptional(paths.config),
      readOptional(paths.terms),
      readOptional(paths.patterns),
      readOptional(paths.accepted),
    ]);
    const problems: Problem[] = [];
    const take = <T>(read: Read<T>): T[] => {
      if ('value' in read) return [read.value];
      problems.push(read.problem);
      return [];
    };
    const configs = config === undefined ? [] : await extended(paths.config!, config, take, problems);
    const sources = terms === undefined ? [] : await extendedTerms(paths.terms!, terms, problems);
    const ruled = patterns === undefined ? [] : [await readPatterns(paths.patterns!, patterns)];
    problems.push(...ruled.flatMap((source) => source.problems));
    return {
      folder,
      configs,
      terms: sources,
      patterns: ruled,
      accepted:
        accepted === undefined
          ? []
          : take(readAcceptedFile(paths.accepted!, accepted)).map((each) => ({
              path: paths.accepted!,
              accepted: each,
            })),
      problems,
    };
  }

  async function readPatterns(path: string, text: string): Promise<PatternsSource> {
    // Few folders have patterns of their own: YAML waits until one does.
    const { readPatternText } = await import('./pattern-text.ts');
    return { path, text, ...readPatternText(path, text) };
  }

  async function readOptional(path: string | undefined): Promise<string | undefined> {
    if (path === undefined) return undefined;
    const named = path === options.config || path === options.terms;
    const stat = await files.stat(path);
    if (stat?.kind !== 'file') {
      if (named) throw new ProblemError({ key: 'no-such-path', path });
      return undefined;
    }
    const bytes = await files.readFile(path).catch((error: unknown) => {
      throw new ProblemError({ key: 'unreadable', path, values: { reason: reasonOf(error) } });
    });
    const decoded = decodeText(bytes);
    if (!decoded) throw new ProblemError({ key: 'invalid-json', path });
    return decoded.text;
  }

  /** The files a configuration extends, before it; later ones win. */
  async function extended(
    path: string,
    text: string,
    take: (read: Read<ConfigFile>) => ConfigFile[],
    problems: Problem[],
    chain: readonly string[] = [],
  ): Promise<ConfigFile[]> {
    const [file] = take(readConfigFile(path, text));
    if (!file) return [{ language: salvageLanguage(text) }];
    const bases: ConfigFile[] = [];
    for (const name of [file.extends ?? []].flat()) {
      if (isPreset(name)) bases.push({ extends: name });
      else {
        const base = await findBase(path, text, name, CONFIG_FILE, [...chain, path], problems);
        if (base) bases.push(...(await extended(base.path, base.text, take, problems, [...chain, path])));
      }
    }
    return [...bases, { ...file, extends: [] }];
  }

  /** The terms file and those it extends, the nearest first. */
  async function extendedTerms(
    path: string,
    text: string,
    problems: Problem[],
    chain: readonly string[] = [],
  ): Promise<TermsSource[]> {
    const file = readTermsFile(text);
    const lines = readLines(text);
    for (const { start, message } of file.problems)
      problems.push({
        key: 'invalid-entry',
        path,
        ...lines.positionOf(start),
        values: { reason: message },
      });
    const bases: TermsSource[] = [];
    for (const name of file.extends) {
      const base = await findBase(path, text, name, TERMS_FILE, [...chain, path], problems);
      if (base) bases.unshift(...(await extendedTerms(base.path, base.text, problems, [...chain, path])));
    }
    return [{ path, text, file }, ...bases];
  }

  /** A file beside the one that names it, or a package in `node_modules` that holds the file. */
  async function findBase(
    from: string,
    text: string,
    name: string,
    file: string,
    chain: readonly string[],
    problems: Problem[],
  ): Promise<{ path: string; text: string } | undefined> {
    const report = (key: ProblemKey): undefined => {
      const offset = Math.max(text.indexOf(JSON.stringify(name)), 0);
      problems.push({ key, path: from, ...readLines(text).positionOf(offset), values: { name } });
    };
    const folder = folderOf(from);
    const isFile = /^\.{0,2}[/\\]|^[a-z]:[/\\]|\.json$/i.test(name);
    const candidates = isFile
      ? [resolvePath(folder, name)]
      : ancestorsOf(folder).map((each) => resolvePath(each, `node_modules/${name}/${file}`));
    for (const path of candidates) {
      if (chain.includes(path)) return report('extends-circle');
      const found = await readOptional(path);
      if (found !== undefined) return { path, text: found };
    }
    return report('extends-missing');
  }

  /** The folder and those above it that may hold files of the house, nearest first. */
  async function scopeOf(folder: string): Promise<string[]> {
    const scope: string[] = [];
    for (const each of ancestorsOf(folder)) {
      scope.push(each);
      if (each === options.top) break;
      if (options.top === undefined && (await files.stat(resolvePath(each, '.git')))) break;
    }
    return scope;
  }

  async function open(folder: string): Promise<House> {
    const scope = await Promise.all((await scopeOf(folder)).map(layerOf));
    return furnish([...scope, ...(await readGiven(options)), ...(await readOwn(options))]);
  }

  return {
    houseOf(folder) {
      const known = houses.get(folder);
      if (known) return known;
      const house = open(folder);
      houses.set(folder, house);
      return house;
    },
  };
}

/** @param layers nearest first. */
function furnish(layers: readonly Layer[]): House {
  const outermostFirst = layers.toReversed();
  const settings = outermostFirst.flatMap(({ folder, configs }) =>
    configs.flatMap((file) => [
      { matches: undefined, folder, config: settingsOf(file) },
      ...(file.overrides ?? []).map(({ files, ...override }) => ({
        matches: globMatcher(files),
        folder,
        config: settingsOf(override),
      })),
    ]),
  );
  const nearest = <K extends keyof ConfigFile>(key: K) => {
    for (const { folder, configs } of layers) {
      const file = configs.findLast((each) => each[key] !== undefined);
      if (file) return { folder, value: file[key] as NonNullable<ConfigFile[K]> };
    }
    return undefined;
  };
  const language = nearest('language')?.value;
  const include = nearest('include');
  const records = layers.flatMap(({ folder, configs }) =>
    configs
      .flatMap((file) => file.records ?? [])
      .toReversed()
      .map(({ files, field, id }) => ({ folder, matches: globMatcher(files), fields: { field, id } })),
  );
  const excludes = layers.flatMap(({ folder, configs }) => {
    const globs = configs.flatMap((file) => file.exclude ?? []);
    return globs.length === 0 ? [] : [{ folder, matches: globMatcher(globs) }];
  });
  const includes = include && globMatcher(include.value);
  const within = (folder: string, path: string): string => relativeTo(folder, path) ?? path;
  const terms = layers.flatMap((layer) => layer.terms);
  return {
    language: language === 'auto' ? undefined : language,
    terms,
    entries: nearestEntries(terms),
    patterns: layers.flatMap((layer) => layer.patterns),
    accepted: layers.flatMap((layer) => layer.accepted),
    problems: layers.flatMap((layer) => layer.problems),
    configFor(path) {
      const own = settings.filter(
        ({ matches, folder }) => matches === undefined || matches(within(folder, path)),
      );
      return mergeConfigs(...own.map(({ config }) => config));
    },
    recordsIn: (path) => records.find(({ folder, matches }) => matches(within(folder, path)))?.fields,
    takes(path) {
      if (includes && !includes(within(include.folder, path))) return false;
      return !excludes.some(({ folder, matches }) => matches(within(folder, path)));
    },
  };
}

/**
 * `drafts/` and `drafts` mean what is in the folder, `*.md` a name in any folder, `/a.md` the one here, as in
 * `.gitignore`.
 */
function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const plain = glob.replace(/^\.\//, '').replace(/\/+$/, '');
    const anywhere = plain.includes('/') ? plain.replace(/^\//, '') : `**/${plain}`;
    return [anywhere, `${anywhere}/**`];
  });
  return picomatch(patterns, { dot: true });
}

function settingsOf({
  extends: base,
  preset,
  rules,
  style,
  words,
}: Pick<ConfigFile, 'extends' | 'preset' | 'rules' | 'style' | 'words'>): Config {
  const extended = [base ?? []].flat().filter(isPreset);
  return { preset: mergePresets(extended, preset), rules, style: style as Config['style'], words };
}

function nearestEntries(terms: readonly TermsSource[]): TermEntry[] {
  const entries = new Map<string, TermEntry>();
  for (const { file } of terms) {
    for (const entry of file.entries) {
      const key = `${entry.kind} ${entry.canonical}`;
      // Two entries of one file may share a name: two people.
      const known = entries.get(key);
      if (!known) entries.set(key, entry);
      else if (file.entries.includes(known)) entries.set(`${key} ${entries.size}`, entry);
    }
  }
  return [...entries.values()];
}
