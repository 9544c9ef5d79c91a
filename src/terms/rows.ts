/** Entries as rows of a table, for CSV and XLSX: one column a property, lists within a cell. */

import { tidyEntry } from './edit.ts';
import { entrySchema } from './file.ts';
import type { TermEntry, TermRole } from './terminology.ts';

export const COLUMNS = [
  ...([
    'kind',
    'canonical',
    'variants',
    'wrong',
    'forbidden',
    'inflect',
    'gender',
    'honorific',
    'roles',
  ] as const),
  ...(['note', 'source', 'except', 'examples.wrong', 'examples.right'] as const),
] as const;

type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

/** Headings people write instead; Arabic ones as the sidebar shows them. */
const HEADINGS: Readonly<Record<string, Column>> = {
  النوع: 'kind',
  المعتمد: 'canonical',
  'الصيغة المعتمدة': 'canonical',
  المقبول: 'variants',
  الخطأ: 'wrong',
  الجنس: 'gender',
  اللقب: 'honorific',
  المناصب: 'roles',
  ملاحظة: 'note',
  المصدر: 'source',
  إلا: 'except',
};

const KINDS: Readonly<Record<string, string>> = {
  شخص: 'person',
  جهة: 'organisation',
  مكان: 'place',
  مصطلح: 'term',
};
const GENDERS: Readonly<Record<string, string>> = { ذكر: 'm', أنثى: 'f', male: 'm', female: 'f' };

const SEPARATOR = ' | ';

function joinList(values: readonly string[] = []): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(SEPARATOR);
}

function splitList(cell: string): string[] {
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '\\' && at + 1 < cell.length) value += cell[++at];
    else if (cell[at] === '|' || cell[at] === '\n') {
      values.push(value);
      value = '';
    } else value += cell[at];
  }
  return [...values, value].map((each) => each.trim()).filter(Boolean);
}

/** `نائب وزير [2024-07..2025-01]`; either end may be open. */
function writeRole({ title, from, to }: TermRole): string {
  return from || to ? `${title} [${from ?? ''}..${to ?? ''}]` : title;
}

function readRole(text: string): TermRole {
  const dated = /^(.*\S)\s*\[([\d-]*)\.\.([\d-]*)\]$/.exec(text);
  if (!dated) return { title: text };
  const [, title, from, to] = dated;
  return { title: title!, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export function toRow(entry: TermEntry): Row {
  return {
    kind: entry.kind,
    canonical: entry.canonical,
    variants: joinList(entry.variants),
    wrong: joinList(entry.wrong),
    forbidden: entry.forbidden ? 'true' : '',
    inflect: joinList(entry.inflect),
    gender: entry.gender ?? '',
    honorific: entry.honorific ?? '',
    roles: joinList(entry.roles?.map(writeRole)),
    note: entry.note ?? '',
    source: entry.source ?? '',
    except: joinList(entry.except),
    'examples.wrong': joinList(entry.examples?.wrong),
    'examples.right': joinList(entry.examples?.right),
  };
}

export interface RowProblem {
  /** Line of the table as a person counts: the heading is line 1. */
  readonly line: number;
  readonly message: string;
}

export interface ImportedRows {
  readonly entries: readonly TermEntry[];
  readonly problems: readonly RowProblem[];
}

/** Reads rows under any of the known headings; broken rows are reported by line, the others are taken. */
export function fromRows(
  heading: readonly string[],
  rows: readonly { line: number; cells: readonly string[] }[],
): ImportedRows {
  const columns = heading.map((name) => columnOf(name.trim()));
  if (!columns.includes('canonical'))
    return {
      entries: [],
      problems: [{ line: 1, message: `no column "canonical" among: ${heading.join(', ')}` }],
    };
  const entries: TermEntry[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > columns.length) {
      problems.push({ line, message: `${cells.length} cells under ${columns.length} headings` });
      continue;
    }
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
    const parsed = entrySchema.safeParse(entryOf(cell));
    if (parsed.success) entries.push(tidyEntry(parsed.data));
    else {
      const { path, message } = parsed.error.issues[0]!;
      problems.push({ line, message: `${path.join('.')}: ${message}` });
    }
  }
  return { entries, problems };
}

function columnOf(name: string): Column | undefined {
  return COLUMNS.find((column) => column === name.toLowerCase()) ?? HEADINGS[name];
}

function entryOf(cell: (column: Column) => string): Record<string, unknown> {
  const kind = cell('kind') || 'term';
  const gender = cell('gender');
  const forbidden = cell('forbidden').toLowerCase();
  return tidyEntry({
    kind: KINDS[kind] ?? kind,
    canonical: cell('canonical'),
    variants: splitList(cell('variants')),
    wrong: splitList(cell('wrong')),
    forbidden: forbidden === 'true' || forbidden === 'نعم' || forbidden === '1',
    inflect: splitList(cell('inflect')),
    gender: GENDERS[gender] ?? gender,
    honorific: cell('honorific'),
    roles: splitList(cell('roles')).map(readRole),
    note: cell('note'),
    source: cell('source'),
    except: splitList(cell('except')),
    examples: { wrong: splitList(cell('examples.wrong')), right: splitList(cell('examples.right')) },
  } as unknown as TermEntry) as unknown as Record<string, unknown>;
}
