/** Makes a file of patterns ready to be matched: lists and rows written out, conditions as functions. */
import type { Operation, Pattern, PatternFile, Place } from './schema.ts';
import { compileWord, keysOfPlace, list, type WordTest } from './word.ts';

export interface CompiledPlace {
  readonly name: string;
  readonly test: WordTest;
  readonly edge: Place['edge'];
  /** Nothing but the sentence's edge may be here. */
  readonly onlyEdge: boolean;
  readonly around: boolean;
  readonly optional: boolean;
  /** How many words it may pass; 0 for a place of one word. */
  readonly skip: number;
  readonly agrees: Place['agrees'];
  /** It asks for marks, or for a token that is not a word: the letters alone do not decide. */
  readonly byToken: boolean;
  /** The words it lists: one of them has no و or ف of its own before it. */
  readonly forms: ReadonlySet<string>;
}

export interface CompiledPattern {
  readonly rule: string;
  readonly id: string;
  readonly severity: Pattern['severity'];
  readonly exempt: ReadonlySet<Exemption>;
  /** Nearest first: each is one word, or the sentence's beginning. */
  readonly before: readonly CompiledPlace[];
  /** The first is the one by which the pattern is found. */
  readonly places: readonly CompiledPlace[];
  readonly usual: Pattern['usual'];
  readonly nowhere: { readonly after: number; readonly test: WordTest } | undefined;
  readonly fixes: readonly Readonly<Record<string, Operation>>[];
  /** The cells of its row, for the message. */
  readonly values: Readonly<Record<string, string>>;
}

type Exemption = NonNullable<PatternFile['exempt']>[number];
const EXEMPT: readonly Exemption[] = ['quotation', 'name', 'body'];

/** A pattern by the keys of its first word; the rest of it is made ready when a draft has such a word. */
export interface PatternSource {
  readonly keys: readonly string[];
  compiled(): CompiledPattern;
}

/** Both, and what is compiled of them, throw an `Error` that names the pattern where a name in it means nothing. */
export function readFile(file: PatternFile): PatternSource[] {
  const lists = Object.fromEntries(
    Object.entries(file.lists ?? {}).map(([name, words]) => [
      name,
      typeof words === 'string' ? words.split(/\s+/).filter(Boolean) : words,
    ]),
  );
  /** A cell may be a list of the file. */
  const named = (cell: Cells[string]): Cells[string] =>
    (typeof cell === 'string' && cell.startsWith('$') && lists[cell.slice(1)]) || cell;
  return file.patterns.flatMap((pattern) =>
    (pattern.rows ?? [{}]).map((row) => {
      const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, named(cell)]));
      const all = { ...lists, ...cells };
      let compiled: CompiledPattern | undefined;
      return {
        keys: keysOfPlace(writeOut(pattern.id, anchorOf(pattern), all)),
        compiled() {
          compiled ??= compilePattern(file, writeOut(pattern.id, withoutRows(pattern), all), cells);
          return compiled;
        },
      };
    }),
  );
}

type Cells = Readonly<Record<string, string | readonly string[]>>;

function withoutRows({ rows: _, ...plain }: Pattern): Pattern {
  return plain;
}

/** The first place that is reported: the pattern is found by it. */
function anchorOf({ id, find }: Pattern): Place {
  const anchor = find.find((place) => !place.around);
  if (
    !anchor ||
    anchor.optional ||
    anchor.skip ||
    anchor.edge ||
    list(anchor.kind ?? 'word').join() !== 'word'
  )
    throw new Error(`${id}: the first place must be one word`);
  return anchor;
}

/** A part of a pattern with what stands for `$name`. */
function writeOut<Part>(id: string, part: Part, cells: Cells): Part {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('$')) {
      const cell = cells[value.slice(1)];
      if (cell === undefined) throw new Error(`${id}: no list and no cell is called ${value}`);
      return typeof cell === 'string' && cell.includes('|') ? cell.split('|') : cell;
    }
    if (Array.isArray(value)) return value.flatMap((each) => walk(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return walk(part) as Part;
}

function compilePattern(file: PatternFile, pattern: Pattern, row: Cells): CompiledPattern {
  if (pattern.table !== undefined) throw new Error(`${pattern.id}: the house alone has that table`);
  const { id, find, fix = [] } = pattern;
  const first = find.indexOf(anchorOf(pattern));
  const places = find.map(compilePlace);
  const fixes = (Array.isArray(fix) ? fix : [fix]).filter((each) => Object.keys(each).length > 0);
  const names = new Set(places.map(({ name }) => name));
  const asked = [
    ...(pattern.usual?.pair ?? []),
    ...fixes.flatMap((each) => Object.keys(each)),
    ...find.flatMap(({ agrees }) => agrees?.with ?? []),
  ];
  const unknown = asked.find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`${id}: no place is called ${unknown}`);
  return {
    rule: file.rule,
    id,
    severity: (row.severity as Pattern['severity']) ?? pattern.severity,
    exempt: new Set(file.exempt ?? EXEMPT),
    before: places.slice(0, first).reverse(),
    places: places.slice(first),
    usual: pattern.usual,
    nowhere: pattern.nowhere && {
      after: pattern.nowhere.after,
      test: compileWord(withoutAfter(pattern.nowhere)),
    },
    fixes,
    values: Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, list(cell)[0]!.split('|')[0]!]),
    ),
  };
}

function withoutAfter({ after: _, ...place }: NonNullable<Pattern['nowhere']>): Place {
  return place;
}

function compilePlace(place: Place, at: number): CompiledPlace {
  const { as = `${at + 1}`, edge, around = false, optional = false, skip = 0, agrees, ...asked } = place;
  const onlyEdge = edge !== undefined && Object.keys(asked).length === 0;
  const byToken =
    place.tanwin !== undefined ||
    place.marked !== undefined ||
    place.text !== undefined ||
    place.kind !== undefined;
  const forms = new Set(list(place.word ?? []));
  return {
    name: as,
    test: compileWord(place),
    edge,
    onlyEdge,
    around,
    optional,
    skip,
    agrees,
    byToken,
    forms,
  };
}
