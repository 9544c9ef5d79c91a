/** Workflow commands that GitHub shows as annotations beside the lines. */
import type { Severity } from '../draft/index.ts';
import { readLines } from '../workspace/positions.ts';
import type { Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function createGithubReporter({ language }: ReportOptions): Reporter {
  return {
    begin: () => '',
    draft(report) {
      const lines = readLines(report.text);
      const commands = findingRows(report, language, lines).map((row) => {
        const end = lines.positionOf(row.end);
        const endColumn = end.line === row.line ? [`endColumn=${end.column}`] : [];
        const properties = [
          `file=${escapeProperty(report.path)}`,
          `line=${row.line}`,
          `endLine=${end.line}`,
          `col=${row.column}`,
          ...endColumn,
          `title=${escapeProperty(row.rule)}`,
        ];
        const [fix] = row.fixes;
        const message = fix ? `${row.message} (${fix.title})` : row.message;
        return `::${COMMANDS[row.severity]} ${properties.join(',')}::${escapeData(message)}\n`;
      });
      return commands.join('');
    },
    failed: ({ path, reason }) => `::error file=${escapeProperty(path)}::${escapeData(reason)}\n`,
    end: () => '',
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
