/**
 * Corrections of a word: the words near it, ranked as a noisy channel does, by the bits of the slip (`edits.ts`) plus the
 * bits of the word itself, that is how rarely anybody writes it.
 */
import type { CompiledLexicon } from './compiled.ts';
import { EditCosts, LIGHT_BITS } from './edits.ts';
import { type LemmaCounts, readingBits } from './ranking.ts';
import type { ReadingFinder } from './readings.ts';
import { type Candidate, CandidateSearch } from './search.ts';

/** One slip of any kind, or several light ones. */
const LEXICON_BUDGET = 11;
/** Two slips, among words that people do write. */
const FREQUENCY_BUDGET = 17;
/** log2 of the words counted: a word seen once in them costs this many bits. */
const CORPUS_BITS = 20.5;
/** What a form never seen costs beyond its lemma: there are many forms to a lemma. */
const FORM_BITS = 5;
/** How many candidates are worth reading for their lemma; the others cannot win. */
const READ_AT_MOST = 16;
/** Repairs of a hamza or an ending alone come before others unless nobody writes their result. */
const LIGHT_BONUS = 8;
/** A question with أ is rare in the press, and its أ nearly always the hamza of the next letter. */
const INTERROGATIVE_BITS = 10;
/** A slip is surer evidence than a count from a small sample. */
const WORD_WEIGHT = 0.85;
/** Two words written as one. */
const SPLIT_BITS = 6;

export interface RankedWord {
  readonly word: string;
  readonly bits: number;
}

export class Suggester {
  readonly #lexicon: CompiledLexicon;
  readonly #search: CandidateSearch;
  readonly #readings: ReadingFinder;

  constructor(lexicon: CompiledLexicon, readings: ReadingFinder) {
    this.#readings = readings;
    this.#lexicon = lexicon;
    this.#search = new CandidateSearch(lexicon, new EditCosts(lexicon.alphabet));
  }

  /** The corrections of a bare word, best first. */
  rank(word: string): RankedWord[] {
    const candidates = new Map(this.#search.inLexicon(word, LEXICON_BUDGET));
    for (const [text, candidate] of this.#search.inFrequencies(word, FREQUENCY_BUDGET)) {
      if (!candidates.has(text) && this.#lexicon.contains(text)) candidates.set(text, candidate);
    }
    candidates.delete(word);
    const seen: RankedWord[] = [];
    const unseen: Candidate[] = [];
    for (const candidate of candidates.values()) {
      const count = this.#lexicon.count(candidate.word, 'general');
      if (count === 0) unseen.push(candidate);
      else
        seen.push({
          word: candidate.word,
          bits: editBits(candidate) + WORD_WEIGHT * (CORPUS_BITS - Math.log2(count)),
        });
    }
    unseen.sort((a, b) => a.edits - b.edits);
    for (const candidate of unseen.slice(0, READ_AT_MOST)) {
      seen.push({
        word: candidate.word,
        bits: editBits(candidate) + WORD_WEIGHT * this.#unseenBits(candidate.word),
      });
    }
    return [...seen, ...this.#splits(word)].sort((a, b) => a.bits - b.bits);
  }

  /** A form nobody wrote in the sample is as likely as its likeliest reading. */
  #unseenBits(word: string): number {
    const counts: LemmaCounts = (lemma, verb) => {
      return this.#lexicon.count(lemma, verb ? 'verbal' : 'nominal');
    };
    const bits = this.#readings.find(word).map((reading) => readingBits(reading, counts));
    return CORPUS_BITS + FORM_BITS + Math.min(...bits);
  }

  /** Two words written as one: لايمكن, وزيرالتنمية. */
  #splits(word: string): RankedWord[] {
    const found: RankedWord[] = [];
    for (let at = 1; at < word.length; at++) {
      const first = word.slice(0, at);
      const second = word.slice(at);
      if (!this.#mayStandAlone(first) || !this.#mayStandAlone(second)) continue;
      const bits = splitBits(first, second) + WORD_WEIGHT * (this.#wordBits(first) + this.#wordBits(second));
      found.push({ word: `${first} ${second}`, bits });
    }
    return found;
  }

  #mayStandAlone(word: string): boolean {
    if (word.length === 1) return false;
    return this.#lexicon.contains(word);
  }

  #wordBits(word: string): number {
    const count = this.#lexicon.count(word, 'general');
    return count === 0 ? this.#unseenBits(word) : CORPUS_BITS - Math.log2(count);
  }
}

/** Where writers forget the space: after the small words, and after a letter that joins no other anyway. */
function splitBits(first: string, second: string): number {
  if (/^(?:[وف]?(?:لا|ما|يا)|عبد|أبو)$/.test(first)) return SPLIT_BITS - 6;
  if (/[اأإآءةىودذرزؤ]$/.test(first) || second.startsWith('ال')) return SPLIT_BITS - 3;
  return SPLIT_BITS;
}

function editBits({ edits, prefix }: Candidate): number {
  const light = edits <= LIGHT_BITS ? LIGHT_BONUS : 0;
  return edits - light + (prefix?.proclitics.includes('أ') ? INTERROGATIVE_BITS : 0);
}
