/**
 * Files of many drafts: an export of WordPress, lines or a table of records, a document of JSON. Each record is a draft
 * of its own, `export.xml#412`, and stands in its file as it is written there.
 */
import type { ShownText } from '../text/index.ts';
import { ShownBuilder, showHtml, showThrough } from '../text/index.ts';
import { extensionOf } from './paths.ts';
import type { RecordPlace } from './record-place.ts';
import { cellsOf } from './records-csv.ts';
import { jsonStrings } from './records-json.ts';
import { postsOf, showPost } from './records-wxr.ts';
import type { SourceText } from './shown-edits.ts';

/** Which field of a record holds its text, and which its name. */
export interface RecordFields {
  readonly field?: string | undefined;
  readonly id?: string | undefined;
}

export type RecordKind = 'wxr' | 'ndjson' | 'json' | 'csv';

const KINDS: Readonly<Record<string, RecordKind>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
};

/** Undefined for a file that is one draft. An export of WordPress is known by its namespace. */
export function recordKindOf(path: string, text: string): RecordKind | undefined {
  const extension = extensionOf(path);
  if (extension === 'xml') return /xmlns:wp=|<wp:wxr_version>/.test(text.slice(0, 5000)) ? 'wxr' : undefined;
  return KINDS[extension];
}

/** Names that a text's field has, the likeliest first, where none is given. */
const TEXT_FIELDS = ['body', 'content', 'text', 'article', 'html', 'المتن', 'النص', 'الخبر'];
const ID_FIELDS = ['id', '_id', 'guid', 'slug', 'url', 'المعرف', 'الرقم'];

/** The records of a file, each with a name of its own. */
export function recordsOf(kind: RecordKind, text: string, { field, id }: RecordFields): RecordPlace[] {
  const fields = field === undefined ? TEXT_FIELDS : [field];
  const ids = id === undefined ? ID_FIELDS : [id];
  const found =
    kind === 'wxr'
      ? postsOf(text)
      : kind === 'csv'
        ? cellsOf(text, fields, ids)
        : jsonStrings(text, kind === 'ndjson', fields, ids);
  const seen = new Set<string>();
  return found.map((place, at) => {
    const name = (place.id || String(at + 1)).replace(/[\s/\\#]+/g, '-');
    const own = seen.has(name) ? `${name}~${at + 1}` : name;
    seen.add(own);
    return { ...place, id: own };
  });
}

/** What a record says. @param source its stretch of the file. */
export function showRecord(kind: RecordKind, source: string): SourceText {
  if (kind === 'wxr') return showPost(source);
  const { shown, write } = kind === 'csv' ? showCell(source) : showString(source);
  if (!/<\/?[a-z][^<>]*>|&#?\w+;/i.test(shown.text)) return { shown, write };
  return {
    shown: showThrough(showHtml(shown.text), shown),
    write: (text) => write(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  };
}

interface Layer {
  readonly shown: ShownText;
  write(text: string): string | undefined;
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g;

function showString(source: string): Layer {
  const shown = new ShownBuilder();
  let at = 1;
  const end = source.length - 1;
  for (const { 0: written, index } of source.slice(0, end).matchAll(ESCAPE)) {
    shown.keep(source, at, index);
    at = index + written.length;
    shown.add(JSON.parse(`"${written}"`), index, at);
  }
  shown.keep(source, at, end);
  return { shown: shown.finish(), write: (text) => JSON.stringify(text).slice(1, -1) };
}

/** A cell in quotation marks has two for one; one without them has neither a comma nor a line's end. */
function showCell(source: string): Layer {
  const shown = new ShownBuilder();
  if (!source.startsWith('"')) {
    shown.keep(source, 0, source.length);
    return { shown: shown.finish(), write: (text) => (/[",;\t\r\n]/.test(text) ? undefined : text) };
  }
  for (let at = 1; at < source.length - 1; at++) {
    const length = source.startsWith('""', at) ? 2 : 1;
    shown.add(source[at]!, at, at + length);
    at += length - 1;
  }
  return { shown: shown.finish(), write: (text) => text.replaceAll('"', '""') };
}
