/**
 * What the right-to-left editor and the extension say to each other. The extension has the authoritative text (VS Code's
 * own text document); views send their changes with the version they are based on and rebase on what others did before
 * them. Offsets count line ends as one character, whatever the file has.
 */

import type { OfferGroup } from './offer-groups.ts';

/** Changes as CodeMirror's ChangeSet writes itself to JSON. */
export interface SharedUpdate {
  readonly clientID: string;
  readonly changes: unknown;
}

export interface ShownFinding {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** What its rule is called. */
  readonly about: string;
}

export interface ShownOffer {
  readonly group: OfferGroup;
  readonly title: string;
}

export interface ShownMention {
  readonly from: number;
  readonly to: number;
}

export interface ShownCompletion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
}

export type ToView =
  | {
      readonly type: 'init';
      readonly text: string;
      readonly version: number;
      readonly clientID: string;
      /** VS Code would refuse each change. */
      readonly readOnly: boolean;
      readonly texts: Readonly<Record<ViewText, string>>;
    }
  | { readonly type: 'updates'; readonly from: number; readonly updates: readonly SharedUpdate[] }
  /** Those of the stretch that is shown, and how many the draft has. */
  | {
      readonly type: 'findings';
      readonly version: number;
      readonly findings: readonly ShownFinding[];
      readonly count: number;
    }
  /** Those of the stretch that is shown. */
  | { readonly type: 'mentions'; readonly version: number; readonly mentions: readonly ShownMention[] }
  /** Selects a place; `explain` is for a finding, to be shown at once; without `focus` the keys stay elsewhere. */
  | {
      readonly type: 'reveal';
      readonly from: number;
      readonly to: number;
      readonly explain: boolean;
      readonly focus: boolean;
    }
  | { readonly type: 'fixes'; readonly request: number; readonly offers: readonly ShownOffer[] }
  /** What is known of the person at a place. */
  | { readonly type: 'card'; readonly request: number; readonly lines: readonly string[] }
  | { readonly type: 'completions'; readonly request: number; readonly items: readonly ShownCompletion[] };

export type FromView =
  | { readonly type: 'ready' }
  /** The stretch of that version for which findings and mentions are wanted from now on. */
  | { readonly type: 'shown'; readonly version: number; readonly from: number; readonly to: number }
  | { readonly type: 'push'; readonly version: number; readonly updates: readonly SharedUpdate[] }
  | { readonly type: 'command'; readonly name: 'undo' | 'redo' | 'save' }
  /** Where the selection's fixed and moving ends are in that version. */
  | { readonly type: 'selection'; readonly version: number; readonly anchor: number; readonly head: number }
  /** To the finding after what is selected, or before it. */
  | {
      readonly type: 'goToFinding';
      readonly version: number;
      readonly from: number;
      readonly to: number;
      readonly step: 1 | -1;
    }
  | { readonly type: 'fixesAt'; readonly request: number; readonly from: number; readonly to: number }
  | { readonly type: 'cardAt'; readonly request: number; readonly at: number }
  | { readonly type: 'applyFix'; readonly request: number; readonly index: number }
  /** The word whose first letters are typed; they end there. */
  | {
      readonly type: 'complete';
      readonly request: number;
      readonly at: number;
      readonly typed: string;
    };

/** What the view shows in words, in the language of the messages. */
export type ViewText =
  | 'editor'
  | 'words'
  | 'findings'
  | 'fixes'
  | 'noFixes'
  | 'find'
  | 'replace'
  | 'replaceAll'
  | 'next'
  | 'previous'
  | 'close'
  | 'ignoreMarks'
  | 'matches'
  | 'matchOf'
  | 'readOnly';
