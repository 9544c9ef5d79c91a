/** How often a draft has each word, and what is kept of a sentence for as long as those numbers are the same. */
import type { Sentence, Token } from '../text/index.ts';
import type { CountOf } from './speller.ts';

/** The words of a draft as it is now; of an open draft the same object from one reading to the next. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  /** The numbers, before the last change, of words that it touched. */
  #touched = new Map<string, number>();
  /** Those of them that it made more or fewer; undefined until they are asked for. */
  #changed: readonly string[] | undefined;
  #changes = 0;

  readonly of: CountOf = (word) => this.#counts.get(word) ?? 0;

  /** How many changes there have been. */
  get changes(): number {
    return this.#changes;
  }

  /** What is added from here on is one change. */
  beginChange(): void {
    this.#touched = new Map();
    this.#changed = undefined;
    this.#changes++;
  }

  /** @param times negative for words that are gone. */
  add(tokens: readonly Token[], times = 1): void {
    for (const { kind, bare } of tokens)
      if (kind === 'word') {
        const count = this.of(bare);
        this.#counts.set(bare, count + times);
        if (!this.#touched.has(bare)) this.#touched.set(bare, count);
      }
  }

  /**
   * @param asked words with their numbers.
   * @param changes how many there had been when the numbers were right.
   * @param most a number that is larger counts as this.
   */
  areStill(asked: ReadonlyMap<string, number>, changes: number, most = Number.POSITIVE_INFINITY): boolean {
    if (changes === this.#changes) return true;
    if (changes < this.#changes - 1) {
      for (const [word, count] of asked) if (Math.min(most, this.of(word)) !== count) return false;
      return true;
    }
    this.#changed ??= [...this.#touched].flatMap(([word, count]) => (this.of(word) === count ? [] : [word]));
    return !this.#changed.some((word) => {
      const count = asked.get(word);
      return count !== undefined && Math.min(most, this.of(word)) !== count;
    });
  }
}

export function countWords(sentences: readonly Pick<Sentence, 'tokens'>[]): WordCounts {
  const counts = new WordCounts();
  for (const { tokens } of sentences) counts.add(tokens);
  return counts;
}

interface Kept<Value> {
  readonly value: Value;
  readonly asked: ReadonlyMap<string, number>;
  changes: number;
}

/**
 * Keeps what is found in a sentence of an open draft until the sentence or a number that was asked for is another: the same
 * object as long, and as long as the same is found.
 *
 * @param read must say the same of the same words and numbers; of a copy of a kept sentence it is asked of that.
 * @param most `read` is told of no larger number: that a common word stands in the draft once more changes nothing then.
 * @param isSame whether two findings of a sentence are the same.
 */
export function ofSentenceAndCounts<Value, Context extends object>(
  read: (sentence: Sentence, context: Context, countOf: CountOf) => Value,
  most: number,
  isSame: (one: Value, other: Value) => boolean,
): (sentence: Sentence, context: Context, counts: WordCounts) => Value {
  const memories = new WeakMap<Context, WeakMap<Sentence, Kept<Value>>>();
  return (sentence, context, counts) => {
    const { origin } = sentence;
    const countUpTo = (word: string): number => Math.min(most, counts.of(word));
    if (origin === undefined) return read(sentence, context, countUpTo);
    let memory = memories.get(context);
    if (memory === undefined) memories.set(context, (memory = new WeakMap()));
    let kept = memory.get(origin);
    if (kept === undefined || !counts.areStill(kept.asked, kept.changes, most)) {
      const asked = new Map<string, number>();
      const found = read(origin, context, (word) => {
        const count = countUpTo(word);
        asked.set(word, count);
        return count;
      });
      const value = kept !== undefined && isSame(kept.value, found) ? kept.value : found;
      kept = { value, asked, changes: 0 };
      memory.set(origin, kept);
    }
    kept.changes = counts.changes;
    return kept.value;
  };
}
