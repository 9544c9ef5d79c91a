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
