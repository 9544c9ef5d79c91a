/**
 * Word classes by exchange (Kneser and Ney 1993; the classes that Brown's hierarchy has, without the hierarchy): each
 * word in turn goes to the class that makes the text's bigrams of classes likeliest.
 */

/**
 * Which words are next to a word, and how often: `words[at]` and `counts[at]` from `starts[word]` up to `starts[word +
 * 1]`.
 */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

export interface Bigrams {
  readonly left: Neighbours;
  readonly right: Neighbours;
  /** How often each word is in the text. */
  readonly totals: Int32Array;
  /** Times that each word follows itself. */
  readonly doubles: Int32Array;
}

/**
 * @param fixed so many words, the first by number, have a class of their own that they never leave.
 * @returns each word's class; those of the fixed words come first.
 */
export function exchangeClasses(bigrams: Bigrams, fixed: number, count: number, rounds: number): Int32Array {
  const { left, right, totals, doubles } = bigrams;
  const all = fixed + count;
  const owners = Int32Array.from(totals, (_, word) =>
    word < fixed ? word : fixed + ((word - fixed) % count),
  );
  const pairs = new Int32Array(all * all);
  const sums = new Int32Array(all);
  for (let word = 0; word < totals.length; word++) {
    sums[owners[word]!]! += totals[word]!;
    for (let at = right.starts[word]!; at < right.starts[word + 1]!; at++)
      pairs[owners[word]! * all + owners[right.words[at]!]!]! += right.counts[at]!;
  }
  const tallies = { before: new Int32Array(all), after: new Int32Array(all) };
  const found = { before: [] as number[], after: [] as number[] };

  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = fixed; word < totals.length; word++) {
      gather(left, word, tallies.before, found.before);
      gather(right, word, tallies.after, found.after);
      const old = owners[word]!;
      enter(word, old, -1);
      const best = likeliest(word, old);
      enter(word, best, 1);
      owners[word] = best;
      if (best !== old) moved++;
      for (const each of found.before) tallies.before[each] = 0;
      for (const each of found.after) tallies.after[each] = 0;
    }
    if (moved < totals.length / 500) break;
  }
  return owners;

  /** The classes next to a word; the word itself is left out, as it moves along. */
  function gather(
    { starts, words, counts }: Neighbours,
    word: number,
    tally: Int32Array,
    classes: number[],
  ): void {
    classes.length = 0;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      if (words[at] === word) continue;
      const owner = owners[words[at]!]!;
      if (tally[owner] === 0) classes.push(owner);
      tally[owner]! += counts[at]!;
    }
  }

  function enter(word: number, owner: number, sign: 1 | -1): void {
    for (const each of found.before) pairs[each * all + owner]! += sign * tallies.before[each]!;
    for (const each of found.after) pairs[owner * all + each]! += sign * tallies.after[each]!;
    pairs[owner * all + owner]! += sign * doubles[word]!;
    sums[owner]! += sign * totals[word]!;
  }

  function likeliest(word: number, old: number): number {
    let best = old;
    let most = Number.NEGATIVE_INFINITY;
    for (let owner = fixed; owner < all; owner++) {
      let gain = 2 * (weight(sums[owner]!) - weight(sums[owner]! + totals[word]!));
      for (const each of found.before) gain += rise(pairs[each * all + owner]!, tallies.before[each]!);
      for (const each of found.after) gain += rise(pairs[owner * all + each]!, tallies.after[each]!);
      gain += rise(pairs[owner * all + owner]!, doubles[word]!);
      if (gain <= most) continue;
      most = gain;
      best = owner;
    }
    return best;
  }
}

const KEPT = 1 << 22;
const weights = Float64Array.from({ length: KEPT }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));

function weight(n: number): number {
  return n < KEPT ? weights[n]! : n * Math.log(n);
}

function rise(from: number, by: number): number {
  return weight(from + by) - weight(from);
}
