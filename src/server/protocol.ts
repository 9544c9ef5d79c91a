/**
 * What client and server say beyond the language server protocol. Both sides import these shapes and nothing else of
 * each other.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Range, TextEdit } from 'vscode-languageserver-textdocument';
import type { WrittenLike } from '../linter/index.ts';
import type { TermEntry, TermKind } from '../terms/index.ts';
import type { ExchangeFormat } from '../workspace/exchange.ts';

export type * from './protocol-folder.ts';
export * from './protocol-word.ts';
export type { WrittenLike };

export const requests = {
  people: 'mudaqqiq/people',
  terms: 'mudaqqiq/terms',
  /** `ReadTermsParams` → `ReadTermsResult`: the entries of a terminology file as the editor has it. */
  readTerms: 'mudaqqiq/readTerms',
  /** `EditTermsParams` → `TextEdit[]`: a change of a terminology file that keeps its comments. */
  editTerms: 'mudaqqiq/editTerms',
  /** `SuggestTermParams` → `TermEntry` or null: what the draft knows of the words at a place. */
  suggestTerm: 'mudaqqiq/suggestTerm',
  /** `DocumentParams` → `CountTermsResult`: how often the drafts of the folder use each entry. */
  countTerms: 'mudaqqiq/countTerms',
  /** `DocumentParams` → `CollectedName[]`: people and bodies of the folder that its terminology has not. */
  collectNames: 'mudaqqiq/collectNames',
  /** `PlanImportParams` → `PlanImportResult`: what a table would bring into a terminology file. */
  planImport: 'mudaqqiq/planImport',
  /** `ExportTermsParams` → `FileContent` in base64. */
  exportTerms: 'mudaqqiq/exportTerms',
  /**
   * `HouseWordsParams` → `string[]`: the words as the house's list should hold them, without clitics that are certain.
   */
  houseWords: 'mudaqqiq/houseWords',
  /** `ReadDraftParams` → `ReadDraftResult`: any draft's text, of whatever format and encoding. */
  readDraft: 'mudaqqiq/readDraft',
  /** `ShowDocumentParams` → `ShowDocumentResult`: a Word document and its like as a view shows it. */
  showDocument: 'mudaqqiq/showDocument',
  /** `EditDocumentParams` → `EditDocumentResult`: the document's bytes with edits of its text. */
  editDocument: 'mudaqqiq/editDocument',
  /** No parameters → `RuleTitle[]`: every rule, in the order of the README. */
  rules: 'mudaqqiq/rules',
  status: 'mudaqqiq/status',
  checkFolder: 'mudaqqiq/checkFolder',
  clearFolder: 'mudaqqiq/clearFolder',
  fixAll: 'mudaqqiq/fixAll',
  /** `DocumentParams` of a folder → nothing; what there is to fix comes as `reviewPlan`. */
  fixFolder: 'mudaqqiq/fixFolder',
  /** `DocumentParams` → `Silenced[]`: what the folder of the draft keeps from being reported. */
  silenced: 'mudaqqiq/silenced',
  /** `TakeBackParams` → nothing: it is reported again. */
  takeBack: 'mudaqqiq/takeBack',
  /** `CheckFolderParams` → the page of the report on the folder, HTML. */
  folderReport: 'mudaqqiq/folderReport',
} as const;

/** From server to client: `FolderPlan` → nothing, as soon as it is listed; the client makes what the user leaves chosen. */
export const reviewPlan = 'mudaqqiq/reviewPlan';

/** From server to client: files that only the client can reach (a virtual workspace, the browser). */
export const fileRequests = {
  readFile: 'mudaqqiq/readFile',
  readDirectory: 'mudaqqiq/readDirectory',
  stat: 'mudaqqiq/stat',
  writeFile: 'mudaqqiq/writeFile',
} as const;

export const notifications = {
  /** Server to client, after each check of an open draft: `CheckedParams`. */
  checked: 'mudaqqiq/checked',
  /** Client to server, when the user trusts the workspace: no parameters. */
  trusted: 'mudaqqiq/trusted',
  /** Server to client, for each file of a folder check, open or not: `FolderFindingsParams`. */
  folderFindings: 'mudaqqiq/folderFindings',
  /** Client to server: a listed file may have changed by now: `DocumentParams`. */
  recheck: 'mudaqqiq/recheck',
  /** Server to client, when a decision was written into the folder: `RememberedParams`. */
  remembered: 'mudaqqiq/remembered',
  /** Server to client, when terminology, configuration or acceptances were read again: no parameters. */
  reloaded: 'mudaqqiq/reloaded',
} as const;

