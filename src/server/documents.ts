/** Any draft of the folder as a document: as an editor has it, else as its file has it. */
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../draft/index.ts';
import type { TextFormat } from '../text/index.ts';
import { isDocumentName, type OpenDraft, readDraftFile } from '../workspace/drafts.ts';
import { extensionOf } from '../workspace/paths.ts';
import { ProblemError } from '../workspace/problems.ts';
import { readOptions } from './drafts.ts';
import type { Host } from './host.ts';
import type { Newsrooms } from './newsrooms.ts';
import { toRange } from './positions.ts';
import { toUri } from './uris.ts';

const LANGUAGES: Readonly<Record<TextFormat, string>> = { txt: 'plaintext', md: 'markdown', html: 'html' };

export interface DocumentsParts {
  readonly host: Host;
  readonly newsrooms: Newsrooms;
  openDocument(path: string): TextDocument | undefined;
}

export interface ReadDraft {
  readonly document: TextDocument;
  readonly draft: Draft;
  /** Whether an editor holds it: an edit is then of this version alone. */
  readonly isOpen: boolean;
  /** Whether edits may be made over the folder, where nobody looks at each. */
  readonly mayEdit: boolean;
}

export class FolderDocuments {
  readonly #parts: DocumentsParts;

  constructor(parts: DocumentsParts) {
    this.#parts = parts;
  }

  isOpen(path: string): boolean {
    return this.#parts.openDocument(path) !== undefined;
  }

  /** @throws ProblemError when the file cannot be read. */
  async find(path: string): Promise<TextDocument> {
    const open = this.#parts.openDocument(path);
    return open ?? documentOf(await readDraftFile(this.#parts.host.files, path));
  }

  /** The draft with its people; undefined where there is no longer one. */
  async read(path: string): Promise<ReadDraft | undefined> {
    const open = this.#parts.openDocument(path);
    const file = open ? undefined : await this.#tryRead(path);
    const document = open ?? (file && documentOf(file));
    if (!document) return undefined;
    const newsroom = await this.#parts.newsrooms.roomOf(toUri(path));
    const linter = await newsroom.linterFor(path);
    const draft = linter.read(document.getText(), readOptions(document));
    return { document, draft, isOpen: open !== undefined, mayEdit: draft.mayRewrite && isEditable(file) };
  }

  /** As `mayEdit` of the draft; false where there is no longer one. */
  async mayEdit(path: string): Promise<boolean> {
    return (await this.read(path))?.mayEdit ?? false;
  }

  /** Where a stretch of a draft lies; a Word document, which no editor of texts shows, is named alone. */
  async locate(path: string, stretch: { readonly start: number; readonly end: number }): Promise<Location> {
    const document = isShown(path) ? await this.#tryFind(path) : undefined;
    const start = { line: 0, character: 0 };
    return { uri: toUri(path), range: document ? toRange(document, stretch) : { start, end: start } };
  }

  async #tryFind(path: string): Promise<TextDocument | undefined> {
    const open = this.#parts.openDocument(path);
    const file = open ? undefined : await this.#tryRead(path);
    return open ?? (file && documentOf(file));
  }

  async #tryRead(path: string): Promise<OpenDraft | undefined> {
    try {
      return await readDraftFile(this.#parts.host.files, path);
    } catch (error) {
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  }
}

function documentOf({ path, text, format }: OpenDraft): TextDocument {
  return TextDocument.create(toUri(path), LANGUAGES[format], 0, text);
}

/** A client that opens a file to edit it takes it for Unicode text: it would save Windows-1256 or a zip file as garbage. */
function isEditable(file: OpenDraft | undefined): boolean {
  return file === undefined || (file.mayRewrite && file.isUnicode && !isDocumentName(file.path));
}

/** An editor of texts cannot show what is inside a Word document, nor edit it. */
export function isShown(path: string): boolean {
  return extensionOf(path) !== 'docx';
}
