/**
 * JUnit's XML, which most build servers read: a draft is a suite, an error or a warning a failed case, what is less a skipped
 * one, so that a matter of taste fails no build.
 */
import type { Severity } from '../draft/index.ts';
import { escapeMarkup } from './markup.ts';
import { severityName } from './phrases.ts';
import type { DraftReport, Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

const FAILS: ReadonlySet<Severity> = new Set(['error', 'warning']);

export function createJunitReporter({ language }: ReportOptions): Reporter {
  function cases(report: DraftReport): string {
    const path = escapeMarkup(report.path);
    if (report.findings.length === 0) return `    <testcase classname="${path}" name="${path}"/>\n`;
    return findingRows(report, language)
      .map(({ rule, severity, line, column, text, message, fixes }) => {
        const place = `${report.path}:${line}:${column}`;
        const lines = [place, text, ...fixes.map(({ title }) => title)].join('\n');
        const type = escapeMarkup(severityName(severity, language));
        const result = FAILS.has(severity)
          ? `<failure type="${type}" message="${escapeMarkup(message)}">${escapeMarkup(lines)}</failure>`
          : `<skipped message="${escapeMarkup(`${message}\n${lines}`)}"/>`;
        return (
          `    <testcase classname="${path}" name="${escapeMarkup(`${rule} ${line}:${column}`)}">\n` +
          `      ${result}\n` +
          '    </testcase>\n'
        );
      })
      .join('');
  }

  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mudaqqiq">\n',
    draft(report) {
      const failures = report.findings.filter(({ severity }) => FAILS.has(severity)).length;
      const tests = Math.max(report.findings.length, 1);
      const skipped = report.findings.length - failures;
      return (
        `  <testsuite name="${escapeMarkup(report.path)}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">\n` +
        `${cases(report)}  </testsuite>\n`
      );
    },
    failed({ path, reason }) {
      const name = escapeMarkup(path);
      return (
        `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">\n` +
        `    <testcase classname="${name}" name="${name}"><error message="${escapeMarkup(reason)}"/></testcase>\n` +
        '  </testsuite>\n'
      );
    },
    end: () => '</testsuites>\n',
  };
}
