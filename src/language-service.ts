/**
 * The language service for an editor in a web page (CodeMirror, Monaco, a CMS's own): what the language server answers,
 * as functions, with no connection and no files. Positions are the language server protocol's.
 */
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DraftMemory } from './draft/index.ts';
import { createLinter, type Language, type LinterParts } from './linter/index.ts';
import { findActions, fixAllSafe } from './server/actions.ts';
import { complete } from './server/completion.ts';
import { toDiagnostics } from './server/diagnostics.ts';
import { type CheckedDraft, checkText } from './server/drafts.ts';
import { findHover } from './server/hover.ts';
import { findDefinition, findHighlights, findSymbols } from './server/navigation.ts';
import { loneNewsroom } from './server/newsrooms.ts';
import { toOffset } from './server/positions.ts';
import { renamePerson } from './server/rename.ts';
import { Speech } from './server/speech.ts';

export interface LanguageServiceParts extends LinterParts {
  /** Of messages and titles; Arabic unless given. */
  readonly language?: Language | undefined;
}

/** From 0; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface OpenedText {
  readonly uri: string;
  readonly text: string;
  /** `plaintext` unless given; `markdown` and `html` are read as what they are. */
  readonly languageId?: string;
}

/** A draft is checked when it is first asked about, and again when it has changed: only the lines that changed. */
export interface LanguageService {
  /** Also for a new text of a draft that is open. */
  open(text: OpenedText): void;
  /** One stretch of the draft has another text. */
  change(uri: string, range: Range, text: string): void;
  close(uri: string): void;
  diagnostics(uri: string): Promise<Diagnostic[]>;
  /** The fixes of what is found in the stretch, best first; each an edit of the draft. */
  actions(uri: string, range: Range): CodeAction[];
  /** Every safe fix at once, as an edit. */
  fixAll(uri: string): WorkspaceEdit;
  hover(uri: string, at: Position): Hover | undefined;
  /** The names of the draft and the terminology. */
  complete(uri: string, at: Position): CompletionList;
  /** The people of the draft. */
  symbols(uri: string): DocumentSymbol[];
  highlights(uri: string, at: Position): DocumentHighlight[];
  /** Where the person at the place is first named in full. */
  definition(uri: string, at: Position): Range | undefined;
  /** A person's new name everywhere in the draft. @throws where nobody is, or the name is none. */
  rename(uri: string, at: Position, name: string): WorkspaceEdit;
}

interface Open {
  document: TextDocument;
  readonly memory: DraftMemory;
  checked: CheckedDraft | undefined;
}

export function createLanguageService({ language = 'ar', ...parts }: LanguageServiceParts): LanguageService {
  const linter = createLinter(parts);
  const newsroom = loneNewsroom(linter, new Speech(language, false), parts.terminology?.entries ?? []);
  const opened = new Map<string, Open>();

  function openOf(uri: string): Open {
    const open = opened.get(uri);
    if (!open) throw new Error(`${uri} is not open`);
    return open;
  }

  /** Nothing where the text is not Arabic, or longer than an editor should check. */
  function read(uri: string): CheckedDraft | undefined {
    const open = openOf(uri);
    if (open.checked) return open.checked;
    const state = checkText(open.document, newsroom, linter, open.memory);
    open.checked = state.state === 'checked' ? state : undefined;
    return open.checked;
  }

  function at<T>(uri: string, position: Position, answer: (checked: CheckedDraft, offset: number) => T) {
    const checked = read(uri);
    return checked && answer(checked, toOffset(checked.document, position));
  }

  return {
    open({ uri, text, languageId = 'plaintext' }) {
      const known = opened.get(uri);
      const document = TextDocument.create(uri, languageId, (known?.document.version ?? 0) + 1, text);
      opened.set(uri, { document, memory: known?.memory ?? new DraftMemory(), checked: undefined });
    },
    change(uri, range, text) {
      const open = openOf(uri);
      const { version } = open.document;
      open.document = TextDocument.update(open.document, [{ range, text }], version + 1);
      open.checked = undefined;
    },
    close: (uri) => void opened.delete(uri),
    async diagnostics(uri) {
      const checked = read(uri);
      if (!checked) return [];
      const nowhere = { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
      return toDiagnostics(checked, { rulesUri: undefined, locate: async () => nowhere });
    },
    actions(uri, range) {
      const checked = read(uri);
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      return checked ? findActions(checked, params, {}) : [];
    },
    fixAll(uri) {
      const checked = read(uri);
      const edits = checked ? [...fixAllSafe(checked).edits] : [];
      return { documentChanges: [{ textDocument: { uri, version: openOf(uri).document.version }, edits }] };
    },
    hover: (uri, position) =>
      at(uri, position, (checked, offset) =>
        findHover(checked, offset, { markdown: true, rulesUri: undefined }),
      ),
    complete(uri, position) {
      const checked = read(uri);
      return checked
        ? complete({ checked, document: checked.document }, position)
        : { isIncomplete: false, items: [] };
    },
    symbols(uri) {
      const checked = read(uri);
      return checked ? findSymbols(checked) : [];
    },
    highlights: (uri, position) => at(uri, position, findHighlights) ?? [],
    definition: (uri, position) => at(uri, position, findDefinition)?.range,
    rename(uri, position, newName) {
      const checked = read(uri);
      if (!checked) throw new Error('nobody is named here');
      return renamePerson(checked, { textDocument: { uri }, position, newName });
    },
  };
}
