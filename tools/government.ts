/** The table of verbs and their prepositions: its lines become the rows and the examples of the patterns that name it. */
import type { PatternFile } from '../src/patterns/schema.ts';

type Pattern = PatternFile['patterns'][number];

interface Government {
  readonly kind: string;
  readonly verb: string;
  readonly wrong: string;
  readonly right: string;
  readonly severity: string;
  /** «تنازل ⟦على→عن⟧ حصته في الشركة.» */
  readonly example: string;
}

const COLUMNS = ['kind', 'verb', 'wrong', 'right', 'severity', 'example', 'source'] as const;

/** @throws for a line that lacks a cell, and for a verb that is given twice. */
export function parseGovernment(text: string): Government[] {
  const [head, ...lines] = text.trim().split('\n');
  if (head !== COLUMNS.join('\t')) throw new Error(`government.tsv: its columns are ${COLUMNS.join(', ')}`);
  const seen = new Set<string>();
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== COLUMNS.length || cells.includes('')) throw new Error(`government.tsv: ${line}`);
    const [kind, verb, wrong, right, severity, example] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const key = `${verb} ${wrong}`;
    if (seen.has(key)) throw new Error(`government.tsv: ${key} is there twice`);
    seen.add(key);
    return { kind, verb, wrong, right, severity, example };
  });
}

/** The pattern with the table's rows; verbs of which the same is said are one row. Each example must fire, and its right form not. */
export function withTable({ table, ...pattern }: Pattern, lines: readonly Government[]): Pattern {
  if (table === undefined) return pattern;
  const own = lines.filter(({ kind }) => kind === table);
  const rows = new Map<string, { verb: string; wrong: string; right: string; severity: string }>();
  for (const { verb, wrong, right, severity } of own) {
    const key = [wrong, right, severity].join(' ');
    const row = rows.get(key);
    rows.set(key, { verb: row ? `${row.verb}|${verb}` : verb, wrong, right, severity });
  }
  const examples = own.map(({ example }) => example);
  return {
    ...pattern,
    rows: [...rows.values()],
    fires: [...pattern.fires, ...examples],
    silent: [...pattern.silent, ...examples.map((each) => each.replace(/⟦.*→(.*)⟧/, '$1'))],
  };
}
