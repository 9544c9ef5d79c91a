/** For programs: the shape is documented and versioned. */
import type { Reporter, ReportOptions } from './report.ts';
import { findingRows } from './rows.ts';

export function createJsonReporter({ language }: Pick<ReportOptions, 'language'>): Reporter {
  let first = true;
  function entry(value: object): string {
    const separator = first ? '\n' : ',\n';
    first = false;
    return separator + JSON.stringify(value);
  }

  return {
    begin: () => '{"version":1,"files":[',
    draft(report) {
      const { path, notes } = report;
      const own = notes?.length ? { notes } : {};
      return entry({ path, ...own, findings: findingRows(report, language) });
    },
    failed: ({ path, reason }) => entry({ path, failed: reason, findings: [] }),
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
