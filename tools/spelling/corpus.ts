/**
 * The press that the speller is fitted on. A word is looked at once, however often it is written, and with counts of other
 * outlets: in its own no word is new.
 */
import type { Article } from '../../eval/press/articles.ts';
import type { CountOf, SlipKind } from '../../src/draft/index.ts';
import { countWords } from '../../src/draft/index.ts';
import type { Lexicon } from '../../src/lexicon/index.ts';
import { type AlternativesOf, createAlternatives } from '../../src/spelling/alternatives.ts';
import { readUse, type WordUse } from '../../src/spelling/decide.ts';
import { createFacts, type FactsOf, signFacts, type WordFacts } from '../../src/spelling/facts.ts';
import { readStructure, type Token } from '../../src/text/index.ts';
import { type Habit, sureSlip } from './habits.ts';

export interface Alternative {
  readonly entry: Entry;
  readonly kind: SlipKind;
  readonly sure: boolean;
  readonly never: boolean;
}

export interface Entry {
  readonly text: string;
  readonly isWord: boolean;
  /** The dictionary has the word. */
  readonly known: boolean;
  readonly facts: WordFacts;
  readonly use: WordUse;
  readonly alternatives: readonly Alternative[];
  /** What went wrong in a word that the dictionary does not have, where that is sure. */
  readonly slip: Habit | undefined;
}

export type Line = readonly Entry[];

export interface Piece {
  readonly article: Article;
  /** The words and signs of each sentence. */
  readonly lines: readonly Line[];
  /** The places of the words in the article, for each line. */
  readonly offsets: readonly Int32Array[];
  /** How often the article has each word. */
  readonly countOf: CountOf;
}

export class Reader {
  readonly #entries = new Map<string, Entry>();
  readonly #lexicon: Lexicon;
  readonly #factsOf: FactsOf;
  readonly #alternativesOf: AlternativesOf;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#factsOf = createFacts(lexicon);
    this.#alternativesOf = createAlternatives(lexicon);
  }

  read(article: Article): Piece {
    const { sentences } = readStructure(article.text);
    return {
      countOf: countWords(sentences).of,
      article,
      lines: sentences.map(({ tokens }) => tokens.map((token) => this.#token(token))),
      offsets: sentences.map(({ tokens }) => Int32Array.from(tokens, ({ start }) => start)),
    };
  }

  word(text: string): Entry {
    const found = this.#entries.get(text);
    if (found) return found;
    const alternatives: Alternative[] = [];
    const known = this.#lexicon.contains(text);
    const entry: Entry = {
      text,
      isWord: true,
      known,
      facts: this.#factsOf(text),
      use: readUse(text, this.#lexicon),
      alternatives,
      slip: known ? undefined : sureSlip(text, this.#lexicon),
    };
    this.#entries.set(text, entry);
    for (const { text: other, kind, sure = false, never = false } of this.#alternativesOf(text))
      alternatives.push({ entry: this.word(other), kind, sure, never });
    return entry;
  }

  #token({ kind, bare, text }: Token): Entry {
    if (kind === 'word') return this.word(bare);
    if (kind === 'punctuation') return this.#sign(text);
    return this.#sign(kind === 'number' || kind === 'date' ? '#' : kind);
  }

  #sign(text: string): Entry {
    const key = ` ${text}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = {
        text,
        isWord: false,
        known: true,
        facts: signFacts(text),
        use: { common: 0, entry: 0, odd: 0, isParticle: false, isName: false },
        alternatives: [],
        slip: undefined,
      };
      this.#entries.set(key, entry);
    }
    return entry;
  }
}
