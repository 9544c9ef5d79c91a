/**
 * Two versions of a draft, compared word by word. A row is a paragraph, or as many of either side as became one of the
 * other. It does not use VS Code. Offsets are in the newer text.
 */
import { type ChangeObject, diffArrays } from 'diff';

export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface Row {
  /** Where the newer side of the row begins. */
  readonly from: number;
  readonly parts: readonly Part[];
  readonly changed: boolean;
}

export interface Comparison {
  readonly rows: readonly Row[];
  /** Words of the newer text that the older lacks, and the reverse. */
  readonly added: number;
  readonly removed: number;
  /** Stretches in which the two differ. */
  readonly changes: number;
}

/** A word with its marks, a number with its separators, a line end, spaces, or one sign. */
const TOKEN = /[\p{L}\p{M}\u0640\u200c\u200d]+|\p{N}+(?:[.,٫٬:/]\p{N}+)*|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD = /[\p{L}\p{N}]/u;

export function compareTexts(older: string, newer: string): Comparison {
  const parts = compareTokens(normalize(older), normalize(newer));
  const count = (kind: Part['kind']): number =>
    parts.reduce(
      (sum, part) =>
        sum +
        (part.kind === kind ? (part.text.match(TOKEN) ?? []).filter((token) => WORD.test(token)).length : 0),
      0,
    );
  const rows = toRows(parts);
  const changes = parts.filter(
    ({ kind }, at) => kind !== 'same' && (parts[at - 1]?.kind ?? 'same') === 'same',
  );
  return { rows, added: count('added'), removed: count('removed'), changes: changes.length };
}

function normalize(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Paragraphs first: most of a draft is unchanged, and holds the rest in place. */
function compareTokens(older: string, newer: string): Part[] {
  const paragraphs = diffArrays(splitLines(older), splitLines(newer));
  const parts: Part[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const here = paragraphs[at]!;
    const next = paragraphs[at + 1];
    if (here.removed && next?.added) {
      parts.push(...compareWords(here.value.join(''), next.value.join('')));
      at++;
    } else parts.push({ kind: kindOf(here), text: here.value.join('') });
  }
  return join(parts);
}

function compareWords(older: string, newer: string): Part[] {
  const changes = diffArrays(older.match(TOKEN) ?? [], newer.match(TOKEN) ?? []);
  return tidy(changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') })));
}

function kindOf({ added, removed }: Pick<ChangeObject<unknown>, 'added' | 'removed'>): Part['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same';
}

/**
 * A space or a comma that two changed stretches happen to share does not count as common: «وقال الوزير» for «وأضاف
 * المدير» reads as two words for two, not as four changes around a space.
 */
function tidy(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  parts.forEach(({ kind, text }, at) => {
    const isSpace = kind === 'same' && !WORD.test(text) && !text.includes('\n');
    // Between two replacements, not after an insertion: there the space is where it was.
    if (isSpace && removed && added && replaces(parts, at + 1)) {
      removed += text;
      added += text;
    } else if (kind === 'same') {
      flush();
      result.push({ kind, text });
    } else if (kind === 'removed') removed += text;
    else added += text;
  });
  flush();
  return result;
}

function replaces(parts: readonly Part[], at: number): boolean {
  const kinds = [parts[at]?.kind, parts[at + 1]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
}

function join(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind)
      result[result.length - 1] = { kind: last.kind, text: last.text + part.text };
    else if (part.text) result.push(part);
  }
  return result;
}

/** Each with its line end. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** A row ends at a line end both sides have, and between paragraphs that only one side has. */
function toRows(parts: readonly Part[]): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let at = 0;
  let row: Part[] = [];
  const close = (): void => {
    const changed = row.some(({ kind }) => kind !== 'same');
    const blank = row.every(({ text }) => text.trim() === '');
    if (row.length > 0 && (changed || !blank)) rows.push({ from, parts: row, changed });
    row = [];
    from = at;
  };
  for (const { kind, text } of parts)
    for (const line of splitLines(text)) {
      row.push({ kind, text: line });
      if (kind !== 'removed') at += line.length;
      const alone = row.every((part) => part.kind === kind);
      if (line.endsWith('\n') && (kind === 'same' || alone)) close();
    }
  close();
  return rows;
}
