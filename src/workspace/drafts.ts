/** A draft as a file: which formats there are, how each is read and how edits go back into it. */

import type { Edit } from '../draft/index.ts';
import { applyEdits } from '../linter/index.ts';
import type { TextFormat } from '../text/index.ts';
import { readWordDocument } from './docx.ts';
import { type DecodedText, decodeText, encodeText } from './encoding.ts';
import type { FileSystem } from './files.ts';
import { extensionOf } from './paths.ts';
import { type Problem, ProblemError } from './problems.ts';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'txt',
};

/** Names of drafts in one folder, for those who watch it. */
export const DRAFT_GLOB = `*.{${Object.keys(FORMATS).join(',')}}`;

/** Longer than any draft: a book has about a megabyte. Beyond it the file is something else, a log or a database. */
const MAX_TEXT_BYTES = 2_000_000;
/** A Word document carries its pictures. */
const MAX_WORD_BYTES = 100_000_000;

export interface OpenDraft {
  readonly path: string;
  /** What offsets count in: the file's text, without byte order mark; of a Word document its paragraphs as lines. */
  readonly text: string;
  readonly format: TextFormat;
  readonly notes: readonly Problem[];
  /** Whether the edit can be written: the encoding has the characters, the document the place. */
  canEdit(edit: Edit): boolean;
  /** The file's bytes after edits that do not overlap, each of which `canEdit`. */
  rewrite(edits: readonly Edit[]): Uint8Array;
}

/** Whether files of the name are drafts that a folder's check picks up. */
export function isDraftName(name: string): boolean {
  return extensionOf(name) in FORMATS;
}

/** Reads a draft of any name; an unknown one is read as plain text. @throws ProblemError */
export async function readDraftFile(files: FileSystem, path: string): Promise<OpenDraft> {
  const stat = await files.stat(path);
  if (!stat) throw new ProblemError({ key: 'no-such-path', path });
  const limit = extensionOf(path) === 'docx' ? MAX_WORD_BYTES : MAX_TEXT_BYTES;
  if (stat.size > limit) throw new ProblemError(tooLarge(path, stat.size, limit));
  try {
    return openDraft(path, await files.readFile(path));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ key: 'unreadable', path, values: { reason: reasonOf(error) } });
  }
}

/** @throws ProblemError when the bytes are no text, or too many. */
export function openDraft(path: string, bytes: Uint8Array): OpenDraft {
  const extension = extensionOf(path);
  return extension === 'docx' ? openWord(path, bytes) : openText(path, bytes, FORMATS[extension] ?? 'txt');
}

function openText(path: string, bytes: Uint8Array, format: TextFormat): OpenDraft {
  if (bytes.length > MAX_TEXT_BYTES) throw new ProblemError(tooLarge(path, bytes.length, MAX_TEXT_BYTES));
  const decoded = decodeText(bytes);
  if (!decoded) throw new ProblemError({ key: 'not-text', path });
  const { text, encoding } = decoded;
  const encode = (changed: string): Uint8Array | undefined =>
    encodeText({ ...decoded, text: changed } satisfies DecodedText);
  const foreign: Problem[] = encoding === 'windows-1256' ? [{ key: 'windows-1256', path }] : [];
  return {
    path,
    text,
    format,
    notes: [...foreign, ...emptyNote(path, text)],
    canEdit: (edit) => encode(edit.text) !== undefined,
    rewrite: (edits) => encode(applyEdits(text, edits))!,
  };
}

function openWord(path: string, bytes: Uint8Array): OpenDraft {
  let document: ReturnType<typeof readWordDocument>;
  try {
    document = readWordDocument(bytes);
  } catch {
    throw new ProblemError({ key: 'not-word', path });
  }
  const { text, canEdit, rewrite } = document;
  if (text.length > MAX_TEXT_BYTES) throw new ProblemError(tooLarge(path, text.length, MAX_TEXT_BYTES));
  return { path, text, format: 'txt', notes: emptyNote(path, text), canEdit, rewrite };
}

function emptyNote(path: string, text: string): Problem[] {
  return text.trim() === '' ? [{ key: 'empty', path }] : [];
}

function tooLarge(path: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;
  return { key: 'too-large', path, values: { size: megabytes(size), limit: megabytes(limit) } };
}

/** A file system's own words, without the path it repeats: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(', ')[0]!;
}
