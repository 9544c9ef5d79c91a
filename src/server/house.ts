/** What a newsroom's folder says: `mudaqqiq.json`, `mudaqqiq.terms.json`, `mudaqqiq.accepted.json`. */
import { parse } from 'jsonc-parser';
import picomatch from 'picomatch';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AcceptedFinding,
  type Config,
  type Language,
  mergeConfigs,
  type Preset,
  presets,
  validateConfig,
} from '../linter/index.ts';
import { readTermsFile, type TermsFile } from '../terms/index.ts';
import { decodeText } from '../workspace/encoding.ts';
import type { FileSystem } from '../workspace/files.ts';
import { ancestorsOf, relativeTo, resolvePath } from '../workspace/paths.ts';
import { toUri } from './uris.ts';

export const CONFIG_FILE = 'mudaqqiq.json';
export const TERMS_FILE = 'mudaqqiq.terms.json';
export const ACCEPTED_FILE = 'mudaqqiq.accepted.json';

export interface HouseTerms extends Pick<TermsFile, 'entries' | 'ranges'> {
  readonly path: string;
  /** The file as it was read; undefined where there is none. */
  readonly document: TextDocument | undefined;
  readonly problem: string | undefined;
}

export interface House {
  readonly language: Language | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly terms: HouseTerms;
  readonly accepted: readonly AcceptedFinding[];
  /** What is wrong in the folder's files, one line each. */
  readonly problems: readonly string[];
  configFor(path: string): Config;
  isExcluded(path: string): boolean;
}

export const noHouse: House = {
  language: undefined,
  include: undefined,
  exclude: [],
  terms: { path: '', document: undefined, problem: undefined, entries: [], ranges: [] },
  accepted: [],
  problems: [],
  configFor: () => ({}),
  isExcluded: () => false,
};

/** The nearest folder at or above `folder`, up to `top`, that has one of the house's files. */
export async function findHouseFolder(
  files: FileSystem,
  folder: string,
  top: string | undefined,
): Promise<string | undefined> {
  for (const each of ancestorsOf(folder)) {
    for (const name of [CONFIG_FILE, TERMS_FILE])
      if ((await files.stat(resolvePath(each, name)))?.kind === 'file') return each;
    if (each === top) return undefined;
  }
  return undefined;
}

export async function loadHouse(files: FileSystem, folder: string): Promise<House> {
  const [config, terms, accepted] = await Promise.all([
    readText(files, resolvePath(folder, CONFIG_FILE)),
    loadTerms(files, resolvePath(folder, TERMS_FILE)),
    readText(files, resolvePath(folder, ACCEPTED_FILE)),
  ]);
  const problems = terms.problem === undefined ? [] : [terms.problem];
  const acceptances = readAccepted(accepted);
  const validated =
    config === undefined ? undefined : validateConfig(parse(config, [], { allowTrailingComma: true }));
  if (validated && 'problems' in validated)
    problems.push(...validated.problems.map(({ path, message }) => `${CONFIG_FILE}: ${path} ${message}`));
  const file = validated && 'config' in validated ? validated.config : {};
  const preset = [file.extends ?? []]
    .flat()
    .findLast((each): each is Preset => presets.includes(each as Preset));
  const base = { preset, rules: file.rules, style: file.style as Config['style'], words: file.words };
  const overrides = (file.overrides ?? []).map(({ files: globs, ...settings }) => ({
    matches: picomatch(globs, { dot: true }),
    settings: settings as Config,
  }));
  const excluded = picomatch(file.exclude ?? [], { dot: true });
  return {
    language: file.language === 'auto' ? undefined : file.language,
    include: file.include,
    exclude: file.exclude ?? [],
    terms,
    accepted: acceptances,
    problems,
    configFor(path) {
      const relative = relativeTo(folder, path) ?? path;
      const own = overrides.filter(({ matches }) => matches(relative)).map(({ settings }) => settings);
      return mergeConfigs(base, ...own);
    },
    isExcluded: (path) => excluded(relativeTo(folder, path) ?? path),
  };
}

export function readAccepted(text: string | undefined): AcceptedFinding[] {
  const value = parse(text ?? '', [], { allowTrailingComma: true }) as { accepted?: unknown } | undefined;
  return Array.isArray(value?.accepted) ? (value.accepted as AcceptedFinding[]) : [];
}

async function loadTerms(files: FileSystem, path: string): Promise<HouseTerms> {
  const text = await readText(files, path);
  if (text === undefined) return { ...noHouse.terms, path };
  const { entries, ranges, problems } = readTermsFile(text);
  const document = TextDocument.create(toUri(path), 'jsonc', 0, text);
  const [first] = problems;
  const line = first ? document.positionAt(first.start).line + 1 : 0;
  return { path, document, entries, ranges, problem: first && `${TERMS_FILE}:${line}: ${first.message}` };
}

/** Undefined where there is no such file or it is no text. */
export async function readText(files: FileSystem, path: string): Promise<string | undefined> {
  try {
    return decodeText(await files.readFile(path))?.text;
  } catch {
    return undefined;
  }
}
