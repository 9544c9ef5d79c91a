/**
 * Corrections of a word: the words near it, ranked as a noisy channel does, by the bits of the slip (`edits.ts`) plus the
 * bits of the word itself, that is how rarely anybody writes it.
 */
import type { CompiledLexicon } from './compiled.ts';
import { EditCosts, LIGHT_BITS } from './edits.ts';
import { splitJoined } from './joined.ts';
import type { PersonalWords } from './personal.ts';
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
/** A slip is surer evidence than a count from a small sample. */
const WORD_WEIGHT = 0.85;
/** A word of one's own counts as a word seen 2 ** 7 times. */
const OWN_WORD_BITS = 7;
/** A form without any reading, such as the bare stem of قلت. */
const UNREADABLE_BITS = 12;

/** ههههه is laughter and no word. */
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
  readonly #readings: ReadingFinder;

  constructor(lexicon: CompiledLexicon, readings: ReadingFinder, personal: PersonalWords) {
    this.#personal = personal;
    this.#costs = new EditCosts(lexicon.alphabet);
    this.#readings = readings;
    this.#lexicon = lexicon;
    this.#search = new CandidateSearch(lexicon, this.#costs);
  }

  /** The corrections of a bare word, best first. */
  rank(word: string): RankedWord[] {
    const ranked = [...this.#near(word), ...this.#ownWords(word), ...this.#joined(word)];
    if (word.search(DRAWN_OUT) >= 0) {
      // جدااااا: nobody means the letter four times, and whoever draws a word out writes it once or twice.
      for (const times of ['$1', '$1$1']) {
        const meant = word.replace(DRAWN_OUT, times);
        if (meant.length < SHORTEST_DRAWN) continue;
        if (this.#lexicon.contains(meant))
          ranked.push({ word: meant, bits: WORD_WEIGHT * this.#wordBits(meant) });
        else ranked.push(...this.#near(meant));
      }
    }
    return distinct(ranked, word);
  }

  #near(word: string): RankedWord[] {
    const candidates = new Map(this.#search.inLexicon(word, LEXICON_BUDGET));
    for (const [text, candidate] of this.#search.inFrequencies(word, FREQUENCY_BUDGET)) {
      if (!candidates.has(text) && this.#lexicon.contains(text)) candidates.set(text, candidate);
    }
    const seen: RankedWord[] = [];
    const unseen: Candidate[] = [];
    for (const candidate of candidates.values()) {
      if (isQuestion(candidate) && !QUESTION.test(word)) continue;
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
    return seen;
  }

  /** A form nobody wrote in the sample is as likely as its likeliest reading. */
  #unseenBits(word: string): number {
    const counts: LemmaCounts = (lemma, verb) => {
      return this.#lexicon.count(lemma, verb ? 'verbal' : 'nominal');
    };
    const bits = this.#readings.find(word).map((reading) => readingBits(reading, counts));
    return CORPUS_BITS + FORM_BITS + Math.min(UNREADABLE_BITS, ...bits);
  }

  /** A word of one's own counts as one that is often written. */
  #ownWords(word: string): RankedWord[] {
    const encode = (text: string) =>
      Uint8Array.from(text, (letter) => this.#lexicon.alphabet.code(letter.charCodeAt(0)));
    const near = this.#personal.near(
      word,
      (right, written) => this.#costs.between(encode(right), encode(written)),
      LEXICON_BUDGET,
    );
    return [...near].map(([own, bits]) => ({
      word: own,
      bits: bits + WORD_WEIGHT * (CORPUS_BITS - OWN_WORD_BITS),
    }));
  }

  #joined(word: string): RankedWord[] {
    return splitJoined(this.#lexicon, word).map(({ words, bits }) => ({
      word: words.join(' '),
      bits: words.reduce((sum, part) => sum + WORD_WEIGHT * this.#wordBits(part), bits),
    }));
  }

  #wordBits(word: string): number {
    const count = this.#lexicon.count(word, 'general');
    return count === 0 ? this.#unseenBits(word) : CORPUS_BITS - Math.log2(count);
  }
}

/** Best first, each word once and never the word itself. */
function distinct(ranked: RankedWord[], written: string): RankedWord[] {
  const seen = new Set([written]);
  return ranked.sort((a, b) => a.bits - b.bits).filter(({ word }) => !seen.has(word) && seen.add(word));
}

function editBits({ edits }: Candidate): number {
  return edits <= LIGHT_BITS ? edits - LIGHT_BONUS : edits;
}

/** A question with أ is rare in the press, and nobody asks one by a slip: the writer's own أ must stand there. */
const QUESTION = /^[أآ]/;

/** Ayaspell lists آلذي and its like as words of their own. */
const LISTED_QUESTION = /^[أآ]ل(?:ذي|تي|ل[ذت])/;

function isQuestion({ word, prefix }: Candidate): boolean {
  return prefix?.proclitics.includes('أ') || LISTED_QUESTION.test(word);
}
