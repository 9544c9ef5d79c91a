/** What the reading view and the extension say to each other. */
export type ReadingText = 'print' | 'notes' | 'none' | 'empty' | 'page';

export type ToReading =
  | {
      readonly type: 'draft';
      /** The draft's address, by which the view finds it again after a reload of the window. */
      readonly uri: string;
      /** What `renderDraft` gave; empty for a draft without words. */
      readonly html: string;
      readonly findings: number;
      readonly texts: Readonly<Record<ReadingText, string>>;
    }
  /** Where the cursor is in the draft. */
  | { readonly type: 'at'; readonly offset: number }
  /** A file for the browser's own folder of downloads. */
  | { readonly type: 'download'; readonly name: string; readonly html: string };

/** What VS Code keeps of the view while the window reloads. */
export interface ReadingState {
  readonly uri: string;
  /** Whether the findings are in the margin. */
  readonly notes: boolean;
}

export type FromReading =
  | { readonly type: 'ready' }
  | { readonly type: 'goTo'; readonly from: number; readonly to: number }
  | { readonly type: 'print'; readonly notes: boolean };
