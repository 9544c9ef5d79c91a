/** The findings of a draft as a list shows them: in groups, filtered, each with what would become of its words. */
import type { DiagnosticData, SeverityName } from '../../server/protocol.ts';
// Not from the room's index, which reads Markdown and HTML: the extension would load their parsers with it.
import { bare, fold } from '../../text/normal.ts';

export type Order = 'kind' | 'place';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

export interface ListableFinding {
  readonly range: Stretch;
  readonly severity: SeverityName;
  readonly message: string;
  readonly rule: string;
  readonly fixes: DiagnosticData['fixes'];
}

export interface FindingGroup<T extends ListableFinding> {
  /** The rules' group (`names`), or the number of the line from zero. */
  readonly key: string;
  readonly findings: readonly T[];
}

/** In the order in which a desk reads a draft: who, what, how it is written. */
export const KINDS = [
  ...(['names', 'titles', 'agreement', 'grammar', 'terms'] as const),
  ...(['spelling', 'dates', 'numbers', 'style', 'typography'] as const),
];
export type Kind = (typeof KINDS)[number];

const kindOf = (rule: string): string => rule.split('/', 1)[0]!;

/** @param findings in any order @returns groups in order, each with its findings in the order of the text */
export function groupFindings<T extends ListableFinding>(
  findings: readonly T[],
  order: Order,
): FindingGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const finding of findings.toSorted(inText)) {
    const key = order === 'kind' ? kindOf(finding.rule) : String(finding.range.start.line);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  const listed = [...groups].map(([key, found]) => ({ key, findings: found }));
  return order === 'place' ? listed : listed.toSorted((a, b) => rankOf(a.key) - rankOf(b.key));
}

export function inText(a: Pick<ListableFinding, 'range'>, b: Pick<ListableFinding, 'range'>): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character
  );
}

function rankOf(kind: string): number {
  const rank = (KINDS as readonly string[]).indexOf(kind);
  return rank < 0 ? KINDS.length : rank;
}

/** @param words of the draft at the finding @param typed empty lets all through */
export function isWanted({ message, rule }: ListableFinding, words: string, typed: string): boolean {
  const wanted = fold(bare(typed.trim()));
  return wanted === '' || [words, message, rule].some((text) => fold(bare(text)).includes(wanted));
}

/** As long as a narrow side bar shows. */
const MOST = 44;

export interface Change {
  readonly before: string;
  /** With the first fix; undefined where there is none, or it reaches beyond the line. */
  readonly after: string | undefined;
}

/**
 * What is there and what the first fix makes of it, in whole words: « .» and «.» would say nothing, «الواحات .» and
 * «الواحات.» do.
 *
 * @param line the text of the line where the finding begins
 */
export function describeChange(
  line: string,
  { range, fixes }: Pick<ListableFinding, 'range' | 'fixes'>,
): Change {
  const row = range.start.line;
  const until = range.end.line === row ? range.end.character : line.length;
  const edits = fixes[0]?.edits ?? [];
  const isHere = edits.every(({ range: { start, end } }) => start.line === row && end.line === row);
  const shown = isHere ? edits : [];
  let from = Math.min(range.start.character, ...shown.map((edit) => edit.range.start.character));
  let to = Math.max(until, ...shown.map((edit) => edit.range.end.character));
  while (from > 0 && !isParting(line, from)) from--;
  while (to < line.length && !isParting(line, to)) to++;
  if (!/[\p{L}\p{N}]/u.test(line.slice(from, to))) {
    from = line.slice(0, from).trimEnd().lastIndexOf(' ') + 1;
    if (from === 0) to += /^\s*\S*/.exec(line.slice(to))![0].length;
  }
  const before = line.slice(from, to);
  if (shown.length === 0) return { before: clip(before), after: undefined };
  let after = '';
  let at = from;
  for (const edit of shown.toSorted((a, b) => a.range.start.character - b.range.start.character)) {
    after += line.slice(at, edit.range.start.character) + edit.newText;
    at = edit.range.end.character;
  }
  after += line.slice(at, to);
  return { before: clip(before), after: clip(after) };
}

/** Between two words: within one, part of it alone would be read as another word. */
function isParting(line: string, at: number): boolean {
  return (
    /\s/.test(line[at - 1]!) ||
    /\s/.test(line[at]!) ||
    !/[\p{L}\p{M}\p{N}]{2}/u.test(line.slice(at - 1, at + 1))
  );
}

function clip(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length <= MOST ? flat : `${flat.slice(0, MOST).replace(/\s\S*$/, '')}…`;
}
