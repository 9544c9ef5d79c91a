/** The words of a draft, and which of them are near enough to each other to be asked about. */
import { NearIndex, type Spelling } from '../slips/index.ts';
import type { TextStructure } from '../text/index.ts';
import { type KeptWords, keptWords } from './kept-words.ts';
import type { NameLists } from './names.ts';
import {
  type DraftStem,
  type DraftWord,
  type Relation,
  stemsOf,
  unquotedOf,
  type WordPlace,
  type WordStem,
  wordsIn,
} from './word-index.ts';

export interface DraftWords {
  /** In the order in which the draft has them first, where it is read anew. */
  readonly words: Iterable<DraftWord>;
  /**
   * The stems that are near and asked for, in the same order.
   *
   * @param relation may be asked or not: it spares the caller's asking it again and again where the draft is edited.
   */
  near(spelling: Spelling, relation: Relation, isAsked: (stem: DraftStem) => boolean): readonly DraftStem[];
  /** Of an open draft. */
  readonly kept?: KeptWords;
}

class ReadWord implements DraftWord {
  readonly bare: string;
  readonly stems: readonly WordStem[];
  readonly places: WordPlace[] = [];
  readonly #lists: NameLists;

  constructor(bare: string, lists: NameLists) {
    this.bare = bare;
    this.stems = stemsOf(bare);
    this.#lists = lists;
  }

  get count(): number {
    return this.places.length;
  }

  get start(): number {
    const { tokens, at } = this.places[0]!;
    return tokens[at]!.start;
  }

  get rarity(): number {
    return this.#lists.lexicon.rarity(this.bare);
  }
}

export function readDraftWords({ sentences, memory }: TextStructure, lists: NameLists): DraftWords {
  if (memory !== undefined) {
    const kept = keptWords(memory, lists);
    const words = kept.meet(sentences);
    return { words, near: (spelling, relation, isAsked) => kept.near(spelling, relation, isAsked), kept };
  }
  const words = new Map<string, ReadWord>();
  for (const sentence of sentences) {
    const tokens = unquotedOf(sentence);
    for (const { bare, at } of wordsIn(sentence)) {
      let word = words.get(bare);
      if (!word) words.set(bare, (word = new ReadWord(bare, lists)));
      word.places.push({ tokens, at, known: {} });
    }
  }
  const stems = [...words.values()].flatMap((word) => word.stems.map((stem) => ({ word, stem })));
  const table = new NearIndex(stems.map(({ stem }) => stem.spelling));
  return {
    words: [...words.values()],
    near: (spelling, _, isAsked) =>
      table
        .near(spelling)
        .sort((a, b) => a - b)
        .map((at) => stems[at]!)
        .filter(isAsked),
  };
}
