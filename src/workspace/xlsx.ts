/** Terminology as an Excel sheet. */
import { COLUMNS, fromRows, type ImportedRows, type TermEntry, toRow } from '../terms/index.ts';

export async function writeXlsx(entries: readonly TermEntry[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const heading = COLUMNS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = entries.map((entry) => Object.values(toRow(entry)).map((value) => ({ value, type: String })));
  const blob = await writeExcelFile([heading, ...rows]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export async function readXlsx(bytes: Uint8Array): Promise<ImportedRows> {
  const { readSheet } = await import('read-excel-file/universal');
  const [heading = [], ...rows] = await readSheet(new Blob([bytes as BlobPart]));
  const cells = (row: readonly unknown[]): string[] => row.map((cell) => (cell === null ? '' : String(cell)));
  return fromRows(
    cells(heading),
    rows.map((row, at) => ({ line: at + 2, cells: cells(row) })),
  );
}
