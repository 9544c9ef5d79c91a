/** A draft as a file: which formats there are, how each is read and how edits go back into it. */

import type { Edit } from '../draft/index.ts';
import { applyEdits } from '../linter/index.ts';
import { findDamage, isBroken, type KnownLines, showHtml, type TextFormat } from '../text/index.ts';
import { readDoc } from './doc.ts';
import type { ReadDocument, Unread } from './document.ts';
import { readWordDocument } from './docx.ts';
import { type DecodedText, decodeText, type Encoding, encodeText, type ReadText } from './encoding.ts';
import type { FileSystem } from './files.ts';
import { formatOfName, isReadFormat } from './formats.ts';
import { extensionOf } from './paths.ts';
import { type Problem, ProblemError } from './problems.ts';
import {
  type FileRecord,
  isRecordPath,
  type ReadingOptions,
  readRecord,
  readRecordsFile,
} from './record-files.ts';
import { showRecord } from './records.ts';
import { readRtf } from './rtf.ts';
import type { SourceText } from './shown-edits.ts';
import { showSubtitles } from './subtitles.ts';
import { readInCopy, readOpenDocument } from './xml-document.ts';

/** Longer than any draft: a book has about a megabyte. Beyond it the file is something else, a log or a database. */
const MAX_TEXT_BYTES = 2_000_000;
/** Formats of which a newsroom may think that they are read. */
const REFUSED = new Set(
  'pdf pages epub ppt pptx odp xls xlsx ods idml indd inx wpd wps ott dot pub'.split(' '),
);
/** A Word document carries its pictures. */
const MAX_WORD_BYTES = 100_000_000;

export interface OpenDraft {
  readonly path: string;
  /** What is checked in place of the text, where its source is full of markup. */
  readonly source?: SourceText | undefined;
  /** Of a record: its file, and where in it the text begins. */
  readonly origin?: Origin | undefined;
  /** What offsets count in: the file's text, without byte order mark; of a Word document its paragraphs as lines. */
  readonly text: string;
  readonly format: TextFormat;
  /** What is known of its lines beside their text. */
  readonly known?: KnownLines | undefined;
  readonly notes: readonly Problem[];
  /** False where a fix could damage the file: a format that is not read, or characters that may be other ones. */
  readonly mayRewrite: boolean;
  /** Whether other programs will read the file as this one did: UTF-8, or UTF-16 with its mark. */
  readonly isUnicode: boolean;
  /** Why no fix is written, where the format is only read. */
  readonly unwritten?: Problem | undefined;
  /** Whether the edit can be written: the encoding has the characters, the document the place. */
  canEdit(edit: Edit): boolean;
  /** The file's bytes after edits that do not overlap, each of which `canEdit`. */
  rewrite(edits: readonly Edit[]): Uint8Array;
  /** The draft as the bytes that `rewrite` gave have it. */
  reopen(bytes: Uint8Array): OpenDraft;
}

export interface Origin {
  readonly file: string;
  readonly start: number;
}

/** Reads a draft of any name; an unknown one is read as plain text. @throws ProblemError */
export async function readDraftFile(
  files: FileSystem,
  path: string,
  options: ReadingOptions = {},
): Promise<OpenDraft> {
  const stat = await files.stat(path);
  if (!stat && (await isRecordPath(files, path))) return openRecord(await readRecord(files, path, options));
  if (!stat) throw new ProblemError({ key: 'no-such-path', path });
  await readRecordsFile(files, path, options);
  if (REFUSED.has(extensionOf(path))) throw new ProblemError({ key: 'format-refused', path });
  const limit = extensionOf(path) in DOCUMENTS ? MAX_WORD_BYTES : MAX_TEXT_BYTES;
  if (stat.size > limit) throw new ProblemError(tooLarge(path, stat.size, limit));
  try {
    return openDraft(path, await files.readFile(path), options);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ key: 'unreadable', path, values: { reason: reasonOf(error) } });
  }
}

/** @throws ProblemError when the bytes are not text, or too many. */
export function openDraft(path: string, bytes: Uint8Array, options: ReadingOptions = {}): OpenDraft {
  if (extensionOf(path) in DOCUMENTS) return openDocument(path, bytes);
  return openText(path, bytes, formatOfName(path), options);
}

/** A record is read by itself, and what is written into it is its own stretch of the file. */
function openRecord(record: FileRecord): OpenDraft {
  const { path, text, kind, file, start, decoded } = record;
  const doubts = doubtsOf(file, decoded, true);
  return {
    ...{ path, text, format: 'html', source: showRecord(kind, text), origin: { file, start } },
    notes: doubts,
    mayRewrite: doubts.length === 0,
    isUnicode: true,
    canEdit: (edit) => encodeText({ ...decoded, text: edit.text }) !== undefined,
    rewrite: (edits) => new TextEncoder().encode(applyEdits(text, edits)),
    reopen: (bytes) => openRecord({ ...record, text: new TextDecoder().decode(bytes) }),
  };
}

