/**
 * `dictionaries/spelling-model/verdicts.tsv`: what a reader said of the alarms of the tuning outlets. A row names the
 * article and the place in it, the word and its alternative, and holds no sentence.
 */
import { KINDS } from '../../src/spelling/decide.ts';
import { oddsByTrees, type Trees } from '../../src/spelling/trees.ts';
import type { Alarm, Measures } from './measure.ts';

/** `right`: the word is right, or both spellings are in use. */
export type Verdict = 'slip' | 'right';
export type Verdicts = ReadonlyMap<string, Verdict>;

export function parseVerdicts(table: string): Verdicts {
  const rows = table.trim().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [outlet, article, offset, , meant, verdict] = row.split('\t');
      return [[outlet, article, offset, meant].join('\t'), verdict as Verdict];
    }),
  );
}

export function idOf({ piece, offset, meant }: Alarm): string {
  return [piece.article.outlet, piece.article.id, offset, meant.text].join('\t');
}

/** Of each kind and set of articles. */
const LISTED = 40;
const AROUND = 6;

/** A row without its verdict, and the words around; the worst alarms of each kind first. */
export function listUnread(tuning: readonly Measures[], verdicts: Verdicts, judge: Trees): string {
  const lines = tuning.flatMap(({ alarms }) =>
    KINDS.flatMap((kind) =>
      alarms
        .filter((alarm) => alarm.kind === kind && !verdicts.has(idOf(alarm)))
        .map((alarm) => ({ alarm, odds: oddsByTrees(judge, alarm.evidence) }))
        .sort((a, b) => b.odds - a.odds)
        .slice(0, LISTED)
        .map(({ alarm, odds }) => rowOf(alarm, odds)),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function rowOf({ piece, line, at, offset, kind, meant }: Alarm, odds: number): string {
  const words = line
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .map((entry) => (entry === line[at] ? `[${entry.text}]` : entry.text));
  const { outlet, id } = piece.article;
  return [
    outlet,
    id,
    offset,
    line[at]!.text,
    meant.text,
    '',
    `${kind} ${odds.toFixed(1)}`,
    words.join(' '),
  ].join('\t');
}
