/** JUnit's XML, which most build servers read: a draft is a suite, a finding a failed case. */
import { escapeMarkup } from './markup.ts';
import { severityName } from './phrases.ts';
import type { DraftReport, Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

export function createJunitReporter({ language }: ReportOptions): Reporter {
  function cases(report: DraftReport): string {
    const path = escapeMarkup(report.path);
    if (report.findings.length === 0) return `    <testcase classname="${path}" name="${path}"/>\n`;
    return findingRows(report, language)
      .map(({ rule, severity, line, column, text, message, fixes }) => {
        const place = `${report.path}:${line}:${column}`;
        const lines = [place, text, ...fixes.map(({ title }) => title)].join('\n');
        const type = escapeMarkup(severityName(severity, language));
        return (
          `    <testcase classname="${path}" name="${escapeMarkup(`${rule} ${line}:${column}`)}">\n` +
          `      <failure type="${type}" message="${escapeMarkup(message)}">${escapeMarkup(lines)}</failure>\n` +
          '    </testcase>\n'
        );
      })
      .join('');
  }

  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mudaqqiq">\n',
    draft(report) {
      const failures = report.findings.length;
      const tests = Math.max(failures, 1);
      return (
        `  <testsuite name="${escapeMarkup(report.path)}" tests="${tests}" failures="${failures}" errors="0">\n` +
        `${cases(report)}  </testsuite>\n`
      );
    },
    end: () => '</testsuites>\n',
  };
}
