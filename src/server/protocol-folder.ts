/** What client and server say of a whole folder: edits over its drafts, and what its files keep from being reported. */
import type { TextEdit } from 'vscode-languageserver-textdocument';
import type { AcceptedFinding } from '../linter/index.ts';

/** An edit, and what it takes the place of: a text that has something else there by now is left as it is. */
export interface PlannedEdit extends TextEdit {
  readonly oldText: string;
}

export interface PlannedPlace {
  readonly before: string;
  /** Undefined where several lines are changed. */
  readonly after?: string;
  /** The words around, as they are. */
  readonly sentence: string;
  readonly edits: readonly PlannedEdit[];
}

export interface PlannedDraft {
  readonly uri: string;
  /** Below its folder. */
  readonly name: string;
  /** Of the document that an editor holds; null for a file. */
  readonly version: number | null;
  readonly places: readonly PlannedPlace[];
}

/** Edits over the drafts of a folder, for the user to go through. */
export interface FolderPlan {
  /** What would be done. */
  readonly title: string;
  readonly drafts: readonly PlannedDraft[];
  /** Names of drafts in which writing is not safe. */
  readonly left: readonly string[];
}

export interface WrittenFile {
  readonly uri: string;
  /** Null where there was no such file. */
  readonly before: string | null;
  readonly after: string;
}

export interface RememberedParams {
  /** What was decided, in the user's language. */
  readonly text: string;
  readonly files: readonly WrittenFile[];
}

/** What is not reported, and the file that says so. */
export type Silenced =
  | { readonly kind: 'accepted'; readonly file: string; readonly finding: AcceptedFinding }
  | {
      readonly kind: 'rule';
      readonly file: string;
      readonly rule: string;
      /** In these drafts alone, by the place among the file's overrides. */
      readonly drafts?: string;
      readonly place?: number;
    }
  | { readonly kind: 'word'; readonly file: string; readonly word: string };

export interface TakeBackParams {
  /** Of a draft of the folder. */
  readonly uri: string;
  readonly silenced: Silenced;
}
