/** House choices: of several ways to write one thing a switch decides, or else the draft's own majority. */
import type { Edit, Fix } from '../../draft/index.ts';
import { repairAll } from '../fixes.ts';
import type { Report } from '../rule.ts';

/** How a draft is to write something. */
export interface House<T extends string> {
  readonly choice: T;
  /** A switch or a preset says so; else the draft's own majority. */
  readonly chosen: boolean;
}

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

export interface Majority<T extends string> {
  readonly choice: T;
  /** The others are so few beside the choice that they are slips rather than a second habit. */
  readonly clear: boolean;
}

/**
 * @param uses each use, in order of the text; on a tie the way that came first is the draft's.
 * @returns undefined when the draft is of one mind.
 */
export function readMajority<T extends string>(uses: readonly T[]): Majority<T> | undefined {
  const counts = new Map<T, number>();
  for (const use of uses) counts.set(use, (counts.get(use) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  let choice = uses[0]!;
  for (const [use, count] of counts) if (count > counts.get(choice)!) choice = use;
  const most = counts.get(choice)!;
  return { choice, clear: most >= 2 * (uses.length - most) && most >= 2 };
}

/** @returns undefined where no switch decides and the draft has no clear habit. */
export function readHouse<T extends string>(uses: readonly T[], choice: T | 'auto'): House<T> | undefined {
  if (choice !== 'auto') return { choice, chosen: true };
  const majority = readMajority(uses);
  return majority?.clear ? { choice: majority.choice, chosen: false } : undefined;
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
