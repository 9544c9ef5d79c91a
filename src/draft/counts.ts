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
   */
  areStill(asked: ReadonlyMap<string, number>, changes: number): boolean {
    if (changes === this.#changes) return true;
    if (changes < this.#changes - 1) {
      for (const [word, count] of asked) if (this.of(word) !== count) return false;
      return true;
    }
    this.#changed ??= [...this.#touched].flatMap(([word, count]) => (this.of(word) === count ? [] : [word]));
    return !this.#changed.some((word) => asked.has(word) && asked.get(word) !== this.of(word));
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
 * object as long.
 *
 * @param read must say the same of the same words and numbers; of a copy of a kept sentence it is asked of that.
 */
export function ofSentenceAndCounts<Value, Context extends object>(
  read: (sentence: Sentence, context: Context, countOf: CountOf) => Value,
): (sentence: Sentence, context: Context, counts: WordCounts) => Value {
  const memories = new WeakMap<Context, WeakMap<Sentence, Kept<Value>>>();
  return (sentence, context, counts) => {
    const { origin } = sentence;
    if (origin === undefined) return read(sentence, context, counts.of);
    let memory = memories.get(context);
    if (memory === undefined) memories.set(context, (memory = new WeakMap()));
    let kept = memory.get(origin);
    if (kept === undefined || !counts.areStill(kept.asked, kept.changes)) {
      const asked = new Map<string, number>();
      const countOf: CountOf = (word) => {
        const count = counts.of(word);
        asked.set(word, count);
        return count;
      };
      kept = { value: read(origin, context, countOf), asked, changes: 0 };
      memory.set(origin, kept);
    }
    kept.changes = counts.changes;
    return kept.value;
  };
}
