/** The user's own words: accepted with their proclitics, at once, without compiling anything. */
import type { Reading } from './lexicon.ts';

/** One way to read a form as one of the user's own words with proclitics before it. */
interface Split {
  readonly proclitics: readonly string[];
  readonly stem: string;
  /** The letters before the stem; less than the proclitics where للـ swallowed an alef. */
  readonly prefix: string;
}

/** و ف ب ك ل and their pairs, each with and without the article; أ before anything. */
const PROCLITICS = /^(?<question>أ)?(?<and>[وف])?(?<preposition>[بكل])?(?<article>ال)?/;

export class PersonalWords {
  readonly #words = new Set<string>();

  /** Takes the words of a phrase one by one, since a text is looked up word by word. */
  add(phrase: string): void {
    for (const word of phrase.split(/\s+/)) if (word !== '') this.#words.add(word);
  }

  remove(phrase: string): void {
    for (const word of phrase.split(/\s+/)) this.#words.delete(word);
  }

  get isEmpty(): boolean {
    return this.#words.size === 0;
  }

  contains(word: string): boolean {
    for (const { stem } of splits(word)) if (this.#words.has(stem)) return true;
    return false;
  }

  readings(word: string): Reading[] {
    return splits(word)
      .filter(({ stem }) => this.#words.has(stem))
      .map(({ proclitics, stem }) => {
        const definite = proclitics.includes('ال') || stem.startsWith('ال');
        return { proclitics, stem, enclitic: '', lemma: stem, pos: 'name', definite };
      });
  }

  /** The user's own words that may have been meant, each as the form that would be in the text. */
  near(written: string, bitsBetween: (right: string, written: string) => number, budget: number) {
    const found = new Map<string, number>();
    if (this.isEmpty) return found;
    for (const { stem, prefix } of splits(written)) {
      for (const word of this.#words) {
        if (Math.abs(word.length - stem.length) > 2) continue;
        const bits = bitsBetween(word, stem);
        const form = prefix + word;
        if (bits <= budget && bits < (found.get(form) ?? Number.POSITIVE_INFINITY)) found.set(form, bits);
      }
    }
    return found;
  }
}

/** All ways to take proclitics off the front; the word as it is first. */
function splits(word: string): Split[] {
  const found: Split[] = [{ proclitics: [], stem: word, prefix: '' }];
  const groups = PROCLITICS.exec(word)!.groups!;
  const taken: string[] = [];
  let at = 0;
  for (const name of ['question', 'and', 'preposition', 'article']) {
    const proclitic = groups[name];
    if (proclitic === undefined) continue;
    taken.push(proclitic);
    at += proclitic.length;
    const rest = word.slice(at);
    if (rest.length < 2 || (proclitic === 'ال' && rest.startsWith('ال'))) break;
    found.push({ proclitics: [...taken], stem: rest, prefix: word.slice(0, at) });
    if (proclitic !== 'ل') continue;
    // للحوكمة is ل + ال + حوكمة; للاتحاد of الاتحاد has lost the alef of its own article.
    if (rest.startsWith('ل')) {
      found.push({ proclitics: [...taken, 'ال'], stem: rest.slice(1), prefix: word.slice(0, at + 1) });
      found.push({ proclitics: [...taken], stem: `ا${rest}`, prefix: word.slice(0, at) });
    }
  }
  return found;
}
