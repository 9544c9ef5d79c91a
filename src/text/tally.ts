/** How often texts stand in a draft, counted anew only where its sentences have changed. */
import { differences } from './by-sentence.ts';
import type { Sentence, TextStructure } from './shapes.ts';

export class Tally {
  readonly #counts = new Map<string, number>();
  readonly #often = new Set<string>();
  readonly #least: number;

  /** @param least from how many times on a text is among `often`. */
  constructor(least = Number.POSITIVE_INFINITY) {
    this.#least = least;
  }

  get often(): ReadonlySet<string> {
    return this.#often;
  }

  get(text: string): number | undefined {
    return this.#counts.get(text);
  }

  has(text: string): boolean {
    return this.#counts.has(text);
  }

  /** @param more negative for texts that are gone. */
  add(text: string, more: number): void {
    const count = (this.#counts.get(text) ?? 0) + more;
    if (count > 0) this.#counts.set(text, count);
    else this.#counts.delete(text);
    if (count >= this.#least) this.#often.add(text);
    else if (more < 0) this.#often.delete(text);
  }
}

/** The sentences of an open draft as they were when it was last read. */
export class SentenceChanges {
  #last: ReadonlyMap<Sentence, number> = new Map();

  /** By how much more often each sentence is there now, where it is another number. */
  next(sentences: readonly Sentence[]): Iterable<readonly [Sentence, number]> {
    const now = new Map<Sentence, number>();
    for (const { origin } of sentences) if (origin) now.set(origin, (now.get(origin) ?? 0) + 1);
    const changes = differences(now, this.#last);
    this.#last = now;
    return changes;
  }
}

/**
 * @param textsIn what is counted of a sentence; by its words alone.
 * @param least see `Tally`.
 */
export function tallyOf(
  textsIn: (sentence: Sentence) => readonly string[],
  least?: number,
): (structure: Pick<TextStructure, 'sentences' | 'memory'>) => Tally {
  const kept = new WeakMap<object, { readonly tally: Tally; readonly changes: SentenceChanges }>();
  return ({ sentences, memory }) => {
    if (memory === undefined) {
      const tally = new Tally(least);
      for (const sentence of sentences) for (const text of textsIn(sentence)) tally.add(text, 1);
      return tally;
    }
    let own = kept.get(memory);
    if (own === undefined)
      kept.set(memory, (own = { tally: new Tally(least), changes: new SentenceChanges() }));
    for (const [sentence, more] of own.changes.next(sentences))
      for (const text of textsIn(sentence)) own.tally.add(text, more);
    return own.tally;
  };
}
