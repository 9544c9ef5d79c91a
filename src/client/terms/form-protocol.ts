/** What the form of an entry and the extension say to each other. */
import type { TermEntry } from '../../terms/index.ts';

export type FormText =
  | ('kind' | 'person' | 'organisation' | 'place' | 'term' | 'canonical' | 'variants' | 'wrong' | 'gender')
  | ('male' | 'female' | 'unknown' | 'honorific' | 'roles' | 'note' | 'source' | 'except' | 'lines' | 'save')
  | ('cancel' | 'required' | 'examplesWrong' | 'examplesRight' | 'sentences');

export interface FormStart {
  readonly entry: TermEntry;
  readonly texts: Readonly<Record<FormText, string>>;
}

export type FormMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'save'; readonly entry: TermEntry }
  | { readonly type: 'cancel' };
