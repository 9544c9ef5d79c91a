/** SARIF 2.1.0, which code-scanning services read. */
import type {
  Invocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Fix as SarifFix,
} from 'sarif';
import type { Severity } from '../draft/index.ts';
import { type Lines, readLines } from '../workspace/positions.ts';
import type { Reporter, ReportOptions } from './report.ts';
import { type FindingRow, findingRows } from './rows.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** As code scanning sorts what is no matter of security. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

export function createSarifReporter({ language, version, rules, helpOf }: ReportOptions): Reporter {
  const helpFor = (id: string, text: string): ReportingDescriptor['help'] => {
    const markdown = helpOf?.(id);
    return markdown === undefined ? { text } : { text, markdown };
  };
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  let first = true;
  const failed: Notification[] = [];
  return {
    begin() {
      const descriptors = rules.map(
        ({ id, description, severity }): ReportingDescriptor => ({
          id,
          shortDescription: { text: description[language] },
          fullDescription: { text: description[language] },
          help: helpFor(id, description[language]),
          defaultConfiguration: {
            enabled: severity !== 'off',
            level: severity === 'off' ? 'none' : LEVELS[severity],
          },
          properties: {
            tags: [id.slice(0, id.indexOf('/'))],
            'problem.severity': PROBLEMS[severity === 'off' ? 'hint' : severity],
          },
        }),
      );
      const run: Omit<Run, 'results'> = {
        tool: { driver: { name: 'mudaqqiq', version, rules: descriptors } },
        language: language === 'ar' ? 'ar' : 'en-US',
        columnKind: 'utf16CodeUnits',
      };
      const log: Omit<Log, 'runs'> = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
      };
      // The results come last, and open: drafts are written as they are checked.
      return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
    },
    draft(report) {
      const lines = readLines(report.text);
      const uri = uriOf(report.path);
      const locate = (start: number, end: number): Location => ({
        physicalLocation: { artifactLocation: { uri }, region: regionOf(lines, start, end) },
      });
      return findingRows(report, language, lines)
        .map((row): Result => {
          const ruleIndex = order.get(row.rule);
          const related = row.related.map(
            ({ path, start, end, message }, id): Location => ({
              id,
              ...(path === undefined ? locate(start, end) : locateIn(path, start, end)),
              message: { text: message },
            }),
          );
          return {
            ruleId: row.rule,
            ...(ruleIndex !== undefined && { ruleIndex }),
            level: LEVELS[row.severity],
            message: { text: row.message },
            locations: [locate(row.start, row.end)],
            partialFingerprints: { 'mudaqqiq/v1': fingerprintOf(row, report.text) },
            ...(related.length > 0 && { relatedLocations: related }),
            ...(row.fixes.length > 0 && { fixes: row.fixes.map((fix) => sarifFix(fix, uri, lines)) }),
          };
        })
        .map((result) => {
          const separator = first ? '\n' : ',\n';
          first = false;
          return separator + JSON.stringify(result);
        })
        .join('');
    },
    failed({ path, reason }) {
      const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }];
      failed.push({ level: 'error', message: { text: reason }, locations });
      return '';
    },
    end() {
      const invocation: Invocation = {
        executionSuccessful: failed.length === 0,
        ...(failed.length > 0 && { toolExecutionNotifications: failed }),
      };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

/** The same for the same finding in a draft to which lines were added above: a service then knows it again. */
function fingerprintOf({ rule, start, end }: FindingRow, text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of `${rule} ${text.slice(Math.max(start - 20, 0), end + 20)}`)
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16);
}

function uriOf(path: string): string {
  return encodeURI(path.replaceAll('\\', '/'));
}

/** In another draft, whose lines are not known here. */
function locateIn(path: string, start: number, end: number): Location {
  const region = { charOffset: start, charLength: end - start };
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } };
}

function regionOf(lines: Lines, start: number, end: number): Region {
  const from = lines.positionOf(start);
  const to = lines.positionOf(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function sarifFix({ title, edits }: FindingRow['fixes'][number], uri: string, lines: Lines): SarifFix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regionOf(lines, start, end),
          insertedContent: { text },
        })),
      },
    ],
  };
}
