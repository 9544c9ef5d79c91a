/** Remembers what a function says of a word: a draft is checked at each pause of typing, and nearly all its words stay. */
import type { Lexicon, Reading } from '../../lexicon/index.ts';

const SIZE = 20_000;

export function memo<T>(compute: (word: string, lexicon: Lexicon) => T) {
  const memories = new WeakMap<Lexicon, Map<string, T>>();
  return (word: string, lexicon: Lexicon): T => {
    let memory = memories.get(lexicon);
    if (memory === undefined) {
      memory = new Map();
      memories.set(lexicon, memory);
    }
    const known = memory.get(word);
    if (known !== undefined || memory.has(word)) return known as T;
    if (memory.size >= SIZE) memory.clear();
    const value = compute(word, lexicon);
    memory.set(word, value);
    return value;
  };
}

/** The likeliest reading of a word. */
export const bestReading = memo<Reading | undefined>((word, lexicon) => lexicon.analyse(word)[0]);
