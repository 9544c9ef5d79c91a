/** What was found in a draft, written into a copy of it as a desk editor would: comments, or changes to accept. */
import type { Fix } from '../draft/index.ts';
import { applyFixes, formatMessage, type Language } from '../linter/index.ts';
import type { CheckedDraft } from './check.ts';
import { readWordDocument } from './docx.ts';
import { type Marks, markDocument } from './docx-mark.ts';
import { extensionOf } from './paths.ts';
import { ProblemError } from './problems.ts';

export interface MarkOptions {
  /** Each finding as a comment at its words. */
  readonly annotate: boolean;
  /** Each finding's first fix as a tracked change. */
  readonly suggest: boolean;
  readonly language: Language;
  readonly now: Date;
}

export interface MarkedDraft {
  readonly bytes: Uint8Array;
  readonly comments: number;
  readonly changes: number;
  /** Findings with a fix that is left out: it overlaps another, or is in what a program writes by itself. */
  readonly left: number;
}

const AUTHOR = 'مدقق';

/** @param bytes the draft's file. @throws ProblemError when its format carries no marks. */
export function markDraft(
  { path, findings }: Pick<CheckedDraft, 'path' | 'findings'>,
  bytes: Uint8Array,
  { annotate, suggest, language, now }: MarkOptions,
): MarkedDraft {
  if (extensionOf(path) !== 'docx') throw new ProblemError({ key: 'not-marked', path });
  const document = readWordDocument(bytes);
  const chosen = (fix: Fix): boolean => fix.edits.every(document.canEdit);
  const { applied } = applyFixes(document.text, findings, chosen);
  const edits = suggest ? applied.flatMap(({ fixes }) => fixes.find(chosen)!.edits) : [];
  const comments = annotate
    ? findings.map(({ start, end, rule, message, fixes }) => {
        const titles = fixes.map(({ title }) => formatMessage(title, language));
        const lines = [formatMessage(message, language), titles.join(' • '), rule];
        return { start, end, lines: lines.filter((line) => line !== '') };
      })
    : [];
  const marks: Marks = {
    ...{ comments, edits, author: AUTHOR, isRtl: language === 'ar' },
    date: `${now.toISOString().slice(0, 19)}Z`,
  };
  const fixable = findings.filter(({ fixes }) => fixes.length > 0).length;
  return {
    bytes: markDocument(document, marks),
    comments: comments.length,
    changes: suggest ? applied.length : 0,
    left: suggest ? fixable - applied.length : 0,
  };
}
