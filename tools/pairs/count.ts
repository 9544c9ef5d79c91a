/** Counts which words stand side by side in the press, each pair once an article, and packs the counts into a table. */
import type { Lexicon } from '../../src/lexicon/index.ts';
import {
  ALONE,
  COMMON_BITS,
  EDGE,
  entryHash,
  MOST_LEVEL,
  PAIR_SLOTS,
  type PairTable,
  pairFeature,
  pairGroup,
  pairHash,
  pairMark,
} from '../../src/spelling/pairs.ts';
import type { Trees } from '../../src/spelling/trees.ts';
import { tokenize } from '../../src/text/index.ts';

/** Seen in one article only, a pair says little and there are a million of them. */
const FEWEST_ARTICLES = 2;
/** 2^17 groups of eight slots of two bytes are 2 MB. */
const GROUP_BITS = 17;

/** Words that fewer articles have are not thought of as what was meant. */
const FEWEST_OF_WORD = 4;

/** Two numbers of words as one key: there are fewer than 2^21 forms. */
const SHIFT = 2 ** 21;

/** How many articles have a pair, by its two numbers, and a word. */
interface Counts {
  articles: number;
  readonly pairs: Map<number, number>;
  readonly words: Map<number, number>;
}

const noCounts = (): Counts => ({ articles: 0, pairs: new Map(), words: new Map() });

export class PairCounter {
  readonly #numbers = new Map<string, number>();
  /** By the number of a word: its own hash and that of its entry. */
  readonly #hashes: number[] = [EDGE];
  readonly #entries: number[] = [EDGE];
  readonly #all = noCounts();
  /** Of the outlets that may be left out. */
  readonly #apart = new Map<string, Counts>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon, apart: readonly string[]) {
    this.#lexicon = lexicon;
    for (const outlet of apart) this.#apart.set(outlet, noCounts());
  }

  /** @param text an article. */
  add(text: string, outlet: string): void {
    const seen = new Set<number>();
    const words = new Set<number>();
    let before = 0;
    for (const { kind, bare } of tokenize(text)) {
      if (kind === 'space') continue;
      const word = kind === 'word' ? this.#numberOf(bare) : 0;
      if (before + word > 0) seen.add(before * SHIFT + word);
      if (word > 0) words.add(word);
      before = word;
    }
    for (const counts of [this.#all, this.#apart.get(outlet)]) {
      if (counts === undefined) continue;
      counts.articles++;
      for (const word of words) counts.words.set(word, (counts.words.get(word) ?? 0) + 1);
      for (const key of seen) counts.pairs.set(key, (counts.pairs.get(key) ?? 0) + 1);
    }
  }

  /** @param without an outlet whose articles are not to count. */
  pack(trees: Trees, without = ''): PairTable {
    const less = this.#apart.get(without) ?? noCounts();
    const words: [number, number][] = [];
    for (const [word, articles] of this.#all.words) {
      const left = articles - (less.words.get(word) ?? 0);
      if (left >= FEWEST_OF_WORD) words.push([word, left]);
    }
    const slots = new Uint16Array(PAIR_SLOTS << GROUP_BITS);
    for (const [feature, articles] of this.#features(words, less)) {
      const first = pairGroup(feature, GROUP_BITS);
      const level = Math.min(MOST_LEVEL, Math.floor(Math.log2(articles)));
      for (let slot = first; slot < first + PAIR_SLOTS; slot++)
        if (slots[slot] === 0) {
          slots[slot] = (pairMark(feature) << 4) | level;
          break;
        }
    }
    const articles = this.#all.articles - less.articles;
    return { groupBits: GROUP_BITS, articles, trees, common: this.#common(words), slots };
  }

  /** Features and their articles, the most written first: where a group is full, they stay. */
  #features(words: readonly (readonly [number, number])[], less: Counts): [number, number][] {
    const counts = new Map<number, number>();
    for (const [word, articles] of words) counts.set(pairFeature(this.#hashes[word]!, ALONE), articles);
    const ofEntries = new Map<number, number>();
    for (const [key, all] of this.#all.pairs) {
      const articles = all - (less.pairs.get(key) ?? 0);
      if (articles === 0) continue;
      const before = Math.floor(key / SHIFT);
      const after = key % SHIFT;
      if (articles >= FEWEST_ARTICLES)
        counts.set(pairFeature(this.#hashes[before]!, this.#hashes[after]!), articles);
      if (before === 0 || after === 0) continue;
      const feature = pairFeature(this.#entries[before]!, this.#entries[after]!);
      ofEntries.set(feature, (ofEntries.get(feature) ?? 0) + articles);
    }
    for (const [feature, articles] of ofEntries)
      if (articles >= FEWEST_ARTICLES) counts.set(feature, articles);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  #common(words: readonly (readonly [number, number])[]): Uint8Array {
    const bits = new Uint8Array(1 << (COMMON_BITS - 3));
    for (const [word] of words) {
      const place = this.#hashes[word]! >>> (32 - COMMON_BITS);
      bits[place >>> 3]! |= 1 << (place & 7);
    }
    return bits;
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#hashes.length;
      this.#numbers.set(word, number);
      this.#hashes.push(pairHash(word));
      this.#entries.push(entryHash(word, this.#lexicon));
    }
    return number;
  }
}
