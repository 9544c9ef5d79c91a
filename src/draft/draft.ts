/**
 * A draft as rules see it: its text, its structure and what is known about it as a whole. Each analysis runs when a rule
 * first asks for it and is kept with the draft.
 */

import type { People } from '../people/index.ts';
import type { TermUse } from '../terms/index.ts';
import type { Damage, Place, Range, TextFormat, TextStructure } from '../text/index.ts';
import type { WordCounts } from './counts.ts';
import type { Finding } from './finding.ts';

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
  /**
   * The draft in parts that are read by themselves: its lines where it is read again as it changes, else itself.
   * What depends on a line alone is asked of the parts, and moved to where they stand.
   */
  readonly parts: readonly DraftPart[];
  /** How often each word stands in the draft, as it is written. */
  readonly counts: WordCounts;
  /** Whether the word, as it is written, stands anywhere in the draft. */
  hasWord(bare: string): boolean;
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

export interface DraftPart {
  /** Its offsets and numbers count from the part's own start. */
  readonly draft: Draft;
  readonly place: Place;
  /** What a check says of the part, at the draft's offsets: asked again only where the part has changed. */
  findings(check: () => readonly Finding[]): readonly Finding[];
}
