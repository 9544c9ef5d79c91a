/** For people at a terminal. */
import { createColors } from 'picocolors';
import type { Severity } from '../draft/index.ts';
import { readLines } from '../workspace/positions.ts';
import { cutExcerpt, drawExcerpt } from './excerpt.ts';
import { severityName, summarise } from './phrases.ts';
import type { Reporter, ReportOptions } from './report.ts';
import { type FindingRow, findingRows } from './rows.ts';

const LABELS = {
  ar: { fix: 'الإصلاح', choices: 'المقترح', or: ' أو ' },
  en: { fix: 'fix', choices: 'try', or: ' or ' },
};
const MAX_FIXES = 3;
const MARGIN = '      ';

export function createTextReporter({ language, color }: ReportOptions): Reporter {
  const colors = createColors(color);
  const paints: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
    hint: colors.cyan,
  };
  const labels = LABELS[language];

  function fixLine(fixes: FindingRow['fixes']): string[] {
    const [first] = fixes;
    if (!first) return [];
    const titles = fixes.slice(0, MAX_FIXES).map(({ title }) => title);
    const label = first.safe ? labels.fix : labels.choices;
    return [`${MARGIN}${colors.green(`${label}: ${titles.join(labels.or)}`)}`];
  }

  return {
    begin: () => '',
    draft(report) {
      if (report.findings.length === 0) return '';
      const { path, text } = report;
      const lines = readLines(text);
      const blocks = findingRows(report, language, lines).map((row) => {
        const { line, column, severity, message, rule, fixes, related, start, end } = row;
        const paint = paints[severity];
        const drawn = drawExcerpt(cutExcerpt(text, lines.rangeOf(line), start, end), paint);
        const others = related.map((other) => {
          const position = lines.positionOf(other.start);
          const place = other.path ?? `${position.line}:${position.column}`;
          return `${MARGIN}${colors.dim(place)} ${other.message}`;
        });
        return [
          `  ${colors.dim(`${line}:${column}`)} ${paint(severityName(severity, language))} ${message} ${colors.dim(rule)}`,
          ...drawn.map((each) => `${MARGIN}${each}`),
          ...fixLine(fixes),
          ...others,
        ].join('\n');
      });
      return `${colors.underline(path)}\n${blocks.join('\n')}\n\n`;
    },
    failed: ({ path, reason }) => `${colors.underline(path)}\n  ${colors.red(reason)}\n\n`,
    // Where nothing could be checked, what was said about it is enough.
    end: (summary) => (summary.files === 0 ? '' : `${summarise(summary, language)}\n`),
  };
}
