/** The spellings of an open draft's words by their letters. */
import { NearIndex, type Spelling } from '../slips/index.ts';
import type { DraftWord, Relation, WordStem } from './word-index.ts';

export interface KinStem<Word> {
  readonly word: Word;
  readonly stem: WordStem;
}

/** Which of them are near to each other; who is related to whom is asked once for each pair. */
export class KinTable<Word extends Pick<DraftWord, 'stems'>> {
  readonly #spellings: Spelling[] = [];
  /** By number: the words that have a stem of the spelling. */
  readonly #owners: KinStem<Word>[][] = [];
  readonly #numbers = new Map<string, number>();
  /** By the same numbers. */
  readonly #index = new NearIndex();
  readonly #related = new Map<Relation, (number[] | undefined)[]>();
  /** The other way round: those that were asked and are related to the spelling. */
  readonly #askers = new Map<Relation, (number[] | undefined)[]>();

  add(word: Word): void {
    for (const stem of word.stems) this.#owners[this.numberOf(stem.spelling)]!.push({ word, stem });
  }

  /** Visits those that are or were in the draft. */
  visit(spelling: Spelling, relation: Relation, visitor: (stem: KinStem<Word>) => void): void {
    for (const number of this.#relatedTo(this.numberOf(spelling), relation))
      for (const owner of this.#owners[number]!) visitor(owner);
  }

  numberOf(spelling: Spelling): number {
    const known = this.#numbers.get(spelling.word);
    if (known !== undefined) return known;
    const number = this.#spellings.length;
    // Nobody has asked anything while a draft is opened.
    if (this.#related.size > 0)
      for (const other of this.#index.near(spelling))
        for (const [relation, related] of this.#related)
          if (related[other] && relation(this.#spellings[other]!, spelling)) {
            related[other].push(number);
            this.#noteAsker(relation, number, other);
          }
    this.#spellings.push(spelling);
    this.#owners.push([]);
    this.#numbers.set(spelling.word, number);
    this.#index.add(spelling);
    return number;
  }

  #relatedTo(number: number, relation: Relation): readonly number[] {
    let related = this.#related.get(relation);
    if (!related) this.#related.set(relation, (related = []));
    const known = related[number];
    if (known) return known;
    const spelling = this.#spellings[number]!;
    const found = this.#index.near(spelling).filter((other) => relation(spelling, this.#spellings[other]!));
    related[number] = found;
    for (const other of found) this.#noteAsker(relation, other, number);
    return found;
  }

  #noteAsker(relation: Relation, number: number, asker: number): void {
    let askers = this.#askers.get(relation);
    if (!askers) this.#askers.set(relation, (askers = []));
    const own = askers[number];
    if (own) own.push(asker);
    else askers[number] = [asker];
  }

  /** Visits those that were asked and are related to the spelling. */
  visitAskers(spelling: Spelling, relation: Relation, visitor: (stem: KinStem<Word>) => void): void {
    for (const asker of this.#askers.get(relation)?.[this.numberOf(spelling)] ?? [])
      for (const owner of this.#owners[asker]!) visitor(owner);
  }

  addAskers(spelling: Spelling, relation: Relation, found: Set<number>): void {
    for (const asker of this.#askers.get(relation)?.[this.numberOf(spelling)] ?? []) found.add(asker);
  }

  ownersOf(spelling: Spelling): readonly KinStem<Word>[] {
    return this.#owners[this.numberOf(spelling)]!;
  }
}
