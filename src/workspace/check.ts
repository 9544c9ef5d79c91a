/** Checks one draft file after another with the linter its folder asks for. Knows files only through `FileSystem`. */

import type { Draft, Edit, EnglishSpeller, Finding, Fix, Speller } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import {
  type AcceptedFinding,
  applyFixes,
  type Config,
  createLinter,
  describeFinding,
  type Linter,
  mergeConfigs,
  withoutAccepted,
} from '../linter/index.ts';
import { type Gazetteer, type NameRecord, type PeopleArchive, PeopleIndex } from '../people/index.ts';
import { sourceRange } from '../text/index.ts';
import { recordNames } from './archive.ts';
import { type OpenDraft, type Origin, openDraft, readDraftFile } from './drafts.ts';
import type { FileSystem } from './files.ts';
import type { House, Houses } from './houses.ts';
import { folderOf } from './paths.ts';
import { soundPatterns } from './pattern-file.ts';
import type { Problem } from './problems.ts';
import { readingOf } from './reading.ts';
import type { ReadingOptions } from './record-files.ts';
import { findingInSource, fixInSource } from './shown-edits.ts';

export interface Engine {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly english?: EnglishSpeller | undefined;
  readonly speller?: Speller | undefined;
  /** Of the data's bytes: what was found with other data is not to be kept. */
  readonly fingerprint?: Promise<string> | undefined;
}

