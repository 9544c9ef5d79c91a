/** CSV with any delimiter; the bytes' encoding is the caller's business. */
import Papa from 'papaparse';
import { COLUMNS, fromRows, type ImportedRows, toRow } from './rows.ts';
import type { TermEntry } from './terminology.ts';

/** With a byte order mark, without which spreadsheets read Arabic as Windows-1256. */
export function writeCsv(entries: readonly TermEntry[]): string {
  const data = entries.map((entry) => Object.values(toRow(entry)));
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\n' })}\n`;
}

export function readCsv(text: string): ImportedRows {
  const plain = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const [heading = [], ...rest] = data;
  const broken = errors.filter(({ type }) => type === 'Quotes');
  const problems = broken.map(({ row = 0, message }) => ({ line: row + 1, message }));
  const skip = new Set(problems.map(({ line }) => line));
  const rows = rest.map((cells, at) => ({ line: at + 2, cells })).filter(({ line }) => !skip.has(line));
  const read = fromRows(heading, rows);
  return { entries: read.entries, problems: [...problems, ...read.problems].sort((a, b) => a.line - b.line) };
}

const DELIMITERS = [',', ';', '\t', '|', '\u061b', '\u060c'];

/**
 * Decided by the heading: its names hold none of these, while cells hold them all (papaparse guesses from the cells).
 */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
