/** The spellings of an open draft's words by their letters. */
import { areNear, type Spelling } from '../slips/index.ts';
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
  readonly #byKey = new Map<number, number[]>();
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
    for (const other of this.#near(spelling))
      for (const [relation, related] of this.#related)
        if (related[other] && relation(this.#spellings[other]!, spelling)) {
          related[other].push(number);
          this.#noteAsker(relation, number, other);
        }
    this.#spellings.push(spelling);
    this.#owners.push([]);
    this.#numbers.set(spelling.word, number);
    for (const key of spelling.core.keys) {
      const others = this.#byKey.get(key);
      if (others) others.push(number);
      else this.#byKey.set(key, [number]);
    }
    return number;
  }

  #relatedTo(number: number, relation: Relation): readonly number[] {
    let related = this.#related.get(relation);
    if (!related) this.#related.set(relation, (related = []));
    const known = related[number];
    if (known) return known;
    const spelling = this.#spellings[number]!;
    const found = [...this.#near(spelling)].filter((other) => relation(spelling, this.#spellings[other]!));
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

  addAskers(spelling: Spelling, relation: Relation, found: Set<number>): void {
    for (const asker of this.#askers.get(relation)?.[this.numberOf(spelling)] ?? []) found.add(asker);
  }

  ownersOf(spelling: Spelling): readonly KinStem<Word>[] {
    return this.#owners[this.numberOf(spelling)]!;
  }

  #near(spelling: Spelling): Set<number> {
    const found = new Set<number>();
    for (const key of spelling.core.keys)
      for (const other of this.#byKey.get(key) ?? [])
        if (areNear(spelling, this.#spellings[other]!)) found.add(other);
    return found;
  }
}
