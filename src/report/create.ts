import type { Reporter, ReportOptions } from './report.ts';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'html', 'github', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Loads only the report that is asked for. */
export async function createReporter(format: Format, options: ReportOptions): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).createTextReporter(options);
    case 'json':
      return (await import('./json.ts')).createJsonReporter(options);
    case 'sarif':
      return (await import('./sarif.ts')).createSarifReporter(options);
    case 'junit':
      return (await import('./junit.ts')).createJunitReporter(options);
    case 'html':
      return (await import('./html.ts')).createHtmlReporter(options);
    case 'csv':
      return (await import('./sheet.ts')).createCsvReporter(options);
    case 'xlsx':
      return (await import('./sheet.ts')).createXlsxReporter(options);
    case 'github':
      return (await import('./github.ts')).createGithubReporter(options);
  }
}
