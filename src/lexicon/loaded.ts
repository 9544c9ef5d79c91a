/** The lexicon that ships: the compiled one with the user's own words on top. */
import { bare } from '../text/normal.ts';
import { remember } from '../text/remember.ts';
import { CompiledLexicon } from './compiled.ts';
import type { PersonalLexicon, Reading, Register } from './lexicon.ts';
import { PersonalWords } from './personal.ts';
import { type LemmaCounts, likeliest, rankReadings } from './ranking.ts';
import { Rarity } from './rarity.ts';
import { ReadingFinder } from './readings.ts';
import { Suggester } from './suggest.ts';

class LoadedLexicon implements PersonalLexicon {
  readonly #compiled: CompiledLexicon;
  readonly #personal = new PersonalWords();
  readonly #rarity: Rarity;
  #finder: ReadingFinder | undefined;
  #suggester: Suggester | undefined;

  constructor(compiled: CompiledLexicon) {
    this.#compiled = compiled;
    this.#rarity = new Rarity(compiled, () => this.#readings());
  }

  withWords(words: readonly string[]): PersonalLexicon {
    const lexicon = new LoadedLexicon(this.#compiled);
    for (const word of words) lexicon.add(word);
    return lexicon;
  }

  contains(word: string): boolean {
    return this.#compiled.contains(word) || (!this.#personal.isEmpty && this.#personal.contains(bare(word)));
  }

  analyse(word: string): readonly Reading[] {
    const readings = this.#analyse(word);
    if (this.#personal.isEmpty) return readings;
    const personal = this.#personal.readings(bare(word));
    return personal.length > 0 ? [...personal, ...readings] : readings;
  }

  lemma(word: string): string | undefined {
    if (!this.#personal.isEmpty) return this.analyse(word)[0]?.lemma;
    return likeliest(this.#readings().find(word), this.#countOf)?.lemma;
  }

  readonly #countOf: LemmaCounts = (lemma, verb) => this.#compiled.count(lemma, verb ? 'verbal' : 'nominal');

  /** By the dictionary alone. */
  readonly #analyse = remember((word) => rankReadings(this.#readings().find(word), this.#countOf));

  suggest(word: string, options: { readonly max?: number } = {}): readonly string[] {
    this.#suggester ??= new Suggester(this.#compiled, this.#rarity, this.#personal);
    return this.#suggester.rank(bare(word), options.max ?? 8).map((ranked) => ranked.word);
  }

  /** Its tables are made when first asked for: opening must cost nothing for what is not used. */
  #readings(): ReadingFinder {
    this.#finder ??= new ReadingFinder(this.#compiled);
    return this.#finder;
  }

  rarity(word: string, register: Register = 'press'): number {
    return register === 'press' ? this.#pressBits(word) : this.#rarity.bits(word, register);
  }

  /** Names, spelling and agreement all ask how rare a draft's words are. */
  readonly #pressBits = remember((word) => this.#rarity.bits(word, 'press'));

  outlets(word: string): number {
    return this.#compiled.count(word, 'outlets');
  }

  add(word: string): void {
    this.#personal.add(bare(word));
  }

  remove(word: string): void {
    this.#personal.remove(bare(word));
  }
}

/**
 * Opens a compiled lexicon. The bytes must not change afterwards: the lexicon reads them in place.
 * Throws a `LexiconError` for a truncated, damaged or too new file.
 */
export function loadLexicon(bytes: ArrayBuffer | Uint8Array): PersonalLexicon {
  return new LoadedLexicon(new CompiledLexicon(bytes));
}
