/**
 * `dictionaries/spelling-model/verdicts.tsv`: what a reader said of the alarms of the tuning outlets. A row names the
 * article and the place in it, the word and its alternative, and holds no sentence.
 */
import { KINDS } from '../../src/spelling/speller.ts';
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
export function listUnread(tuning: readonly Measures[], verdicts: Verdicts): string {
  const lines = tuning.flatMap(({ alarms }) =>
    KINDS.flatMap((kind) =>
      alarms
        .filter((alarm) => alarm.kind === kind && !verdicts.has(idOf(alarm)))
        .sort((a, b) => b.alone + b.around - a.alone - a.around)
        .slice(0, LISTED)
        .map((alarm) => rowOf(alarm)),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function rowOf({ piece, line, at, offset, kind, meant, alone, around }: Alarm): string {
  const words = line
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .map((entry) => (entry === line[at] ? `[${entry.text}]` : entry.text));
  const { outlet, id } = piece.article;
  const ahead = `${kind} ${alone.toFixed(1)} + ${around.toFixed(1)}`;
  return [outlet, id, offset, line[at]!.text, meant.text, '', ahead, words.join(' ')].join('\t');
}
