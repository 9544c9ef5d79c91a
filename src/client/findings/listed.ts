/** The findings of a draft as VS Code lists them, in offsets of its text. */
import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument, type Uri } from 'vscode';
import type { DiagnosticData } from '../../server/protocol.ts';

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
  /** What the rule is called, in the language of the message. */
  readonly about: string;
}

function ownDiagnostics({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(isOwn);
}

function isOwn({ source }: Diagnostic): boolean {
  return source === 'mudaqqiq';
}

/** With its fixes, which are good for `version` of the document alone. */
export interface FixableFinding extends ListedFinding {
  readonly uri: Uri;
  readonly version: number;
  readonly fixes: DiagnosticData['fixes'];
}

/** Those of the current text alone; the places of others may have other words by now. */
export function fixableFindingsOf(document: TextDocument): FixableFinding[] {
  return currentOnes(document, ownDiagnostics(document)).map((diagnostic) => ({
    ...listed(diagnostic),
    uri: document.uri,
    version: document.version,
    fixes: (diagnostic as { data?: DiagnosticData }).data?.fixes ?? [],
  }));
}

export function findingsOf(document: TextDocument): ListedFinding[] {
  return ownDiagnostics(document).map(listed);
}

function listed(diagnostic: Diagnostic): ListedFinding {
  return {
    range: diagnostic.range,
    severity: severityOf(diagnostic),
    message: withoutIsolates(diagnostic.message),
    rule: ruleOf(diagnostic),
    about: nameOfRule(diagnostic),
  };
}

/**
 * Those about the current text. Right after a change VS Code still has the earlier ones, whose places may have
 * other words by now; an action linked to such a one would come before the server's fixes, which are not linked to any.
 */
export function currentOnes({ version }: TextDocument, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    (diagnostic) =>
      isOwn(diagnostic) && (diagnostic as { data?: Partial<DiagnosticData> }).data?.version === version,
  );
}

/**
 * Does VS Code still list what was found in an older text? It reports changes a moment after they come, and those of
 * every other extension too; our own check of the current text will be reported as well.
 */
export function areOutdated(document: TextDocument): boolean {
  const own = ownDiagnostics(document);
  return own.length > 0 && currentOnes(document, own).length === 0;
}

/** Milliseconds until a check is waited for no longer: the server may have been stopped. */
const PATIENCE = 5000;

/** @returns when the draft has been checked again, whether the finding is gone */
export function untilGone(document: TextDocument, finding: FixableFinding): Promise<boolean> {
  const isGone = (): boolean =>
    !areOutdated(document) && !fixableFindingsOf(document).some((each) => isSame(each, finding));
  return new Promise((resolve) => {
    const end = (gone: boolean): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(gone);
    };
    const look = (): void => {
      if (isGone()) end(true);
    };
    const listener = languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(end, PATIENCE, false);
    look();
  });
}

export function isSame(a: FixableFinding, b: FixableFinding): boolean {
  return a.version === b.version && a.rule === b.rule && a.range.isEqual(b.range);
}

export function severityOf({ severity }: Diagnostic): FindingSeverity {
  return SEVERITIES[severity];
}

/** Its id: VS Code keeps the page of the rule beside it. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What it is called; its id where the server did not say. */
export function nameOfRule(diagnostic: Diagnostic): string {
  return (diagnostic as { data?: Partial<DiagnosticData> }).data?.about ?? ruleOf(diagnostic);
}

export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
