/** Marks without a partner in their paragraph: which of them are at fault, and how they are put right. */

import type { Draft, Fix } from '../../draft/index.ts';
import type { Unpaired } from '../../text/index.ts';
import { insert } from '../fixes.ts';
import { paragraphAt, roleBySpace } from './marks.ts';

export interface Fault {
  readonly kind: 'unpaired' | 'reversed' | 'partner';
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** What should stand there, where the other half tells. */
  readonly right?: string;
  readonly fixes: readonly Fix[];
}

const PARTNER: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '‹': '›',
  '"': '"',
  '(': ')',
  '[': ']',
  '{': '}',
};
const OPENER = Object.fromEntries(Object.entries(PARTNER).map(([open, close]) => [close, open]));

/** @param wanted the marks to look at: quotation marks or brackets. */
export function findFaults(draft: Draft, wanted: ReadonlySet<string>): Fault[] {
  const lost = draft.unpaired
    .filter(({ mark, start }) => wanted.has(mark) && !isUnit(draft, mark, start))
    .map((each) => (each.mark === '"' ? findLostStraight(draft, each) : each));
  const paragraphs = lost.map(({ start }) => paragraphAt(draft.paragraphs, start));
  const faults: Fault[] = [];
  for (let at = 0; at < lost.length; at++) {
    const one = lost[at]!;
    const next = lost[at + 1];
    if (next && paragraphs[at] === paragraphs[at + 1]) {
      const both = judgePair(draft, one, next);
      if (both) {
        faults.push(both);
        at++;
        continue;
      }
    }
    const following = draft.paragraphs[paragraphs[at]! + 1];
    if (one.mark in PARTNER && following && draft.masked[following.start] === one.mark) continue;
    const end = endAcrossParagraphs(draft, lost, paragraphs, at);
    if (end === undefined) faults.push({ ...one, kind: 'unpaired', fixes: completions(draft, one) });
    else at = end;
  }
  return faults;
}

/**
 * The half that is missing, where its place is all but given: a quotation of one sentence that is opened and not closed
 * ends with its paragraph («قال: «نص.»), one that is closed and not opened begins after the last colon («قال: نص»).
 */
function completions(draft: Draft, { mark, start, end }: Unpaired): Fix[] {
  const paragraph = draft.paragraphs[paragraphAt(draft.paragraphs, start)]!;
  const closes = PARTNER[mark];
  if (mark !== '"' && closes !== undefined && QUOTES.has(mark)) {
    // Up to the end of one sentence and no further: in the next one somebody else may speak. A mark that stands apart
    // closes («تحت عنوان "نص “ في …»), and a line without its full stop was cut.
    const rest = draft.masked.slice(end, paragraph.end);
    const stop = /^\S[^«»“”".؟!…]*(?:[.,٫]\d[^«»“”".؟!…]*)*([.؟!…]+)$/.exec(rest)?.[1]?.length;
    return stop === undefined ? [] : [insert(paragraph.end - stop, closes)];
  }
  const opens = OPENER[mark];
  if (mark === '"' || opens === undefined || !QUOTES.has(opens)) return [];
  const before = draft.masked.slice(paragraph.start, start);
  const colon = before.lastIndexOf(': ');
  if (colon < 0 || /[«»“”"]/.test(before.slice(colon))) return [];
  return [insert(paragraph.start + colon + 2, opens)];
}

const QUOTES: ReadonlySet<string> = new Set(['«', '“', '‹']);

/**
 * Of an odd number of straight marks the last stays alone, but the place of the loss is where two in a row open
 * («"نص ثم "نص"») or close.
 */
function findLostStraight(draft: Draft, last: Unpaired): Unpaired {
  const { start, end } = draft.paragraphs[paragraphAt(draft.paragraphs, last.start)]!;
  const marks: number[] = [];
  for (let at = draft.masked.indexOf('"', start); at >= 0 && at < end; at = draft.masked.indexOf('"', at + 1))
    marks.push(at);
  for (const [place, at] of marks.entries()) {
    const next = marks[place + 1];
    if (next === undefined) break;
    const role = roleBySpace(draft.masked, at);
    if (role === undefined || role !== roleBySpace(draft.masked, next)) continue;
    const lost = role === 'open' ? at : next;
    return { mark: last.mark, start: lost, end: lost + 1 };
  }
  return last;
}

/** «شاشة 32"»: inches. */
function isUnit(draft: Draft, mark: string, start: number): boolean {
  return mark === '"' && /\d/.test(draft.masked[start - 1] ?? '');
}

/** Two lost marks of one paragraph that belong together: »نص«, «نص", (نص]. */
function judgePair(draft: Draft, one: Unpaired, next: Unpaired): Fault | undefined {
  const swap = OPENER[one.mark];
  if (swap && swap === next.mark && swap !== one.mark) {
    // «…نص) ثم (نص…» lost two halves; reversed marks embrace what they enclose.
    if (/\s/.test(draft.masked[one.end] ?? ' ') || /\s/.test(draft.masked[next.start - 1] ?? ' '))
      return undefined;
    const edits = [
      { start: one.start, end: one.end, text: next.mark },
      { start: next.start, end: next.end, text: one.mark },
    ];
    const text = `${next.mark}…${one.mark}`;
    const fix: Fix = { title: { key: 'fix.replace', values: { text } }, edits, safe: true };
    return { kind: 'reversed', start: one.start, end: next.end, mark: one.mark, right: text, fixes: [fix] };
  }
  const closes = PARTNER[one.mark];
  if (!closes || (next.mark in PARTNER && next.mark !== '"')) return undefined;
  // «"نص»» opens with the straight mark, «نص"» closes with it: the odd one out is the straight one.
  const [odd, right] = one.mark === '"' ? [one, OPENER[next.mark]] : [next, closes];
  if (!right || odd.mark === right) return undefined;
  const fix: Fix = {
    title: { key: 'fix.replace', values: { text: right } },
    edits: [{ start: odd.start, end: odd.end, text: right }],
    safe: false,
  };
  return { kind: 'partner', start: odd.start, end: odd.end, mark: odd.mark, right, fixes: [fix] };
}

/**
 * A speech of several paragraphs may open its marks in each of them and closes them in the last. Returns the place of
 * the closing mark, or undefined when none follows.
 */
function endAcrossParagraphs(
  draft: Draft,
  lost: readonly Unpaired[],
  paragraphs: readonly number[],
  from: number,
): number | undefined {
  const { mark } = lost[from]!;
  const close = PARTNER[mark];
  if (!close) return undefined;
  for (let at = from + 1; at < lost.length; at++) {
    if (lost[at]!.mark === close) return at;
    const opensParagraph = draft.paragraphs[paragraphs[at]!]!.start === lost[at]!.start;
    if (lost[at]!.mark !== mark || !opensParagraph) return undefined;
  }
  return undefined;
}
