/** Words of one's own: accepted with their proclitics, at once, without compiling anything. */
import type { Reading } from './lexicon.ts';

/** What may stand before a name: وماكرون, لماكرون, وبماكرون, أماكرون. */
const PROCLITICS = /^(?:أ)?(?:[وف])?(?:[بكل])?/;

export class PersonalWords {
  readonly #words = new Set<string>();

  add(word: string): void {
    if (word !== '') this.#words.add(word);
  }

  remove(word: string): void {
    this.#words.delete(word);
  }

  contains(word: string): boolean {
    return this.#words.size > 0 && this.#split(word) !== undefined;
  }

  readings(word: string): Reading[] {
    const split = this.#words.size === 0 ? undefined : this.#split(word);
    if (split === undefined) return [];
    const { stem, proclitics } = split;
    return [{ proclitics, stem, enclitic: '', lemma: stem, pos: 'name', definite: stem.startsWith('ال') }];
  }

  #split(word: string): { proclitics: string[]; stem: string } | undefined {
    const longest = PROCLITICS.exec(word)?.[0].length ?? 0;
    for (let length = 0; length <= longest; length++) {
      const stem = word.slice(length);
      const before = word.slice(0, length);
      if (this.#words.has(stem)) return { proclitics: [...before], stem };
      // للاتحاد of الاتحاد: the article loses its alef after ل.
      if (before.endsWith('ل') && stem.startsWith('ل') && this.#words.has(`ا${stem}`)) {
        return { proclitics: [...before], stem: `ا${stem}` };
      }
    }
    return undefined;
  }
}
