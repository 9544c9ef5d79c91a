/**
 * Changes to `mudaqqiq.terms.json` as text edits, so that comments, order and layout of the rest stay, and the editor's
 * own undo takes them back. Offsets are of the file's text.
 */
import { type FormattingOptions, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';
import type { TermEntry } from './terminology.ts';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const EMPTY_FILE = '{\n  "entries": [\n  ]\n}\n';

const formattingOptions: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The properties of an entry in the order people read them; what is empty is left out. */
const ORDER: readonly (keyof TermEntry)[] = [
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
  ...(['note', 'source', 'except', 'examples'] as const),
];

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty);
}

/** The entry as it is written: known order, nothing empty. */
export function tidyEntry(entry: TermEntry): TermEntry {
  const pairs = ORDER.flatMap((key) => (isEmpty(entry[key]) ? [] : [[key, entry[key]]]));
  return Object.fromEntries(pairs) as unknown as TermEntry;
}

function change(text: string, path: JSONPath, value: unknown, isArrayInsertion = false): TextEdit[] {
  const edits = modify(text, path, value, { formattingOptions, isArrayInsertion });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

/** Appends entries; an empty or missing file becomes one. */
export function addEntries(text: string, entries: readonly TermEntry[]): TextEdit[] {
  const root = parseTree(text);
  const list = root && findNodeAtLocation(root, ['entries']);
  if (!root) {
    const body = entries.reduce((file, entry) => applyOne(file, tidyEntry(entry)), EMPTY_FILE);
    return [{ start: 0, end: text.length, text: body }];
  }
  if (!list) return change(text, ['entries'], entries.map(tidyEntry));
  // One edit for all: the second insertion's offsets would be those of a file the first has not changed yet.
  const next = entries.reduce((file, entry) => applyOne(file, tidyEntry(entry)), text);
  return [difference(text, next)];
}

function applyOne(file: string, entry: TermEntry): string {
  const edits = change(file, ['entries', -1], entry, true);
  return edits.reduceRight(
    (result, { start, end, text }) => result.slice(0, start) + text + result.slice(end),
    file,
  );
}

/** Writes an entry again, property by property: a comment inside it that is next to an unchanged one stays. */
export function updateEntry(text: string, index: number, entry: TermEntry): TextEdit[] {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, ['entries', index]);
  if (!node) throw new RangeError(`no entry ${index}`);
  const tidy = tidyEntry(entry);
  const next = ORDER.reduce((file, key) => {
    const edits = change(file, ['entries', index, key], tidy[key]);
    return edits.reduceRight(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      file,
    );
  }, text);
  return next === text ? [] : [difference(text, next)];
}

export function removeEntry(text: string, index: number): TextEdit[] {
  return change(text, ['entries', index], undefined);
}

/** Moves an entry with the comments inside it one place up or down. */
export function moveEntry(text: string, from: number, to: number): TextEdit[] {
  const list = entryNodes(text);
  const [a, b] = [list[Math.min(from, to)], list[Math.max(from, to)]];
  if (!a || !b || Math.abs(from - to) !== 1) return [];
  const slice = (node: { offset: number; length: number }) =>
    text.slice(node.offset, node.offset + node.length);
  return [
    { start: a.offset, end: a.offset + a.length, text: slice(b) },
    { start: b.offset, end: b.offset + b.length, text: slice(a) },
  ];
}

/**
 * Puts everything two entries know into the first and removes the second, whose canonical form becomes a variant.
 * @param entries by their place in the file's list.
 * @throws RangeError when either place has no entry.
 */
export function mergeEntries(
  text: string,
  entries: ReadonlyMap<number, TermEntry>,
  into: number,
  from: number,
): TextEdit[] {
  const [kept, other] = [entries.get(into), entries.get(from)];
  if (!kept || !other || into === from) throw new RangeError(`no entries ${into} and ${from}`);
  const merged = mergeEntry(kept, { ...other, variants: [other.canonical, ...(other.variants ?? [])] });
  const updated = updateEntry(text, into, merged).reduceRight(apply, text);
  const removed = removeEntry(updated, from).reduceRight(apply, updated);
  return [difference(text, removed)];
}

function apply(file: string, edit: TextEdit): string {
  return file.slice(0, edit.start) + edit.text + file.slice(edit.end);
}

/** The first entry completed by the second: lists are joined, single values of the first win. */
export function mergeEntry(first: TermEntry, second: TermEntry): TermEntry {
  const join = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => {
    const seen = new Set(a.map((each) => JSON.stringify(each)));
    return [...a, ...b.filter((each) => !seen.has(JSON.stringify(each)))];
  };
  const variants = join(first.variants, second.variants).filter((form) => form !== first.canonical);
  return tidyEntry({
    ...second,
    ...first,
    variants,
    wrong: join(first.wrong, second.wrong).filter(
      (form) => form !== first.canonical && !variants.includes(form),
    ),
    roles: join(first.roles, second.roles),
    except: join(first.except, second.except),
    examples: {
      wrong: join(first.examples?.wrong, second.examples?.wrong),
      right: join(first.examples?.right, second.examples?.right),
    },
  });
}

function entryNodes(text: string) {
  const root = parseTree(text);
  return (root && findNodeAtLocation(root, ['entries'])?.children) ?? [];
}

/** The one edit between two versions: what they share at both ends is left alone. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
