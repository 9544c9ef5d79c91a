/**
 * What every report is: a maker of text, piece by piece, so that ten thousand drafts are never in memory at once.
 */

import type { Finding, Severity } from '../draft/index.ts';
import type { Language } from '../linter/index.ts';
import type { NameRecord } from '../people/index.ts';
import type { Rule } from '../rules/index.ts';

export interface DraftReport {
  /** As the reader knows it: relative to where the check was started. */
  readonly path: string;
  /** What the findings' offsets count in. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly words: number;
  /** What the reader should know of the draft as a whole, one line each, where no other channel says it. */
  readonly notes?: readonly string[];
  /** Its people, for a report that shows them. */
  readonly names?: readonly NameRecord[] | undefined;
}

export interface FailedFile {
  readonly path: string;
  /** One line. */
  readonly reason: string;
}

export interface Summary {
  readonly files: number;
  readonly words: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly ms: number;
}

export interface Reporter {
  begin(): string;
  draft(report: DraftReport): string;
  /** A file that could not be checked. */
  failed(file: FailedFile): string;
  /** Bytes where the report is no text. */
  end(summary: Summary): string | Promise<Uint8Array>;
}

export interface ReportOptions {
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  readonly rules: readonly Rule[];
  /** For terminals that show colours. */
  readonly color: boolean;
  /** The report that this one takes the place of, where it is compared with it. */
  readonly previous?: string | undefined;
  /** When the check was run; now, unless given. */
  readonly now?: Date;
  /** A rule's page, in Markdown. */
  readonly helpOf?: ((rule: string) => string | undefined) | undefined;
}

const COUNTS = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
} as const satisfies Record<Severity, keyof Summary>;

/** Adds up drafts as they come. */
export class Tally {
  files = 0;
  words = 0;
  errors = 0;
  warnings = 0;
  infos = 0;
  hints = 0;

  add({ findings, words }: Pick<DraftReport, 'findings' | 'words'>): void {
    this.files++;
    this.words += words;
    for (const { severity } of findings) this[COUNTS[severity]]++;
  }

  sum(ms: number): Summary {
    const { files, words, errors, warnings, infos, hints } = this;
    return { files, words, errors, warnings, infos, hints, ms };
  }
}
