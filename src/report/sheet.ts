/** Findings as a table: CSV and Excel, a finding a row. */
import Papa from 'papaparse';
import { severityName } from './phrases.ts';
import type { DraftReport, FailedFile, Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

const HEADING = {
  ar: ['المسودة', 'السطر', 'العمود', 'الدرجة', 'القاعدة', 'النص', 'الملاحظة', 'المقترح'],
  en: ['draft', 'line', 'column', 'severity', 'rule', 'text', 'message', 'fix'],
};

type Cell = string | number;

function rowsOf(report: DraftReport, language: ReportOptions['language']): Cell[][] {
  return findingRows(report, language).map(({ line, column, severity, rule, text, message, fixes }) => [
    report.path,
    line,
    column,
    severityName(severity, language),
    rule,
    text,
    message,
    fixes.map(({ title }) => title).join(' | '),
  ]);
}

function failedRow({ path, reason }: FailedFile): Cell[] {
  return [path, '', '', '', '', '', reason, ''];
}

/** With the mark by which Excel knows UTF-8. A draft's words never become a formula. */
export function createCsvReporter({ language }: ReportOptions): Reporter {
  const write = (rows: Cell[][]): string =>
    rows.length === 0 ? '' : `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
  return {
    begin: () => `\ufeff${write([HEADING[language]])}`,
    draft: (report) => write(rowsOf(report, language)),
    failed: (file) => write([failedRow(file)]),
    end: () => '',
  };
}

export function createXlsxReporter({ language }: ReportOptions): Reporter {
  const rows: Cell[][] = [];
  return {
    begin: () => '',
    draft(report) {
      for (const row of rowsOf(report, language)) rows.push(row);
      return '';
    },
    failed(file) {
      rows.push(failedRow(file));
      return '';
    },
    async end() {
      const { default: writeExcelFile } = await import('write-excel-file/universal');
      const heading = HEADING[language].map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
      }));
      const cells = rows.map((row) =>
        row.map((value) =>
          typeof value === 'number' ? { value, type: Number } : { value: value.slice(0, MOST), type: String },
        ),
      );
      const widths = [30, 7, 7, 9, 22, 20, 60, 30];
      const blob = await writeExcelFile([heading, ...cells], {
        columns: widths.map((width) => ({ width })),
        rightToLeft: language === 'ar',
        stickyRowsCount: 1,
      }).toBlob();
      return new Uint8Array(await blob.arrayBuffer());
    },
  };
}

/** Characters that Excel takes in a cell. */
const MOST = 32_767;
