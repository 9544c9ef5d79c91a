/** How often a draft has each word, and what is kept of a sentence for as long as those numbers are the same. */
import { distanceOf, type Sentence, type Token } from '../text/index.ts';
import type { CountOf } from './speller.ts';

/** The words of a draft as it is now; of an open draft the same object from one reading to the next. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  /** Words that the last change made more or fewer. */
  #changed = new Set<string>();
  #changes = 0;

  readonly of: CountOf = (word) => this.#counts.get(word) ?? 0;

  /** How many changes there have been. */
  get changes(): number {
    return this.#changes;
  }

  /** What is added from here on is one change. */
  beginChange(): void {
    this.#changed = new Set();
    this.#changes++;
  }

  /** @param times negative for words that are gone. */
  add(tokens: readonly Token[], times = 1): void {
    for (const { kind, bare } of tokens)
      if (kind === 'word') {
        this.#counts.set(bare, this.of(bare) + times);
        this.#changed.add(bare);
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
    for (const word of this.#changed) if (asked.has(word) && asked.get(word) !== this.of(word)) return false;
    return true;
  }
}

export function countWords(sentences: readonly Pick<Sentence, 'tokens'>[]): WordCounts {
  const counts = new WordCounts();
  for (const { tokens } of sentences) counts.add(tokens);
  return counts;
}

interface Kept<Value> {
  readonly values: readonly Value[];
  readonly asked: ReadonlyMap<string, number>;
  changes: number;
  moved: { readonly to: Sentence; readonly values: readonly Value[] } | undefined;
}

/**
 * Keeps what is found in a sentence of an open draft until the sentence or a number that was asked for is another.
 *
 * @param read must say the same of the same words and numbers.
 * @param move what was found, `by` so many UTF-16 units, to the sentence as it stands now.
 */
export function bySentenceAndCounts<Value, Context extends object>(
  read: (sentence: Sentence, context: Context, countOf: CountOf) => readonly Value[],
  move: (value: Value, by: number, to: Sentence) => Value,
): (sentence: Sentence, context: Context, counts: WordCounts) => readonly Value[] {
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
      kept = { values: read(origin, context, countOf), asked, changes: 0, moved: undefined };
      memory.set(origin, kept);
    }
    kept.changes = counts.changes;
    if (kept.values.length === 0) return kept.values;
    if (kept.moved?.to !== sentence) {
      const by = distanceOf(sentence);
      kept.moved = { to: sentence, values: kept.values.map((value) => move(value, by, sentence)) };
    }
    return kept.moved.values;
  };
}
