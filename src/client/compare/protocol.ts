/** What the comparison's page and the extension say to each other. */
import type { Comparison } from './compare-texts.ts';

export type CompareText =
  | ('page' | 'same' | 'empty' | 'counts' | 'columns' | 'onlyChanges' | 'next' | 'previous')
  | ('added' | 'removed' | 'older' | 'newer');

/** Which version a draft is compared with; another file by its address. */
export type VersionKey = 'saved' | 'head' | { readonly file: string };

/** What VS Code keeps of the page while the window reloads. */
export interface CompareState {
  /** The draft's address. */
  readonly draft: string;
  readonly older: VersionKey;
}

export interface ToCompare {
  readonly state: CompareState;
  readonly comparison: Comparison;
  /** Whether the versions stand side by side until the user chooses. */
  readonly columns: boolean;
  /** With names and numbers filled in. */
  readonly texts: Readonly<Record<CompareText, string>>;
}

export type FromCompare =
  | { readonly type: 'ready' }
  /** The user's choice, for later comparisons too. */
  | { readonly type: 'columns'; readonly wanted: boolean }
  /** To the place in the newer text where a row begins. */
  | { readonly type: 'goTo'; readonly offset: number };
