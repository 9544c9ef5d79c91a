/** What the spelling rules say of one word in a sentence. */
import type { Finding } from '../../../src/draft/index.ts';
import { createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: console.error });

export interface Reported {
  /** The words that the fixes write, best first. */
  readonly rights: readonly string[];
  readonly safe: boolean;
  readonly severity: Finding['severity'];
}

/** Undefined where no spelling rule reports a stretch that the word stands in. */
export function reportOn(text: string, word: string): Reported | undefined {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`«${word}» is not in «${text}»`);
  const found = linter
    .lint(text)
    .find((finding) => finding.rule.startsWith('spelling/') && finding.start <= start && finding.end > start);
  return (
    found && {
      rights: found.fixes.map(({ edits }) => edits.map((edit) => edit.text).join('…')),
      safe: found.fixes[0]?.safe ?? false,
      severity: found.severity,
    }
  );
}

/** Every stretch that a spelling rule reports in the text. */
export function reportedIn(text: string): string[] {
  return linter
    .lint(text)
    .filter(({ rule }) => rule.startsWith('spelling/'))
    .map(({ start, end }) => text.slice(start, end));
}

/** Every stretch that a spelling rule reports as a warning or an error. */
export function loudIn(text: string): string[] {
  return linter
    .lint(text)
    .filter(({ rule, severity }) => rule.startsWith('spelling/') && /^(?:error|warning)$/.test(severity))
    .map(({ start, end }) => text.slice(start, end));
}

/** What the first fixes of spelling rules write. */
export function fixesIn(text: string): string[] {
  return firstFixesIn(text).map(({ written }) => written);
}

/** The same of those that need no asking. */
export function safeFixesIn(text: string): string[] {
  return firstFixesIn(text).flatMap(({ written, safe }) => (safe ? [written] : []));
}

function firstFixesIn(text: string): { written: string; safe: boolean }[] {
  return linter.lint(text).flatMap(({ rule, fixes: [first] }) => {
    if (!first || !rule.startsWith('spelling/')) return [];
    return [{ written: first.edits.map((edit) => edit.text).join('…'), safe: first.safe ?? false }];
  });
}
