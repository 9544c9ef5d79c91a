/**
 * Boosted trees over a handful of numbers: the natural logarithm of odds is a sum of what each tree says. All nodes of
 * one level of a tree ask the same question, so that a tree is a few cuts and a table of what each combination of answers
 * adds. Fitted by `tools/boost.ts`.
 */

/** As it is kept in a model file's JSON. */
export interface Trees {
  readonly bias: number;
  /** Questions of each tree. */
  readonly depth: number;
  /** What each question looks at, by its place in the evidence: `depth` for each tree. */
  readonly features: readonly number[];
  /** The answer is yes above this: `depth` for each tree. */
  readonly cuts: readonly number[];
  /** What a combination of answers adds: `2 ** depth` for each tree; the first question is the highest bit. */
  readonly leaves: readonly number[];
}

/** Natural logarithm of the odds. */
export function oddsByTrees(
  { bias, depth, features, cuts, leaves }: Trees,
  evidence: readonly number[],
): number {
  let odds = bias;
  for (let tree = 0, at = 0; at < features.length; tree++) {
    let leaf = 0;
    for (const end = at + depth; at < end; at++)
      leaf = 2 * leaf + (evidence[features[at]!]! > cuts[at]! ? 1 : 0);
    odds += leaves[(tree << depth) + leaf]!;
  }
  return odds;
}
