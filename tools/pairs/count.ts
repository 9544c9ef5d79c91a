/** Counts which words stand side by side in the press, each pair once an article, and packs the counts into a table. */
import {
  ALONE,
  COMMON_BITS,
  MOST_LEVEL,
  PAIR_SLOTS,
  type PairTable,
  pairFeature,
  pairGroup,
  pairHash,
  pairMark,
} from '../../src/spelling/pairs.ts';
import { tokenize } from '../../src/text/index.ts';

/** Seen in one article only, a pair says little and there are a million of them. */
const FEWEST_ARTICLES = 2;
/** 2^16 groups of eight slots of two bytes are 1 MB. */
const GROUP_BITS = 16;

/** Words that fewer articles have are not thought of as what was meant. */
const FEWEST_OF_WORD = 16;

/** Two numbers of words as one key: there are fewer than 2^21 forms. */
const SHIFT = 2 ** 21;

export class PairCounter {
  readonly #numbers = new Map<string, number>();
  readonly #articles = new Map<number, number>();
  readonly #ofWord = new Map<number, number>();
  #read = 0;

  /** @param text an article. */
  add(text: string): void {
    this.#read++;
    const seen = new Set<number>();
    const words = new Set<number>();
    let before = -1;
    for (const { kind, bare } of tokenize(text)) {
      if (kind === 'space') continue;
      const word = kind === 'word' ? this.#numberOf(bare) : -1;
      if (before >= 0 && word >= 0) seen.add(before * SHIFT + word);
      if (word >= 0) words.add(word);
      before = word;
    }
    for (const word of words) this.#ofWord.set(word, (this.#ofWord.get(word) ?? 0) + 1);
    for (const key of seen) this.#articles.set(key, (this.#articles.get(key) ?? 0) + 1);
  }

  /** Where a group is full, the pairs that most articles have stay. */
  pack(weights: readonly number[]): PairTable {
    const hashes = Int32Array.from(this.#numbers.keys(), pairHash);
    const features = [
      ...[...this.#ofWord]
        .filter(([, articles]) => articles >= FEWEST_OF_WORD)
        .map(([word, articles]) => ({ feature: pairFeature(hashes[word]!, ALONE), articles })),
      ...[...this.#articles]
        .filter(([, articles]) => articles >= FEWEST_ARTICLES)
        .map(([key, articles]) => ({
          feature: pairFeature(hashes[Math.floor(key / SHIFT)]!, hashes[key % SHIFT]!),
          articles,
        })),
    ].sort((a, b) => b.articles - a.articles || a.feature - b.feature);
    const slots = new Uint16Array(PAIR_SLOTS << GROUP_BITS);
    for (const { feature, articles } of features) {
      const first = pairGroup(feature, GROUP_BITS);
      const level = Math.min(MOST_LEVEL, Math.floor(Math.log2(articles)));
      for (let slot = first; slot < first + PAIR_SLOTS; slot++)
        if (slots[slot] === 0) {
          slots[slot] = (pairMark(feature) << 4) | level;
          break;
        }
    }
    return { groupBits: GROUP_BITS, articles: this.#read, weights, common: this.#common(hashes), slots };
  }

  #common(hashes: Int32Array): Uint8Array {
    const bits = new Uint8Array(1 << (COMMON_BITS - 3));
    for (const [word, articles] of this.#ofWord) {
      if (articles < FEWEST_OF_WORD) continue;
      const place = hashes[word]! >>> (32 - COMMON_BITS);
      bits[place >>> 3]! |= 1 << (place & 7);
    }
    return bits;
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    return number;
  }
}
