/**
 * The lexicon under the method names of `nspell` 2, so that it can replace an nspell instance in any program.
 * Affix models of `add(word, model)` are not needed: any word is accepted with its clitics.
 */
import { bare } from '../text/normal.ts';
import type { PersonalLexicon } from './lexicon.ts';

export interface SpellResult {
  readonly correct: boolean;
  readonly forbidden: boolean;
  readonly warn: boolean;
}

export class NspellFront {
  readonly #lexicon: PersonalLexicon;
  readonly #forbidden = new Set<string>();

  constructor(lexicon: PersonalLexicon) {
    this.#lexicon = lexicon;
  }

  correct(word: string): boolean {
    return !this.#forbidden.has(bare(word)) && this.#lexicon.contains(word);
  }

  suggest(word: string): string[] {
    if (this.correct(word)) return [];
    return this.#lexicon.suggest(word).filter((suggestion) => !this.#forbidden.has(suggestion));
  }

  spell(word: string): SpellResult {
    return { correct: this.correct(word), forbidden: this.#forbidden.has(bare(word)), warn: false };
  }

  add(word: string, _model?: string): this {
    this.#forbidden.delete(bare(word));
    this.#lexicon.add(word);
    return this;
  }

  /** The word counts as wrong from now on, whether it was added or is the dictionary's own. */
  remove(word: string): this {
    this.#lexicon.remove(word);
    if (this.#lexicon.contains(word)) this.#forbidden.add(bare(word));
    return this;
  }

  /** Ayaspell declares no word characters beyond letters. */
  wordCharacters(): string | null {
    return null;
  }

  /** Takes a personal dictionary: a word a line, `word/model` with a model word, `*word` for one that is forbidden. */
  personal(dictionary: string | Uint8Array): this {
    const text = typeof dictionary === 'string' ? dictionary : new TextDecoder().decode(dictionary);
    for (const line of text.split(/\r?\n/)) {
      const [word = ''] = line.trim().replace(/^\*/, '').split('/');
      if (word === '') continue;
      if (line.startsWith('*')) this.#forbidden.add(bare(word));
      else this.add(word);
    }
    return this;
  }
}
