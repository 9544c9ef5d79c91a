/** A document as every reader of a format gives it. */
import type { Edit } from '../draft/index.ts';
import type { Heading } from '../text/index.ts';

/** What is not read. */
export type Unread = 'chart' | 'diagram' | 'object' | 'formula' | 'included';

export interface ReadDocument {
  /** A line for each paragraph. */
  readonly text: string;
  /** By its styles; absent where none are read. */
  readonly headings?: readonly Heading[];
  /** What it holds beside text, with how many of each. */
  readonly unread?: ReadonlyMap<Unread, number>;
  /** Whether the edit can be written; absent where nothing is written into the format. */
  readonly canEdit?: (edit: Edit) => boolean;
  /** The document's bytes with edits that do not overlap. */
  readonly rewrite?: (edits: readonly Edit[]) => Uint8Array;
}
