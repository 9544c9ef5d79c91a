import type { Lexicon } from '../lexicon/index.ts';

type Dotted = 'ي' | 'ة';

const DOTTED: Readonly<Record<string, Dotted>> = { ي: 'ي', ى: 'ي', ة: 'ة', ه: 'ة' };

/** Whether a draft's writer leaves the dots off last letters: ى for ي and ه for ة, more often than not. */
export class Dots {
  readonly #lexicon: Lexicon;
  /** How much more often they are left off. */
  readonly #balance = { ي: 0, ة: 0 };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param times that the draft has the word; negative for words that are gone. */
  add(word: string, times: number): void {
    const last = word.at(-1)!;
    const dotted = DOTTED[last];
    if (dotted === undefined) return;
    if (last === dotted) this.#balance[dotted] -= times;
    else if (this.#isDotless(word, dotted)) this.#balance[dotted] += times;
  }

  /** The dictionary has the word with its dots alone. */
  #isDotless(word: string, dotted: Dotted): boolean {
    return !this.#lexicon.contains(word) && this.#lexicon.contains(word.slice(0, -1) + dotted);
  }

  areLeftOff(dotted: Dotted): boolean {
    return this.#balance[dotted] > 0;
  }
}
