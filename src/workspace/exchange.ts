/** Terminology in the formats of other programs: tables in CSV and XLSX, TBX, and the house's own JSON. */
import { readCsv, writeCsv } from '../terms/csv.ts';
import { type ImportedRows, readTermsFile, type TermEntry } from '../terms/index.ts';
import { readTbx, writeTbx } from '../terms/tbx.ts';
import { decodeText } from './encoding.ts';
import type { FileSystem } from './files.ts';
import { extensionOf } from './paths.ts';
import { readLines } from './positions.ts';
import { ProblemError } from './problems.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

export const EXCHANGE = ['csv', 'xlsx', 'tbx', 'json'] as const;

export type ExchangeFormat = (typeof EXCHANGE)[number];

/** By the file's ending; undefined for any other. */
export function exchangeFormat(path: string): ExchangeFormat | undefined {
  const extension = extensionOf(path);
  return EXCHANGE.find((each) => each === extension);
}

/** @throws ProblemError when the file is not there or is not a text of the format. */
export async function readExchange(
  files: FileSystem,
  path: string,
  format: ExchangeFormat,
): Promise<ImportedRows> {
  if (!(await files.stat(path))) throw new ProblemError({ key: 'no-such-path', path });
  const bytes = await files.readFile(path);
  if (format === 'xlsx') return readXlsx(bytes);
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new ProblemError({ key: 'not-text', path });
  if (format === 'csv') return readCsv(text);
  if (format === 'tbx') return readTbx(text);
  const { entries, problems } = readTermsFile(text);
  const lines = readLines(text);
  return {
    entries,
    problems: problems.map(({ start, message }) => ({ line: lines.positionOf(start).line, message })),
  };
}

export async function writeExchange(
  entries: readonly TermEntry[],
  format: ExchangeFormat,
): Promise<Uint8Array | string> {
  if (format === 'csv') return writeCsv(entries);
  if (format === 'tbx') return writeTbx(entries);
  if (format === 'xlsx') return writeXlsx(entries);
  return `${JSON.stringify({ entries }, undefined, 2)}\n`;
}
