/** House choices: of several ways to write one thing a switch decides, or else the draft's own majority. */

/** How a draft is to write something. */
export interface House<T extends string> {
  readonly choice: T;
  /** A switch or a preset says so; else the draft's own majority. */
  readonly chosen: boolean;
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
