/**
 * A draft as rules see it: its text, its structure and what is known about it as a whole. Each analysis runs when a rule
 * first asks for it and is kept with the draft.
 */

import type { Lexicon } from '../lexicon/index.ts';
import { analysePeople, type Gazetteer, type People } from '../people/index.ts';
import type { TermMatcher, TermUse } from '../terms/index.ts';
import {
  type Damage,
  isBroken,
  maskDraft,
  type Range,
  readStructure,
  type TextFormat,
  type TextStructure,
  withoutFillers,
} from '../text/index.ts';

export interface Draft extends TextStructure {
  /** The text as given. Every offset is an offset of this, in UTF-16 code units. */
  readonly original: string;
  /**
   * The text that rules read, as long as `original`: markup, damage and verses are covered by `MARKUP_FILLER`, and an
   * entity is its character and `ENTITY_FILLER`s.
   */
  readonly masked: string;
  readonly path: string | undefined;
  readonly format: TextFormat;
  /** Words whose characters were lost, which no rule reads. */
  readonly damage: readonly Damage[];
  /** False where no fix is safe: characters were lost, or the text is not in a format that is read. */
  readonly mayRewrite: boolean;
  readonly people: People;
  /** Where the newsroom's terminology is used, rightly or wrongly. */
  readonly termUses: readonly TermUse[];
  /** The words of a stretch as a reader sees them, without markup: what messages quote. */
  quote(range: Range): string;
  /** What an analysis says about this draft in this context; worked out once. */
  fact<T>(fact: Fact<T>): T;
  fact<T, Context>(fact: Fact<T, Context>, context: Context): T;
  /** Analyses and rules that threw while they read this draft. The draft goes on without them. */
  readonly failures: readonly Failure[];
  /** Notes that an analysis or a rule threw; each is noted once. */
  fail(part: string, error: unknown): void;
}

/** Something worked out from a whole draft that several rules ask for, such as its dates. */
export interface Fact<T, Context = void> {
  /** For the log: `dates`. */
  readonly name: string;
  read(draft: Draft, context: Context): T;
  /** What rules see when `read` throws: as if the draft had nothing of the kind. */
  readonly otherwise: T;
}

export interface Failure {
  /** A rule's id, or the name of an analysis. */
  readonly part: string;
  readonly error: Error;
}

export interface DraftParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terms: TermMatcher;
}

const NOBODY: People = { mentions: [], people: [], slips: [] };

export interface DraftOptions {
  readonly path?: string | undefined;
  /** How to read the text; plain by default. */
  readonly format?: TextFormat | undefined;
  /** False for a text that a fix might damage, whatever the fix: then no fix is safe. */
  readonly mayRewrite?: boolean | undefined;
}

/** Reads a draft: its structure at once, the rest when a rule first asks. */
export function readDraft(
  original: string,
  { path, format = 'txt', mayRewrite = true }: DraftOptions,
  parts: DraftParts,
): Draft {
  const { text: masked, damage } = maskDraft(original, format);
  const structure = readStructure(masked);
  const failures: Failure[] = [];
  const facts = new Map<unknown, { readonly context: unknown; readonly value: unknown }>();
  let people: People | undefined;
  let termUses: readonly TermUse[] | undefined;

  function fail(part: string, error: unknown): void {
    if (failures.some((each) => each.part === part)) return;
    failures.push({ part, error: error instanceof Error ? error : new Error(String(error)) });
  }

  function attempt<T>(part: string, read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      fail(part, error);
      return otherwise;
    }
  }

  const draft: Draft = {
    ...structure,
    original,
    masked,
    path,
    format,
    damage,
    mayRewrite: mayRewrite && !isBroken(damage),
    failures,
    fail,
    quote: ({ start, end }) => withoutFillers(masked.slice(start, end)),
    get people() {
      people ??= attempt('people', () => analysePeople(structure, parts), NOBODY);
      return people;
    },
    get termUses() {
      termUses ??= attempt('terms', () => parts.terms.find(structure), []);
      return termUses;
    },
    fact<T, Context>(fact: Fact<T, Context | undefined>, context?: Context): T {
      const known = facts.get(fact);
      if (known && known.context === context) return known.value as T;
      const value = attempt(fact.name, () => fact.read(draft, context), fact.otherwise);
      facts.set(fact, { context, value });
      return value;
    },
  };
  return draft;
}