/** Commands the server carries out, each with one argument. */
export const serverCommands = {
  accept: 'mudaqqiq.server.accept',
  setRule: 'mudaqqiq.server.setRule',
  addWord: 'mudaqqiq.server.addWord',
  fixInFolder: 'mudaqqiq.server.fixInFolder',
  fixAlikeInFolder: 'mudaqqiq.server.fixAlikeInFolder',
} as const;

export const FIX_ALL_KIND = 'source.fixAll.mudaqqiq';

/** What a quick fix is that is not the fix of its finding: menus of our own put them apart. */
export const ACTION_KINDS = {
  /** The same slip everywhere in the draft. */
  everywhere: 'quickfix.mudaqqiq.everywhere',
  /** All that the rule reports in the draft. */
  ofRule: 'quickfix.mudaqqiq.ofRule',
  /** In all drafts of the folder. */
  folder: 'quickfix.mudaqqiq.folder',
  /** The finding is right as it is. */
  accept: 'quickfix.mudaqqiq.accept',
  /** The rule is switched off. */
  rule: 'quickfix.mudaqqiq.rule',
  /** The word is the house's. */
  word: 'quickfix.mudaqqiq.word',
} as const;

export interface InitializationOptions {
  /** Wrap Arabic in RLI … PDI: VS Code needs it, a right-to-left or plain client does not. */
  readonly isolateArabic?: boolean;
  /** False in an untrusted workspace: its files that could change behaviour are not read. */
  readonly trusted?: boolean;
  /** The client answers `fileRequests`. */
  readonly clientFiles?: boolean;
  /** The client keeps a folder check's findings itself (`notifications.folderFindings`, `recheck`). */
  readonly folderFindings?: boolean;
  /** The client lists edits over a folder itself (`reviewPlan`), each with its sentence. */
  readonly reviewsPlans?: boolean;
  /** Where `lexicon.bin` and `gazetteer.bin` are (a URI without a closing slash); for hosts without own files. */
  readonly dataUri?: string;
  /** Where the rules' pages are: `${rulesUri}/names/variant.md`; with `{rule}` in it, the link itself. */
  readonly rulesUri?: string;
  /** The same for links in texts, where `rulesUri` may not be shown. */
  readonly rulesInText?: string;
  /** The user's own terminology (URI), which holds in every folder after the folder's own; it need not exist. */
  readonly userTermsUri?: string;
  /** A folder (URI) for what the server keeps between sessions; it is there. Without it nothing is kept. */
  readonly storageUri?: string;
  /** Settings as `mudaqqiq.*` has them, for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}

export interface RuleTitle {
  readonly rule: string;
  /** What it finds, in the user's language. */
  readonly title: string;
  /** The same in a few words. */
  readonly about: string;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface ReadDraftParams extends DocumentParams {
  /** As the file has it, whatever an editor holds. */
  readonly saved?: boolean;
}

/** The text as an editor holds it, else as the file has it, or in the user's language why there is none. */
export type ReadDraftResult = { readonly text: string } | { readonly problem: string };

/** All a quick fix needs; edits are good for `version` of the document alone. */
export interface DiagnosticData {
  readonly version: number;
  /** What its rule is called, in the user's language. */
  readonly about: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly TextEdit[];
  }[];
}

export interface FindingReference {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  readonly range: Range;
}

export interface RuleLevel {
  readonly uri: string;
  readonly rule: string;
  readonly level: 'off';
  /** The draft alone; the folder unless given. */
  readonly scope?: 'draft';
}

export interface HouseWord {
  readonly uri: string;
  readonly word: string;
}

export interface HouseWordsParams {
  readonly uri: string;
  /** As the draft writes them. */
  readonly words: readonly string[];
}

/** One entry of the terminology, by `entryKey`, corrected in every draft. */
export interface FixInFolder {
  readonly uri: string;
  readonly key: string;
}

/** Findings of a rule corrected in every draft of the folder. */
export interface FixAlikeInFolder {
  readonly uri: string;
  readonly rule: string;
  /** Those alone that are this slip; without it all. */
  readonly key?: string;
}

export type SeverityName = 'error' | 'warning' | 'info' | 'hint';
export type Counts = Readonly<Record<SeverityName, number>>;

export type IdleReason = 'disabled' | 'no-arabic' | 'too-large' | 'not-open' | 'excluded';

