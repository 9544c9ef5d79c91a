/** A draft's findings as data for people and programs: positions as lines and columns, messages as text. */

import type { Edit, Severity } from '../draft/index.ts';
import { formatMessage, type Language } from '../linter/index.ts';
import { type Lines, readLines } from '../workspace/positions.ts';
import type { DraftReport } from './report.ts';

export interface FindingRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** From 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly Edit[];
  }[];
  readonly related: readonly {
    /** Of another draft; left out for this one. */
    readonly path?: string;
    readonly start: number;
    readonly end: number;
    readonly message: string;
  }[];
}

export function findingRows(
  { text, findings }: DraftReport,
  language: Language,
  lines?: Lines,
): FindingRow[] {
  const positions = lines ?? readLines(text);
  return findings.map(({ rule, severity, start, end, message, fixes, related }) => ({
    rule,
    severity,
    start,
    end,
    ...positions.positionOf(start),
    text: text.slice(start, end),
    message: formatMessage(message, language),
    fixes: fixes.map((fix) => ({
      title: formatMessage(fix.title, language),
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
    related: related.map((other) => ({
      ...(other.path !== undefined && { path: other.path }),
      start: other.start,
      end: other.end,
      message: formatMessage(other.message, language),
    })),
  }));
}
