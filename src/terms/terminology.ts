/** The newsroom's memory: people, organisations, places and terms, as `mudaqqiq.terms.json` holds them. */
import type { Gender } from '../lexicon/index.ts';

export type TermKind = 'person' | 'organisation' | 'place' | 'term';

export interface TermRole {
  readonly title: string;
  /** `2024`, `2024-07` or `2024-07-15`; open where missing. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which forms of a noun an entry covers besides the word itself with its clitics and the accusative. */
export type Inflection = 'pronoun' | 'dual' | 'plural';

export interface TermEntry {
  readonly kind: TermKind;
  readonly canonical: string;
  /** Allowed spellings besides the canonical one. */
  readonly variants?: readonly string[] | undefined;
  /** Corrected to `canonical`. */
  readonly wrong?: readonly string[] | undefined;
  /** Never to be used, with no replacement at hand: the note says why. */
  readonly forbidden?: boolean | undefined;
  /** For terms; `pronoun` and `dual` unless given. */
  readonly inflect?: readonly Inflection[] | undefined;
  readonly gender?: Gender | undefined;
  readonly honorific?: string | undefined;
  readonly roles?: readonly TermRole[] | undefined;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  /** Contexts in which a wrong form is right: an official name. */
  readonly except?: readonly string[] | undefined;
  readonly examples?:
    | { readonly wrong?: readonly string[] | undefined; readonly right?: readonly string[] | undefined }
    | undefined;
}

export interface Terminology {
  readonly entries: readonly TermEntry[];
}

export const noTerminology: Terminology = { entries: [] };
