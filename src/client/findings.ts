/** The findings of a draft as VS Code lists them, in offsets of its text. */
import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import type { DiagnosticData } from '../server/protocol.ts';

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, FindingSeverity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

export interface ListedFinding {
  readonly range: Diagnostic['range'];
  readonly severity: FindingSeverity;
  /** Without the marks that VS Code's own lists need. */
  readonly message: string;
  readonly rule: string;
}

export function findingsOf({ uri }: TextDocument): ListedFinding[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'mudaqqiq')
    .map((diagnostic) => ({
      range: diagnostic.range,
      severity: SEVERITIES[diagnostic.severity],
      message: withoutIsolates(diagnostic.message),
      rule: ruleOf(diagnostic),
    }));
}

/**
 * Those that speak of the text as it is. Right after a change VS Code still has the earlier ones, whose places may hold
 * other words by now; an action linked to such a one would stand before the server's fixes, which are linked to none.
 */
export function currentOnes({ version }: TextDocument, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === 'mudaqqiq' &&
      (diagnostic as { data?: Partial<DiagnosticData> }).data?.version === version,
  );
}

/** Its id: VS Code keeps the page of the rule beside it. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
