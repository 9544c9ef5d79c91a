/** The press that the speller is fitted on, as numbered words: a word is looked at once, however often it is written. */
import { type Article, readArticles } from '../../eval/press/articles.ts';
import { OUTLETS, type Outlet } from '../../eval/roles.ts';
import type { SlipKind } from '../../src/draft/index.ts';
import type { Lexicon } from '../../src/lexicon/index.ts';
import { type AlternativesOf, createAlternatives } from '../../src/spelling/alternatives.ts';
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
      entry = { text, isWord: false, known: true, facts: signFacts(text), alternatives: [], slip: undefined };
      this.#entries.set(key, entry);
    }
    return entry;
  }
}

export function readOutlets(data: string, wanted: (outlet: Outlet) => boolean): Article[] {
  return OUTLETS.filter(wanted).flatMap((outlet) => readArticles(data, outlet));
}
