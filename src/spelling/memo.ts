/** Remembers what a function says of a word, for each lexicon: one may have words of a newsroom's own. */
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { remember } from '../text/index.ts';

const SIZE = 4_000;

export function memo<T>(compute: (word: string, lexicon: Lexicon) => T) {
  const memories = new WeakMap<Lexicon, (word: string) => T>();
  return (word: string, lexicon: Lexicon): T => {
    let memory = memories.get(lexicon);
    if (memory === undefined) {
      memory = remember((each) => compute(each, lexicon), SIZE);
      memories.set(lexicon, memory);
    }
    return memory(word);
  };
}

/** The likeliest reading of a word. */
export const bestReading = memo<Reading | undefined>((word, lexicon) => lexicon.analyse(word)[0]);
