/** The part of the protocol about Word documents and their like. */
import type { ShownBlock, ShownDocument } from '../workspace/document-view.ts';

export type { ShownBlock };

/** As `FileContent` has it. */
type Content = string | Uint8Array;

/**
 * The text of a Word document has an address of its own, since an editor of texts takes the file for a binary one:
 * `mudaqqiq-word://file/desk/a.docx%E2%80%8E` is that of `file:///desk/a.docx` (uris.ts, client/word/address.ts).
 */
export const WORD_SCHEME = 'mudaqqiq-word';
/** Ends such an address, unseen: VS Code would open whatever ends in `.docx` in the view of files, which are not texts. */
export const WORD_MARK = '\u200e';

export interface ShowDocumentParams {
  /** The file's; its name says the format. */
  readonly uri: string;
  readonly content: Content;
}

/** The text a line for each paragraph, which all places count in. */
export interface WordContent extends ShownDocument {
  readonly text: string;
  /** Whether edits can be written into it. */
  readonly isWritable: boolean;
}

export type ShowDocumentResult = WordContent | { readonly problem: string };

export interface EditDocumentParams extends ShowDocumentParams {
  /** Of the text; they do not overlap. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface EditDocumentResult {
  readonly content: Content;
  readonly document: WordContent;
  /** Edits that could not be written: in a computed field, or over the end of a paragraph. */
  readonly refused: number;
}
