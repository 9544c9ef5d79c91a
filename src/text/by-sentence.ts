import { firstStartingFrom } from './ranges.ts';
import type { Sentence } from './shapes.ts';
import type { Token } from './tokens.ts';

/**
 * Keeps what a function says of a sentence for as long as the line of the sentence is kept.
 *
 * @param read must say the same of the same words, whatever their offsets and whatever is around the sentence. Where the
 * sentence is a copy of one of a kept line it is asked of that.
 */
export function ofSentence<Value, Context extends object>(
  read: (sentence: Sentence, context: Context) => Value,
): (sentence: Sentence, context: Context) => Value {
  const memories = new WeakMap<Context, WeakMap<Sentence, { readonly value: Value }>>();
  return (sentence, context) => {
    const own = sentence.origin ?? sentence;
    let memory = memories.get(context);
    if (memory === undefined) memories.set(context, (memory = new WeakMap()));
    let kept = memory.get(own);
    if (kept === undefined) memory.set(own, (kept = { value: read(own, context) }));
    return kept.value;
  };
}

/** How far the sentence is from where `ofSentence` was asked of it. UTF-16 units. */
export function distanceOf({ start, origin }: Sentence): number {
  return origin === undefined ? 0 : start - origin.start;
}

interface Kept<Value> {
  readonly values: readonly Value[];
  /** The last place that they were moved to. */
  moved: { readonly to: Sentence; readonly values: readonly Value[] } | undefined;
}

/**
 * The same for what is found in a sentence, moved to where it stands.
 *
 * @param move what was found, `by` so many UTF-16 units; tokens are taken from the sentence that it moves to.
 */
export function bySentence<Value, Context extends object>(
  read: (sentence: Sentence, context: Context) => readonly Value[],
  move: (value: Value, by: number, to: Sentence) => Value,
): (sentence: Sentence, context: Context) => readonly Value[] {
  const keptOf = ofSentence((sentence, context: Context): Kept<Value> => {
    return { values: read(sentence, context), moved: undefined };
  });
  return (sentence, context) => {
    const kept = keptOf(sentence, context);
    if (sentence.origin === undefined || kept.values.length === 0) return kept.values;
    if (kept.moved?.to !== sentence) {
      const by = distanceOf(sentence);
      kept.moved = { to: sentence, values: kept.values.map((value) => move(value, by, sentence)) };
    }
    return kept.moved.values;
  };
}

/** A stretch, so many UTF-16 units further on. */
export function moveBy<T extends { readonly start: number; readonly end: number }>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** What is known of a token, in the sentence that its own was moved to. */
export function moveWithToken<T extends { readonly token: Token }>(value: T, by: number, to: Sentence): T {
  return { ...value, token: tokensIn(to.tokens, [value.token], by)[0]! };
}

/** The tokens that some of a sentence are after it was moved. They come in order, and seldom with a gap. */
export function tokensIn(moved: readonly Token[], some: readonly Token[], by: number): Token[] {
  let at = some.length > 0 ? firstStartingFrom(moved, some[0]!.start + by) : 0;
  return some.map(({ start }) => {
    while (moved[at]!.start !== start + by) at++;
    return moved[at]!;
  });
}

/** Neighbouring words of a sentence, joined by a blank. */
export function pairsIn({ tokens }: Sentence): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < tokens.length; at++)
    if (tokens[at]!.kind === 'word' && tokens[at - 1]!.kind === 'word')
      pairs.push(`${tokens[at - 1]!.bare} ${tokens[at]!.bare}`);
  return pairs;
}

/** By how much each number is larger than it was, where it is another. */
export function* differences<Key>(
  now: ReadonlyMap<Key, number>,
  before: ReadonlyMap<Key, number>,
): Iterable<readonly [Key, number]> {
  for (const [key, number] of now) {
    const more = number - (before.get(key) ?? 0);
    if (more !== 0) yield [key, more];
  }
  for (const [key, number] of before) if (!now.has(key)) yield [key, -number];
}
