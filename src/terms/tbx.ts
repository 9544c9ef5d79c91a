/**
 * TBX (ISO 30042:2019, dialect TBX-Basic, DCA style): one concept an entry, one term section a form. What TBX-Basic has
 * no category for (kind, roles, contexts) goes into notes of our own type, which other tools keep and show.
 */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { fromRows, type ImportedRows, type Row, toRow } from './rows.ts';
import type { TermEntry } from './terminology.ts';

const STATUS = {
  canonical: 'preferredTerm-admn-sts',
  variants: 'admittedTerm-admn-sts',
  wrong: 'deprecatedTerm-admn-sts',
};
const GENDER: Readonly<Record<string, string>> = { m: 'masculine', f: 'feminine' };
/** Columns that are kept in notes; the others have a TBX category. */
const NOTED = [
  'kind',
  'forbidden',
  'inflect',
  'honorific',
  'roles',
  'except',
  'examples.wrong',
  'examples.right',
] as const;

export function writeTbx(entries: readonly TermEntry[]): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
  const conceptEntry = entries.map((entry, at) => conceptOf(entry, `c${at + 1}`));
  const header = { fileDesc: { sourceDesc: { p: 'Mudaqqiq terminology' } } };
  const document = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    tbx: {
      '@_type': 'TBX-Basic',
      '@_style': 'dca',
      '@_xml:lang': 'ar',
      '@_xmlns': 'urn:iso:std:iso:30042:ed-2',
      tbxHeader: header,
      text: { body: { conceptEntry } },
    },
  };
  return builder.build(document);
}

function conceptOf(entry: TermEntry, id: string): object {
  const row = toRow(entry);
  const admin = NOTED.filter((column) => row[column]).map((column) => ({
    '@_type': `x-${column}`,
    '#text': row[column],
  }));
  const section = (form: string, status: string): object => ({
    term: form,
    termNote: [
      { '@_type': 'administrativeStatus', '#text': status },
      ...(entry.gender ? [{ '@_type': 'grammaticalGender', '#text': GENDER[entry.gender] }] : []),
    ],
  });
  return {
    '@_id': id,
    ...(admin.length > 0 ? { admin } : {}),
    ...(row.source ? { xref: { '@_type': 'externalCrossReference', '#text': row.source } } : {}),
    ...(row.note ? { note: row.note } : {}),
    langSec: {
      '@_xml:lang': 'ar',
      termSec: [
        section(entry.canonical, STATUS.canonical),
        ...(entry.variants ?? []).map((form) => section(form, STATUS.variants)),
        ...(entry.wrong ?? []).map((form) => section(form, STATUS.wrong)),
      ],
    },
  };
}

const LISTS = new Set(['conceptEntry', 'langSec', 'termSec', 'admin', 'termNote', 'descrip', 'note', 'xref']);

type Node = { readonly [name: string]: unknown };

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as Node)['#text'] ?? '') : String(value ?? '');

const all = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function typed(values: unknown, type: string): string {
  return textOf(all(values).find((value) => (value as Node)['@_type'] === type));
}

/** Entries that are not a concept of ours are taken as terms; `line` counts concepts, from 2 as a table's rows do. */
export function readTbx(xml: string): ImportedRows {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { entries: [], problems: [{ line: valid.err.line, message: valid.err.msg }] };
  const options = {
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name: string) => LISTS.has(name),
  };
  const parsed = new XMLParser(options).parse(xml) as Node;
  const body = ((parsed.tbx as Node | undefined)?.text as Node | undefined)?.body as Node | undefined;
  if (!body) return { entries: [], problems: [{ line: 1, message: 'no tbx/text/body' }] };
  const rows = all(body.conceptEntry).map((concept) => rowOf(concept as Node));
  const heading = Object.keys(rows[0] ?? { canonical: '' });
  return fromRows(
    heading,
    rows.map((row, at) => ({ line: at + 2, cells: Object.values(row) })),
  );
}

function rowOf(concept: Node): Row {
  const sections = all(concept.langSec).flatMap((language) => all((language as Node).termSec)) as Node[];
  const forms = (status: string): string[] =>
    sections
      .filter(({ termNote }) => typed(termNote, 'administrativeStatus') === status)
      .map(({ term }) => textOf(term));
  const [canonical = textOf(sections[0]?.term)] = forms(STATUS.canonical);
  const gender = typed(sections[0]?.termNote, 'grammaticalGender');
  const noted = Object.fromEntries(NOTED.map((column) => [column, typed(concept.admin, `x-${column}`)]));
  const plain = toRow({
    kind: 'term',
    canonical,
    variants: forms(STATUS.variants),
    wrong: forms(STATUS.wrong),
    note: all(concept.note).map(textOf).join('\n'),
    source: typed(concept.xref, 'externalCrossReference'),
  });
  const letter = Object.keys(GENDER).find((key) => GENDER[key] === gender) ?? '';
  return { ...plain, ...noted, gender: letter } as Row;
}