export interface CheckerParts {
  readonly files: FileSystem;
  readonly houses: Houses;
  readonly engine: Engine;
  /** What the command line says on top of the folders. */
  readonly config?: Config | undefined;
  readonly reading?: ReadingOptions | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface CheckOptions {
  /** Repair what has a safe fix and report what is left. */
  readonly fix?: boolean;
  /** Describe every finding by its context, for a baseline. */
  readonly describe?: boolean;
  /** Give the draft's names too, for a report that shows them. */
  readonly names?: boolean;
}

/** What a check found; plain data, so that it passes from a worker. */
export interface CheckedDraft {
  readonly path: string;
  /** What the findings' offsets count in: the text after fixes. */
  readonly text: string;
  /** Of a record: its file, and where in it the text begins. */
  readonly origin?: Origin | undefined;
  readonly findings: readonly Finding[];
  /** One for each finding, if asked for. */
  readonly contexts: readonly AcceptedFinding[];
  readonly words: number;
  /** If asked for. */
  readonly names?: readonly NameRecord[] | undefined;
  /** Findings an editor accepted, left out. */
  readonly accepted: number;
  /** Acceptances that match nothing in this draft, by their file. */
  readonly unmet: readonly { readonly path: string; readonly accepted: readonly AcceptedFinding[] }[];
  readonly notes: readonly Problem[];
  /** False where a fix could damage the file; the notes say why. */
  readonly mayRewrite: boolean;
  /** With `fix`, where something was repaired. */
  readonly repaired:
    | { readonly before: string; readonly bytes: Uint8Array; readonly fixes: number }
    | undefined;
}

/** What one reading of a draft gives where the other drafts of its folder are not known yet. */
export interface SurveyedDraft {
  /** What the rules of the draft alone found, nothing repaired. */
  readonly checked: CheckedDraft;
  /** What the archive holds of it. */
  readonly records: readonly NameRecord[];
  /** The full names that the rules of the folder would ask the archive about. */
  readonly asked: readonly (readonly string[])[];
}

export interface Checker {
  /** The people of the other drafts, for the rules that compare drafts; empty until it is filled. */
  readonly archive: PeopleIndex;
  /** The first of two passes over a folder. @throws ProblemError when the file cannot be checked. */
  survey(path: string, options?: CheckOptions): Promise<SurveyedDraft>;
  /**
   * The second, once the archive is filled: a whole check where something is to be repaired or the other drafts have
   * changed what is found; undefined where the survey is right as it is.
   */
  recheck(path: string, options?: CheckOptions): Promise<CheckedDraft | undefined>;
  /** @throws ProblemError when the file cannot be checked. */
  check(path: string, options?: CheckOptions): Promise<CheckedDraft>;
  /** A text to take in place of the file of that path. */
  checkBytes(path: string, bytes: Uint8Array, options?: CheckOptions): Promise<CheckedDraft>;
  /** The draft alone, with its people. */
  read(path: string): Promise<{ draft: Draft; notes: readonly Problem[] }>;
  readBytes(path: string, bytes: Uint8Array): Promise<{ draft: Draft; notes: readonly Problem[] }>;
}

/** A fix may bring another within reach; a pair that undo each other must not go on for ever. */
const MAX_ROUNDS = 10;

export function createChecker({ files, houses, engine, config, reading, log }: CheckerParts): Checker {
  const linters = new Map<string, Linter>();
  const archive = new PeopleIndex();
  /** What was asked of the archive, while a draft is surveyed. */
  let asked: Map<string, readonly string[]> | undefined;
  const overheard: PeopleArchive = {
    alike(parts, path) {
      asked?.set(parts.join(' '), parts);
      return archive.alike(parts, path);
    },
  };

  /** Drafts of folders with the same settings share a linter: it indexes the terminology once. */
  function linterOf(house: House, path: string): Linter {
    const merged = mergeConfigs(house.configFor(path), config ?? {});
    const key = JSON.stringify([merged, [...house.terms, ...house.patterns].map((each) => each.path)]);
    const known = linters.get(key);
    if (known) return known;
    const linter = createLinter({
      ...engine,
      archive: overheard,
      config: merged,
      terminology: { entries: house.entries },
      patterns: soundPatterns(house.patterns, engine).files,
      log,
    });
    linters.set(key, linter);
    return linter;
  }

  async function checkOpen(
    opened: OpenDraft,
    { fix = false, describe = false, names = false }: CheckOptions = {},
  ): Promise<CheckedDraft> {
    const { path } = opened;
    const house = await houses.houseOf(folderOf(path));
    const linter = linterOf(house, path);
    let open = opened;
    const { mayRewrite } = opened;
    let draft = readOpened(open, linter);
    let split = splitAccepted(draft, linter.check(draft), house);
    let bytes: Uint8Array | undefined;
    let fixes = 0;
    for (let round = 0; fix && mayRewrite && round < MAX_ROUNDS; round++) {
      const { source } = open;
      const written = (each: Fix): Fix | undefined => (source ? fixInSource(each, source) : each);
      const chosen = (each: Fix): boolean => each.safe && (written(each)?.edits.every(open.canEdit) ?? false);
      const { applied } = applyFixes(draft.original, split.open, chosen);
      if (applied.length === 0) break;
      const edits: Edit[] = applied.flatMap((finding) => written(finding.fixes.find(chosen)!)!.edits);
      bytes = open.rewrite(edits);
      fixes += applied.length;
      open = open.reopen(bytes);
      draft = readOpened(open, linter, mayRewrite);
      split = splitAccepted(draft, linter.check(draft), house);
    }
    const unwritten = fix && opened.unwritten ? [opened.unwritten] : [];
    const repaired = bytes && { before: opened.text, bytes, fixes };
    const checked = {
      ...toChecked(open, draft, split, { describe }),
      notes: [...opened.notes, ...unwritten],
      mayRewrite,
      repaired,
    };
    return names ? { ...checked, names: recordNames(draft, engine) } : checked;
  }

  async function surveyOpen(open: OpenDraft, options: CheckOptions = {}): Promise<SurveyedDraft> {
    const house = await houses.houseOf(folderOf(open.path));
    const linter = linterOf(house, open.path);
    const draft = readOpened(open, linter);
    asked = new Map();
    const split = splitAccepted(draft, linter.check(draft), house);
    const questions = [...asked.values()];
    asked = undefined;
    const records = recordNames(draft, engine).map((record) => ({ ...record, ...inSource(record, open) }));
    const checked = toChecked(open, draft, split, options);
    return { checked: options.names ? { ...checked, names: records } : checked, records, asked: questions };
  }

  async function recheckOpen(open: OpenDraft, options: CheckOptions = {}): Promise<CheckedDraft | undefined> {
    if (options.fix) return checkOpen(open, options);
    const house = await houses.houseOf(folderOf(open.path));
    const linter = linterOf(house, open.path);
    const draft = readOpened(open, linter);
    if (!linter.differsFromFolder(draft)) return undefined;
    const checked = toChecked(open, draft, splitAccepted(draft, linter.check(draft), house), options);
    return options.names ? { ...checked, names: recordNames(draft, engine) } : checked;
  }

  async function readOpen(open: OpenDraft) {
    const { path, notes, origin } = open;
    const linter = linterOf(await houses.houseOf(folderOf(path)), path);
    // Who asks for the draft itself wants the places of its file, which a record's text has not.
    return { draft: readOpened(origin ? open : { ...open, source: undefined }, linter), notes };
  }

  const readFile = async (path: string): Promise<OpenDraft> =>
    readDraftFile(files, path, await readingOf(houses, path, reading));

  return {
    archive,
    survey: async (path, options) => surveyOpen(await readFile(path), options),
    recheck: async (path, options) => recheckOpen(await readFile(path), options),
    check: async (path, options) => checkOpen(await readFile(path), options),
    checkBytes: async (path, bytes, options) => checkOpen(openDraft(path, bytes, reading), options),
    read: async (path) => readOpen(await readFile(path)),
    readBytes: async (path, bytes) => readOpen(openDraft(path, bytes, reading)),
  };
}

/** @param mayRewrite by itself what the draft says. */
function readOpened(open: OpenDraft, linter: Linter, mayRewrite = open.mayRewrite): Draft {
  const { path, text, format, known, source } = open;
  if (source) return linter.read(source.shown.text, { ...known, path, format: 'txt', mayRewrite });
  return linter.read(text, { ...known, path, format, mayRewrite });
}

function inSource({ start, end }: NameRecord, { source }: OpenDraft): { start: number; end: number } {
  return source ? sourceRange(source.shown, { start, end }) : { start, end };
}

function toChecked(
  { path, text, origin, source, notes, mayRewrite }: OpenDraft,
  draft: Draft,
  { open, accepted, unmet }: ReturnType<typeof splitAccepted>,
  { describe = false }: CheckOptions,
): CheckedDraft {
  return {
    path,
    text,
    origin,
    findings: source ? open.map((finding) => findingInSource(finding, source)) : open,
    contexts: describe ? open.map((finding) => describeFinding(draft, finding)) : [],
    words: draft.tokens.filter((token) => token.kind === 'word').length,
    accepted,
    unmet,
    notes,
    mayRewrite,
    repaired: undefined,
  };
}

function splitAccepted(draft: Draft, findings: readonly Finding[], house: House) {
  let open: readonly Finding[] = findings;
  const unmet: { path: string; accepted: readonly AcceptedFinding[] }[] = [];
  for (const { path, accepted } of house.accepted) {
    const split = withoutAccepted(draft, open, accepted);
    open = split.open;
    unmet.push({ path, accepted: split.stale });
  }
  return { open, unmet, accepted: findings.length - open.length };
}
