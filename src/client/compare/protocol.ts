/** What the comparison's page and the extension say to each other. */
import type { Comparison } from './words.ts';

export type CompareText =
  | ('page' | 'same' | 'empty' | 'counts' | 'columns' | 'onlyChanges' | 'next' | 'previous')
  | ('added' | 'removed' | 'older' | 'newer');

export interface ToCompare {
  readonly comparison: Comparison;
  /** With names and numbers filled in. */
  readonly texts: Readonly<Record<CompareText, string>>;
}

export type FromCompare =
  | { readonly type: 'ready' }
  /** To the place in the newer text where a row begins. */
  | { readonly type: 'goTo'; readonly offset: number };
