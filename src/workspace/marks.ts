/** What was found in a draft, written into a copy of it as a desk editor would: comments, or changes to accept. */
import type { Finding, Fix } from '../draft/index.ts';
import { applyFixes, formatMessage, type Language } from '../linter/index.ts';
import type { CheckedDraft } from './check.ts';
import { readWordDocument } from './docx.ts';
import { type Comment, type Marks, markDocument } from './docx-mark.ts';
import { OWN_AUTHOR, withoutOwnComments } from './docx-own.ts';
import { annotateOpenDocument } from './odt-mark.ts';
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

/** @param bytes the draft's file. @throws ProblemError when its format carries no marks. */
export function markDraft(
  { path, findings }: Pick<CheckedDraft, 'path' | 'findings'>,
  bytes: Uint8Array,
  { annotate, suggest, language, now }: MarkOptions,
): MarkedDraft {
  const extension = extensionOf(path);
  if (extension !== 'docx' && (extension !== 'odt' || suggest))
    throw new ProblemError({ key: 'not-marked', path });
  const date = `${now.toISOString().slice(0, 19)}Z`;
  if (extension === 'odt') {
    const comments = findings.map((finding) => commentOn(finding, language));
    const { bytes: marked, unplaced } = annotateOpenDocument(bytes, comments, date);
    return { bytes: marked, comments: comments.length - unplaced, changes: 0, left: unplaced };
  }
  const read = readWordDocument(bytes);
  const clean = withoutOwnComments(bytes, read.parts[0].name);
  const document = clean === bytes ? read : readWordDocument(clean);
  const chosen = (fix: Fix): boolean => fix.edits.every(document.canEdit);
  const { applied } = applyFixes(document.text, findings, chosen);
  const edits = suggest ? applied.flatMap(({ fixes }) => fixes.find(chosen)!.edits) : [];
  const comments = annotate ? findings.map((finding) => commentOn(finding, language)) : [];
  const marks: Marks = {
    ...{ comments, edits, author: OWN_AUTHOR, isRtl: language === 'ar', date },
  };
  const fixable = findings.filter(({ fixes }) => fixes.length > 0).length;
  return {
    bytes: markDocument(document, marks),
    comments: comments.length,
    changes: suggest ? applied.length : 0,
    left: suggest ? fixable - applied.length : 0,
  };
}

function commentOn({ start, end, rule, message, fixes }: Finding, language: Language): Comment {
  const titles = fixes.map(({ title }) => formatMessage(title, language));
  const lines = [formatMessage(message, language), titles.join(' • '), rule];
  return { start, end, lines: lines.filter((line) => line !== '') };
}
