/** For programs: the shape is documented and versioned. */
import type { Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

export function createJsonReporter({ language }: Pick<ReportOptions, 'language'>): Reporter {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    draft(report) {
      const { path, notes } = report;
      const row = JSON.stringify({
        path,
        ...(notes?.length ? { notes } : {}),
        findings: findingRows(report, language),
      });
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + row;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
