/** What the view of a Word document and the extension say to each other. */
export type WordText = 'page' | 'fixAll' | 'compare';

export type ToWord =
  | {
      readonly type: 'document';
      /** Told back with what is asked of a finding: it may be another by then. */
      readonly serial: number;
      /** What `renderWord` gave. */
      readonly html: string;
      /** One line above the page: how many findings, or why nothing can be changed. */
      readonly status: string;
      readonly isWritable: boolean;
      readonly texts: Readonly<Record<WordText, string>>;
    }
  /** Brings a stretch of the text into sight and marks it. */
  | { readonly type: 'reveal'; readonly from: number; readonly to: number };

export type FromWord =
  | { readonly type: 'ready' }
  /** The reader went to a place of the text. */
  | { readonly type: 'at'; readonly from: number; readonly to: number }
  | { readonly type: 'fix'; readonly serial: number; readonly finding: number; readonly fix: number }
  /** All that may be done about a finding. */
  | { readonly type: 'more'; readonly serial: number; readonly finding: number }
  | { readonly type: 'command'; readonly name: 'fixAll' | 'compare' };
