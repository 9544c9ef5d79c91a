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
import { type Gazetteer, type NameRecord, PeopleIndex } from '../people/index.ts';
import { recordNames } from './archive.ts';
import { type OpenDraft, openDraft, readDraftFile } from './drafts.ts';
import type { FileSystem } from './files.ts';
import type { House, Houses } from './houses.ts';
import { folderOf } from './paths.ts';
import { soundPatterns } from './pattern-file.ts';
import type { Problem } from './problems.ts';

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
  readonly log?: ((line: string) => void) | undefined;
}

export interface CheckOptions {
  /** Repair what has a safe fix and report what is left. */
  readonly fix?: boolean;
  /** Describe every finding by its context, for a baseline. */
  readonly describe?: boolean;
}

/** What a check found; plain data, so that it passes from a worker. */
export interface CheckedDraft {
  readonly path: string;
  /** What the findings' offsets count in: the text after fixes. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** One for each finding, if asked for. */
  readonly contexts: readonly AcceptedFinding[];
  readonly words: number;
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

export interface Checker {
  /** The people of the other drafts, for the rules that compare drafts; empty until it is filled. */
  readonly archive: PeopleIndex;
  /** What the archive holds of a draft. @throws ProblemError when the file cannot be read. */
  record(path: string): Promise<NameRecord[]>;
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

export function createChecker({ files, houses, engine, config, log }: CheckerParts): Checker {
  const linters = new Map<string, Linter>();
  const archive = new PeopleIndex();

  /** Drafts of folders with the same settings share a linter: it indexes the terminology once. */
  function linterOf(house: House, path: string): Linter {
    const merged = mergeConfigs(house.configFor(path), config ?? {});
    const key = JSON.stringify([merged, [...house.terms, ...house.patterns].map((each) => each.path)]);
    const known = linters.get(key);
    if (known) return known;
    const linter = createLinter({
      ...engine,
      archive,
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
    { fix = false, describe = false }: CheckOptions = {},
  ): Promise<CheckedDraft> {
    const { path } = opened;
    const house = await houses.houseOf(folderOf(path));
    const linter = linterOf(house, path);
    let open = opened;
    const { mayRewrite } = opened;
    let draft = linter.read(open.text, { path, format: open.format, mayRewrite });
    let split = splitAccepted(draft, linter.check(draft), house);
    let bytes: Uint8Array | undefined;
    let fixes = 0;
    for (let round = 0; fix && mayRewrite && round < MAX_ROUNDS; round++) {
      const chosen = (each: Fix): boolean => each.safe && each.edits.every(open.canEdit);
      const { applied } = applyFixes(open.text, split.open, chosen);
      if (applied.length === 0) break;
      const edits: Edit[] = applied.flatMap((finding) => finding.fixes.find(chosen)?.edits ?? []);
      bytes = open.rewrite(edits);
      fixes += applied.length;
      open = openDraft(path, bytes);
      draft = linter.read(open.text, { path, format: open.format, mayRewrite });
      split = splitAccepted(draft, linter.check(draft), house);
    }
    return {
      path,
      text: open.text,
      findings: split.open,
      contexts: describe ? split.open.map((finding) => describeFinding(draft, finding)) : [],
      words: draft.tokens.filter((token) => token.kind === 'word').length,
      accepted: split.accepted,
      unmet: split.unmet,
      notes: opened.notes,
      mayRewrite,
      repaired: bytes && { before: opened.text, bytes, fixes },
    };
  }

  async function readOpen({ path, text, format, mayRewrite, notes }: OpenDraft) {
    const house = await houses.houseOf(folderOf(path));
    return { draft: linterOf(house, path).read(text, { path, format, mayRewrite }), notes };
  }

  return {
    archive,
    record: async (path) => recordNames((await readOpen(await readDraftFile(files, path))).draft, engine),
    check: async (path, options) => checkOpen(await readDraftFile(files, path), options),
    checkBytes: async (path, bytes, options) => checkOpen(openDraft(path, bytes), options),
    read: async (path) => readOpen(await readDraftFile(files, path)),
    readBytes: async (path, bytes) => readOpen(openDraft(path, bytes)),
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