function openText(path: string, bytes: Uint8Array, format: TextFormat, options: ReadingOptions): OpenDraft {
  if (bytes.length > MAX_TEXT_BYTES) throw new ProblemError(tooLarge(path, bytes.length, MAX_TEXT_BYTES));
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded) throw new ProblemError({ key: bytes.includes(0) ? 'not-text' : 'unknown-encoding', path });
  const { text } = decoded;
  const encode = (changed: string): Uint8Array | undefined =>
    encodeText({ ...decoded, text: changed } satisfies DecodedText);
  const doubts = doubtsOf(path, decoded);
  const isSureWindows = decoded.encoding === 'windows-1256' && !decoded.isGuess;
  const foreign: Problem[] = isSureWindows ? [{ key: 'windows-1256', path }] : [];
  return {
    ...{ path, text, format, source: sourceOf(path, text, format) },
    known: isSubtitles(path) ? { hasHeadline: false } : undefined,
    notes: [...doubts, ...foreign, ...emptyNote(path, text)],
    mayRewrite: doubts.length === 0,
    isUnicode: decoded.encoding.startsWith('utf-'),
    canEdit: (edit) => encode(edit.text) !== undefined,
    rewrite: (edits) => encode(applyEdits(text, edits))!,
    reopen: (changed) => openText(path, changed, format, options),
  };
}

function isSubtitles(path: string): boolean {
  return /^(?:srt|vtt)$/.test(extensionOf(path));
}

function sourceOf(path: string, text: string, format: TextFormat): SourceText | undefined {
  if (isSubtitles(path)) return { shown: showSubtitles(text), write: (words) => words };
  if (format !== 'html') return undefined;
  const write = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { shown: showHtml(text), write };
}

/** Formats that are no text files; each is read as lines of text. */
const DOCUMENTS: Readonly<Record<string, (bytes: Uint8Array) => ReadDocument>> = {
  docx: readWordDocument,
  odt: readOpenDocument,
  icml: readInCopy,
  rtf: (bytes) => ({ text: readRtf(bytes) }),
  doc: (bytes) => ({ text: readDoc(bytes) }),
};

/** Whether files of the name are documents, which no editor of texts shows. */
export function isDocumentName(name: string): boolean {
  return extensionOf(name) in DOCUMENTS;
}

/** Files keep their names when they are saved as something else: `.doc` is often RTF. */
function writtenAs(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'doc';
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '{\\rtf' ? 'rtf' : undefined;
}

function openDocument(path: string, bytes: Uint8Array): OpenDraft {
  const extension = extensionOf(path);
  let document: ReadDocument;
  try {
    document = DOCUMENTS[writtenAs(bytes) ?? extension]!(bytes);
  } catch {
    const isWord = extension === 'docx' || extension === 'doc';
    throw new ProblemError(
      isWord ? { key: 'not-word', path } : { key: 'not-sound', path, values: { format: extension } },
    );
  }
  const { text, headings, canEdit, rewrite, unread = new Map<Unread, number>() } = document;
  if (text.length > MAX_TEXT_BYTES) throw new ProblemError(tooLarge(path, text.length, MAX_TEXT_BYTES));
  const doubts = damageNote(path, text);
  const unreadNotes = Array.from(
    unread,
    ([kind, count]): Problem => ({
      ...{ key: `unread-${kind}`, path, values: { count } },
    }),
  );
  const isWritten = canEdit !== undefined && rewrite !== undefined;
  return {
    known: headings && { headings: headings.map(({ start, end, level }) => ({ start, end, level })) },
    ...{ path, text, format: 'txt', notes: [...doubts, ...unreadNotes, ...emptyNote(path, text)] },
    unwritten: isWritten ? undefined : { key: 'format-not-written', path, values: { format: extension } },
    mayRewrite: isWritten && doubts.length === 0,
    isUnicode: true,
    canEdit: canEdit ?? (() => false),
    rewrite: rewrite ?? (() => bytes),
    reopen: (changed) => openDocument(path, changed),
  };
}

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1256': 'Windows-1256',
  'iso-8859-6': 'ISO-8859-6',
  'x-mac-arabic': 'Mac OS Arabic',
};

/** Why nothing may be written into a file. */
function doubtsOf(
  path: string,
  { text, encoding, strays, isGuess }: ReadText,
  isRead = isReadFormat(path, text),
): Problem[] {
  const name = ENCODING_NAMES[encoding];
  const doubts: Problem[] = isRead ? [] : [{ key: 'format-not-read', path }];
  if (strays) {
    const line = lineOf(text, text.indexOf('\ufffd'));
    return [...doubts, { key: 'stray-bytes', path, line, values: { encoding: name, strays } }];
  }
  if (isGuess) doubts.push({ key: 'encoding-guessed', path, values: { encoding: name } });
  else if (encoding === 'iso-8859-6' || encoding === 'x-mac-arabic')
    doubts.push({ key: 'encoding-not-written', path, values: { encoding: name } });
  return [...doubts, ...damageNote(path, text)];
}

function damageNote(path: string, text: string): Problem[] {
  const damage = findDamage(text);
  if (!isBroken(damage)) return [];
  const { start } = damage.find(({ kind }) => kind !== 'questions')!;
  return [{ key: 'damaged-text', path, line: lineOf(text, start) }];
}

/** From 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n]/).length;
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
