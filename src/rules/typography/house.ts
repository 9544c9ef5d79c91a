/** Places that are not written as the house writes. */
import type { Edit, Fix, House } from '../../draft/index.ts';
import { repairAll } from '../fixes.ts';
import type { Report } from '../rule.ts';

/** A place that is not written as the house writes. */
export interface Odd {
  readonly start: number;
  readonly end: number;
  /** What the fix's title shows. */
  readonly right: string;
  /** None where it cannot be written the house's way. */
  readonly edits: readonly Edit[];
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A chosen house is kept to in every place, as a warning. Where the draft only differs with itself both ways are right,
 * so that is mentioned once, at the first odd place, as a hint whose fix makes all of them alike.
 * @param safe whether the fixes of a chosen house may run unasked.
 */
export function* reportOdd(
  odd: readonly Odd[],
  { chosen }: House<string>,
  safe: boolean,
): Iterable<Report<'house' | 'mixed'>> {
  for (const { start, end, right, edits, values } of chosen ? odd : []) {
    const title = { key: 'fix.replace', values: { text: right } };
    yield { start, end, message: 'house', values, fixes: edits.length > 0 ? [{ title, edits, safe }] : [] };
  }
  const [first] = odd;
  if (chosen || first === undefined) return;
  const { start, end, values } = first;
  yield { start, end, message: 'mixed', values, fixes: fixesFor(odd), severity: 'hint' };
}

function fixesFor(odd: readonly Odd[]): Fix[] {
  const writable = odd.filter(({ edits }) => edits.length > 0);
  const [first] = writable;
  if (first === undefined) return [];
  const edits = writable.flatMap((each) => each.edits);
  if (writable.length > 1) return [repairAll(edits, { places: writable.length })];
  return [{ title: { key: 'fix.replace', values: { text: first.right } }, edits, safe: false }];
}
