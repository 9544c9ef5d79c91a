/** Opens files of many drafts, each of which is read once for all its records. */
import { decodeText, type Encoding, type ReadText } from './encoding.ts';
import type { FileSystem } from './files.ts';
import { ProblemError } from './problems.ts';
import type { RecordPlace } from './record-place.ts';
import { type RecordFields, type RecordKind, recordKindOf, recordsOf } from './records.ts';

/** What a person says of the files. */
export interface ReadingOptions extends RecordFields {
  /** In place of the one that is read off the bytes. */
  readonly encoding?: Encoding | undefined;
}

export interface FileRecord {
  /** `export.xml#412` */
  readonly path: string;
  readonly file: string;
  readonly kind: RecordKind;
  /** Its stretch of the file, and where it begins there. */
  readonly text: string;
  readonly start: number;
  /** The whole file. */
  readonly decoded: ReadText;
}

export interface RecordsFile {
  readonly kind: RecordKind;
  readonly decoded: ReadText;
  readonly places: ReadonlyMap<string, RecordPlace>;
}

const MAX_BYTES = 200_000_000;
const KNOWN = /\.(?:csv|tsv|json|jsonl|ndjson|xml)$/i;

/** By file system: the file that was read last. */
const read = new WeakMap<
  FileSystem,
  { readonly key: string; readonly file: Promise<RecordsFile | undefined> }
>();

/** Undefined for a file that is not of records, as far as is known. @throws ProblemError where the field asked for is not there. */
export async function readRecordsFile(
  files: FileSystem,
  path: string,
  options: ReadingOptions,
): Promise<RecordsFile | undefined> {
  const stat = KNOWN.test(path) ? await files.stat(path) : undefined;
  if (stat?.kind !== 'file' || stat.size > MAX_BYTES) return undefined;
  const key = JSON.stringify([path, stat, options]);
  const known = read.get(files);
  if (known?.key === key) return known.file;
  const file = open(files, path, options);
  read.set(files, { key, file });
  return file;
}

async function open(
  files: FileSystem,
  path: string,
  options: ReadingOptions,
): Promise<RecordsFile | undefined> {
  const decoded = decodeText(await files.readFile(path), options.encoding);
  const kind = decoded && recordKindOf(path, decoded.text);
  if (!decoded || !kind) return undefined;
  const places = recordsOf(kind, decoded.text, options);
  if (places.length === 0 && options.field === undefined) return undefined;
  if (places.length === 0) throw new ProblemError({ key: 'no-text-field', path });
  return { kind, decoded, places: new Map(places.map((place) => [place.id, place])) };
}

/** Whether files of the name may hold records. */
export function isRecordsName(name: string): boolean {
  return KNOWN.test(name);
}

/** Of a record's path; the path itself of others. */
export function fileOfRecord(path: string): string {
  const { file } = split(path);
  return KNOWN.test(file) ? file : path;
}

/** Whether a path that is not a file's is that of a record in one. */
export async function isRecordPath(files: FileSystem, path: string): Promise<boolean> {
  const { file } = split(path);
  return KNOWN.test(file) && (await files.stat(file)) !== undefined;
}

/** @throws ProblemError */
export async function readRecord(
  files: FileSystem,
  path: string,
  options: ReadingOptions,
): Promise<FileRecord> {
  const { file, id } = split(path);
  const records = await readRecordsFile(files, file, options);
  const place = records?.places.get(id);
  if (!records || !place) throw new ProblemError({ key: 'no-record', path });
  const { kind, decoded } = records;
  return { path, file, kind, text: decoded.text.slice(place.start, place.end), start: place.start, decoded };
}

function split(path: string): { file: string; id: string } {
  const at = path.lastIndexOf('#');
  return { file: path.slice(0, Math.max(at, 0)), id: path.slice(at + 1) };
}
