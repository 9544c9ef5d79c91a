/**
 * Corrections of a word: the words near it, ranked as a noisy channel does, by the bits of the slip (`edits.ts`) plus
 * the bits of the word itself, that is how rarely anybody writes it.
 */

import { compare } from '../slips/index.ts';
import type { CompiledLexicon } from './compiled.ts';
import { costOf, EditCosts, LIGHT_BITS } from './edits.ts';
import { splitJoined } from './joined.ts';
import type { PersonalWords } from './personal.ts';
import type { Rarity } from './rarity.ts';
import { type Candidate, CandidateSearch } from './search.ts';

/** One slip of any kind, or several light ones. */
const LEXICON_BUDGET = 11;
/** Two slips, among words that people do write. */
const FREQUENCY_BUDGET = 17;
/** Repairs of a hamza or an ending alone come before others unless nobody writes their result. */
const LIGHT_BONUS = 8;
/** A slip is surer evidence than a count from a small sample. */
const WORD_WEIGHT = 0.85;
/** One of the user's own words counts as one that is written a hundred times in a million words. */
const OWN_WORD_BITS = 13.3;

/** ههههه is laughter, not a word. */
const SHORTEST_DRAWN = 3;
/** A letter three times or more. */
const DRAWN_OUT = /(.)\1{2,}/g;

export interface RankedWord {
  readonly word: string;
  readonly bits: number;
}

export class Suggester {
  readonly #lexicon: CompiledLexicon;
  readonly #costs: EditCosts;
  readonly #search: CandidateSearch;
  readonly #personal: PersonalWords;
  readonly #rarity: Rarity;

  constructor(lexicon: CompiledLexicon, rarity: Rarity, personal: PersonalWords) {
    this.#personal = personal;
    this.#costs = new EditCosts(lexicon.alphabet);
    this.#rarity = rarity;
    this.#lexicon = lexicon;
    this.#search = new CandidateSearch(lexicon, this.#costs);
  }

  /** The best corrections of a bare word, best first, at most so many. */
  rank(word: string, most: number): RankedWord[] {
    const ranked = [...this.#near(word, most), ...this.#ownWords(word), ...this.#joined(word)];
    if (word.search(DRAWN_OUT) >= 0) {
      // جدااااا: nobody means the letter four times, and whoever draws a word out writes it once or twice.
      for (const times of ['$1', '$1$1']) {
        const meant = word.replace(DRAWN_OUT, times);
        if (meant.length < SHORTEST_DRAWN) continue;
        if (this.#lexicon.contains(meant))
          ranked.push({ word: meant, bits: WORD_WEIGHT * this.#wordBits(meant) });
        else ranked.push(...this.#near(meant, most));
      }
    }
    return distinct(ranked, word).slice(0, most);
  }

  #near(word: string, most: number): RankedWord[] {
    const candidates = new Map(this.#search.inLexicon(word, LEXICON_BUDGET));
    for (const [text, candidate] of this.#search.inFrequencies(word, FREQUENCY_BUDGET)) {
      if (!candidates.has(text) && this.#lexicon.contains(text)) candidates.set(text, candidate);
    }
    const ranked: RankedWord[] = [];
    const unmet: Candidate[] = [];
    for (const candidate of candidates.values()) {
      if (isQuestion(candidate) && !QUESTION.test(word)) continue;
      const bits = this.#metBits(candidate.word);
      if (bits === undefined) unmet.push(candidate);
      else ranked.push({ word: candidate.word, bits: editBits(candidate) + WORD_WEIGHT * bits });
    }
    // Reading a form that nobody wrote takes time, so only those are read that may still be among the best.
    const worst = ranked.map(({ bits }) => bits).sort((a, b) => a - b)[most] ?? Number.POSITIVE_INFINITY;
    for (const candidate of unmet) {
      const bits = editBits(candidate) + WORD_WEIGHT * this.#rarity.leastUnmetBits('general');
      if (bits < worst)
        ranked.push({
          word: candidate.word,
          bits: editBits(candidate) + WORD_WEIGHT * this.#rarity.bits(candidate.word, 'general'),
        });
    }
    return ranked;
  }

  /** One of the user's own words counts as one that is often written. */
  #ownWords(word: string): RankedWord[] {
    const near = this.#personal.near(word, editsBetween, LEXICON_BUDGET);
    return [...near].map(([own, bits]) => ({
      word: own,
      bits: bits + WORD_WEIGHT * OWN_WORD_BITS,
    }));
  }

  #joined(word: string): RankedWord[] {
    return splitJoined(this.#lexicon, word).map(({ words, bits }) => ({
      word: words.join(' '),
      bits: words.reduce((sum, part) => sum + WORD_WEIGHT * this.#wordBits(part), bits),
    }));
  }

  #wordBits(word: string): number {
    return this.#metBits(word) ?? this.#rarity.bits(word, 'general');
  }

  /** A draft is press: how people talk in films counts for forms that the press counted does not have. */
  #metBits(word: string): number | undefined {
    return this.#rarity.metBits(word, 'press') ?? this.#rarity.metBits(word, 'general');
  }
}

/** Best first, each word once and never the word itself. */
function distinct(ranked: RankedWord[], written: string): RankedWord[] {
  const seen = new Set([written]);
  return ranked.sort((a, b) => a.bits - b.bits).filter(({ word }) => !seen.has(word) && seen.add(word));
}

/** The same measure as a search's, by the likeliest slips. */
function editsBetween(right: string, written: string): number {
  const comparison = compare(right, written);
  if (comparison === undefined) return Number.POSITIVE_INFINITY;
  return comparison.slips.reduce((sum, { bits }) => sum + costOf(bits), 0);
}

function editBits({ edits }: Candidate): number {
  return edits <= LIGHT_BITS ? edits - LIGHT_BONUS : edits;
}

/** A question with أ is rare in the press, and nobody asks one by a slip: the writer's own أ must be there. */
const QUESTION = /^[أآ]/;

/** Ayaspell lists آلذي and its like as words of their own. */
const LISTED_QUESTION = /^[أآ]ل(?:ذي|تي|ل[ذت])/;

function isQuestion({ word, prefix }: Candidate): boolean {
  return prefix?.proclitics.includes('أ') || LISTED_QUESTION.test(word);
}
