/** Terminology from and for other programs: what a table would bring, shown before it is written. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../linter/index.ts';
import { addEntries, planImport, readTermsFile, updateEntry } from '../terms/index.ts';
import { exchangeFormat, readExchange, writeExchange } from '../workspace/exchange.ts';
import type { FileSystem } from '../workspace/files.ts';
import { toBase64 } from './content.ts';
import { toTextEdit } from './positions.ts';
import type { ExportTermsParams, FileContent, PlanImportParams, PlanImportResult } from './protocol.ts';
import { toPath } from './uris.ts';

/** @throws RangeError for a file of another format; ProblemError when it cannot be read. */
export async function planTermsImport(
  files: FileSystem,
  { uri, text }: PlanImportParams,
): Promise<PlanImportResult> {
  const path = toPath(uri);
  const format = exchangeFormat(path);
  if (!format) throw new RangeError(path);
  const { entries, problems } = await readExchange(files, path, format);
  const file = readTermsFile(text);
  const { added, changed, conflicts, unchanged } = planImport(file.entries, entries);
  const updated = changed.reduce(
    (now, { index, entry }) => applyEdits(now, updateEntry(now, file.places[index]!, entry)),
    text,
  );
  const whole = applyEdits(updated, added.length > 0 ? addEntries(updated, added) : []);
  const document = TextDocument.create('', 'jsonc', 0, text);
  const edits = whole === text ? [] : [toTextEdit(document, { start: 0, end: text.length, text: whole })];
  return {
    added: added.map(({ canonical }) => canonical),
    changed: changed.map(({ entry }) => entry.canonical),
    unchanged,
    conflicts: conflicts.map(({ entry, with: other }) => ({ name: entry.canonical, with: other.canonical })),
    problems,
    edits,
  };
}

export async function exportTerms({ text, format }: ExportTermsParams): Promise<FileContent> {
  const content = await writeExchange(readTermsFile(text).entries, format);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { content: toBase64(bytes) };
}
