/** Findings as a reader judges them, and reading back the verdicts. */
import type { Severity } from '../../src/draft/index.ts';
import { idOf, type Judgement, type Row, VERDICTS, type Verdict } from './judged.ts';
import type { CheckedArticle, PressFinding } from './run.ts';

/** Before each finding, with its id and the fields of its row after it, divided by tabs. */
const MARK = '## ';
const AROUND = 70;
/** Of a long paragraph; `eval -- article` shows the whole text. */
const PARAGRAPH = 350;
const MOST_RELATED = 3;

/** The id line, the paragraph with the reported words in ⟦…⟧, the message, the fix in its place, related places. */
export function listFinding({ article }: CheckedArticle, finding: PressFinding, row: Row): string {
  const { text } = article;
  const { start, end, message, edits, related } = finding;
  const open = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - PARAGRAPH);
  const after = text.indexOf('\n', end);
  const close = Math.min(after < 0 ? text.length : after, end + PARAGRAPH);
  const { outlet, article: id, offset, rule, severity, words, fix } = row;
  return [
    MARK + [idOf(row), outlet, id, offset, rule, severity, words, fix].join('\t'),
    `${text.slice(open, start)}⟦${text.slice(start, end)}⟧${text.slice(end, close)}`,
    `— ${message}`,
    ...edits.map((edit) => {
      const before = text.slice(Math.max(open, edit.start - AROUND), edit.start);
      return `→ …${flat(before)}⟦${edit.text}⟧${flat(text.slice(edit.end, edit.end + AROUND))}…`;
    }),
    ...related.slice(0, MOST_RELATED).map((place) => {
      const before = flat(text.slice(Math.max(0, place.start - AROUND), place.start));
      const after = flat(text.slice(place.end, place.end + AROUND));
      return `~ ${place.message}: …${before}⟦${text.slice(place.start, place.end)}⟧${after}…`;
    }),
    '',
  ].join('\n');
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ¶ ');
}

/**
 * Takes lists and verdicts (`id<TAB>verdict<TAB>reason`) in any order; a later verdict on the same finding holds.
 * @returns the judgements, and a line for each verdict that cannot be used.
 */
export function readVerdicts(texts: readonly string[]): {
  readonly judgements: readonly Judgement[];
  readonly problems: readonly string[];
  /** How many findings of the lists have no verdict. */
  readonly missing: number;
} {
  const lines = texts.flatMap((text) => text.split(/\r?\n/));
  const rows = new Map(lines.filter((line) => line.startsWith(MARK)).map(readRow));
  const judgements = new Map<string, Judgement>();
  const problems: string[] = [];
  for (const line of lines) {
    const [, id, verdict, reason = ''] = /^([0-9a-f]{10})\t([^\t]*)(?:\t(.*))?$/.exec(line) ?? [];
    if (id === undefined) continue;
    const row = rows.get(id);
    if (!row) problems.push(`${id}: no list given has this finding`);
    else if (!isVerdict(verdict)) problems.push(`${id}: «${verdict}» is not one of ${VERDICTS.join(', ')}`);
    else judgements.set(id, { ...row, verdict, reason: reason.trim() });
  }
  return { judgements: [...judgements.values()], problems, missing: rows.size - judgements.size };
}

function readRow(line: string): [string, Row] {
  const [id = '', outlet = '', article = '', offset, rule = '', severity, words = '', fix = ''] = line
    .slice(MARK.length)
    .split('\t');
  return [id, { outlet, article, offset: Number(offset), rule, severity: severity as Severity, words, fix }];
}

function isVerdict(text: string | undefined): text is Verdict {
  return VERDICTS.some((verdict) => verdict === text);
}
