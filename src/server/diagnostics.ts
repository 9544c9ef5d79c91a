/** Findings as the protocol's diagnostics. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { Finding, Related } from '../draft/index.ts';
import type { CheckedDraft } from './drafts.ts';
import { toRange, toTextEdit } from './positions.ts';
import type { DiagnosticData, SeverityName } from './protocol.ts';

const SEVERITIES: Readonly<Record<SeverityName, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly rulesUri: string | undefined;
  /** Where a stretch of another draft lies. */
  locate(path: string, stretch: Pick<Related, 'start' | 'end'>): Promise<Location>;
}

export function toDiagnostics(checked: CheckedDraft, options: DiagnosticOptions): Promise<Diagnostic[]> {
  return Promise.all(checked.findings.map((finding) => toDiagnostic(checked, finding, options)));
}

async function toDiagnostic(
  checked: CheckedDraft,
  finding: Finding,
  { rulesUri, locate }: DiagnosticOptions,
): Promise<Diagnostic> {
  const { document, speech } = checked;
  const diagnostic: Diagnostic = {
    range: toRange(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'mudaqqiq',
    message: speech.message(finding.message),
    data: dataOf(checked, finding),
  };
  if (rulesUri !== undefined) diagnostic.codeDescription = { href: rulePage(rulesUri, finding.rule) };
  if (isSuperfluous(finding)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = await Promise.all(
      finding.related.map(async ({ path, message, ...stretch }) => ({
        location:
          path === undefined
            ? { uri: document.uri, range: toRange(document, stretch) }
            : await locate(path, stretch),
        message: speech.message(message),
      })),
    );
  }
  return diagnostic;
}

export function rulePage(rulesUri: string, rule: string): string {
  return rulesUri.includes('{rule}') ? rulesUri.replace('{rule}', rule) : `${rulesUri}/${rule}.md`;
}

export function dataOf({ document, speech }: CheckedDraft, finding: Finding): DiagnosticData {
  return {
    version: document.version,
    about: speech.nameOf(finding.rule),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title: speech.message(title),
      safe,
      edits: edits.map((edit) => toTextEdit(document, edit)),
    })),
  };
}

/** What the first fix simply takes away (the second في of «في في القاهرة») fades. */
function isSuperfluous({ start, end, fixes }: Finding): boolean {
  const [fix] = fixes;
  return (
    end > start &&
    fix !== undefined &&
    fix.edits.every((edit) => edit.text === '' && edit.start <= start && edit.end >= end)
  );
}
