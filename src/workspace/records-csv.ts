/** Cells of a table of comma-separated values, where they are in the file (RFC 4180; semicolons and tabs too). */
import type { RecordPlace } from './record-place.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The cell of each row that is in the first of the columns that the table has. Its first row names the columns. */
export function cellsOf(text: string, fields: readonly string[], ids: readonly string[]): RecordPlace[] {
  const readCell = ({ start, end }: Cell): string => {
    const raw = text.slice(start, end);
    return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  };
  const [head, ...rows] = rowsOf(text, delimiterOf(text));
  const names = head?.map((cell) => readCell(cell).trim().toLowerCase()) ?? [];
  const columnOf = (wanted: readonly string[]): number =>
    wanted.map((name) => names.indexOf(name.toLowerCase())).find((column) => column >= 0) ?? -1;
  const [field, id] = [columnOf(fields), columnOf(ids)];
  if (field < 0) return [];
  return rows.flatMap((row) => {
    const cell = row[field];
    if (!cell || cell.start === cell.end) return [];
    const own = row[id];
    return [{ ...cell, id: own ? readCell(own).trim() : '' }];
  });
}

/** The one of the three that the first row has most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}

function rowsOf(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const start = at;
    if (text[at] === '"') {
      at++;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
      at++;
    } else while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push({ start, end: Math.min(at, text.length) });
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