export type Status =
  | {
      readonly state: 'checked';
      readonly counts: Counts;
      readonly notes: readonly string[];
      /** Whose press the draft writes like, where it shows that and no preset says it. */
      readonly country?: WrittenLike;
    }
  | { readonly state: 'idle'; readonly reason: IdleReason; readonly text: string }
  | { readonly state: 'failed'; readonly text: string };

export interface CheckedParams {
  readonly uri: string;
  readonly version: number;
  readonly status: Status;
}

export interface FolderFindingsParams {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

export interface PersonMention {
  readonly range: Range;
  readonly text: string;
  /** The words around, for a list: `before + text + after` is one line. */
  readonly before: string;
  readonly after: string;
  readonly kind: 'mention' | 'honorific' | 'role' | 'slip';
  /** The most severe finding on it. */
  readonly severity?: SeverityName;
}

export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly gender?: 'm' | 'f';
  readonly titles: readonly PersonMention[];
  readonly mentions: readonly PersonMention[];
  readonly severity?: SeverityName;
}

export interface PeopleResult {
  readonly version: number;
  readonly people: readonly PersonEntry[];
}

export interface TermItem {
  readonly kind: TermKind;
  readonly canonical: string;
  readonly wrong: readonly string[];
  readonly variants: readonly string[];
  readonly note?: string;
  /** In the draft that was asked about: places where the entry is met, and those of them that are against it. */
  readonly uses: TermCounts;
  /** The file that holds the entry, where, and the place in its list. */
  readonly uri: string;
  readonly range: Range;
  readonly place: number;
}

export interface TermCounts {
  readonly all: number;
  readonly wrong: number;
}

export interface CountTermsResult {
  readonly drafts: number;
  /** By `entryKey`. */
  readonly counts: Readonly<Record<string, TermCounts>>;
}

export function entryKey({ kind, canonical }: Pick<TermEntry, 'kind' | 'canonical'>): string {
  return `${kind} ${canonical}`;
}

export interface SuggestTermParams extends DocumentParams {
  readonly range: Range;
}

export interface CollectedName {
  /** As the terminology would hold it. */
  readonly entry: TermEntry;
  readonly drafts: number;
  readonly mentions: number;
  /** Names of other drafts that sound alike: perhaps the same person, misspelt. */
  readonly alike: readonly string[];
}

export interface PlanImportParams {
  /** Of the table; its ending tells the format. */
  readonly uri: string;
  /** The terminology file as the editor has it. */
  readonly text: string;
}

export interface PlanImportResult {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  readonly conflicts: readonly { readonly name: string; readonly with: string }[];
  /** Broken rows by their line in the table. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** Of the terminology file: what is new and changed. */
  readonly edits: readonly TextEdit[];
}

export interface ExportTermsParams {
  readonly text: string;
  readonly format: ExchangeFormat;
}

export interface TermsResult {
  /** The nearest file of terminology, where it is or would be; undefined without a folder. */
  readonly uri?: string;
  readonly entries: readonly TermItem[];
  /** What is wrong with the file, or why it was not read. */
  readonly problem?: string;
}

export interface ReadTermsParams {
  readonly text: string;
}

export interface ReadTermsResult {
  /** Good entries, each with its place in the file's own list. */
  readonly entries: readonly { readonly place: number; readonly entry: TermEntry }[];
}

export type TermsChange =
  | { readonly kind: 'add'; readonly entries: readonly TermEntry[] }
  | { readonly kind: 'update'; readonly place: number; readonly entry: TermEntry }
  | { readonly kind: 'remove'; readonly place: number }
  | { readonly kind: 'move'; readonly place: number; readonly to: number }
  | { readonly kind: 'merge'; readonly into: number; readonly from: number };

export interface EditTermsParams {
  readonly text: string;
  readonly change: TermsChange;
}

export interface CheckFolderParams {
  readonly uri: string;
  readonly workDoneToken?: string | number;
}

export interface CheckFolderResult {
  /** Drafts found and drafts checked; they differ when the user cancelled. */
  readonly files: number;
  readonly checked: number;
  readonly withFindings: number;
  readonly counts: Counts;
  readonly skipped: readonly { readonly uri: string; readonly reason: string }[];
  readonly cancelled: boolean;
  /** Findings not listed because there were more than the list takes. */
  readonly dropped: number;
}

export interface FixAllResult {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Findings the edits settle. */
  readonly fixed: number;
  /** Why nothing is fixed unasked, in the reader's language. */
  readonly refused?: string;
}

/** Answer to `readFile`: bytes in a web worker, base64 where the transport is JSON. */
export interface FileContent {
  readonly content: Uint8Array | string;
}
