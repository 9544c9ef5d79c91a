/** Which words of a draft are near enough to each other to be asked about: looked up anew, or kept while it is edited. */
import { areNear, NearIndex, type Spelling } from '../slips/index.ts';
import type { TextStructure } from '../text/index.ts';

/** Whether one word may be a slip of the other, by the two words alone. */
type Relation = (one: Spelling, other: Spelling) => boolean;

export interface Kin {
  /** The places, among the spellings given, of those that are near and may be related; in order. */
  of(spelling: Spelling): readonly number[];
}

/** @param relation may be asked or not: it spares the caller's asking it again and again where the draft is edited. */
export function kinAmong(structure: TextStructure, spellings: readonly Spelling[], relation: Relation): Kin {
  const { memory } = structure;
  if (memory === undefined) {
    const table = new NearIndex(spellings);
    return { of: (spelling) => table.near(spelling).sort(inOrder) };
  }
  let tables = kept.get(relation);
  if (tables === undefined) kept.set(relation, (tables = new WeakMap()));
  let table = tables.get(memory);
  if (table === undefined || table.size > MOST_DEAD * spellings.length + FEWEST)
    tables.set(memory, (table = new KinTable(relation)));
  return table.among(spellings);
}

const kept = new WeakMap<Relation, WeakMap<object, KinTable>>();
/** Words that were typed and are gone are kept until they are so many for each that is there. */
const MOST_DEAD = 2;
const FEWEST = 2000;

function inOrder(a: number, b: number): number {
  return a - b;
}

/** Words of a draft as it was at one time or another; who is related to whom is asked once for each pair. */
class KinTable {
  readonly #relation: Relation;
  readonly #spellings: Spelling[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byKey = new Map<number, number[]>();
  /** By number: those related to the word; undefined of words that nobody has asked for. */
  readonly #related: (number[] | undefined)[] = [];

  constructor(relation: Relation) {
    this.#relation = relation;
  }

  get size(): number {
    return this.#spellings.length;
  }

  among(spellings: readonly Spelling[]): Kin {
    const places = new Map<number, number | number[]>();
    for (const [place, spelling] of spellings.entries()) {
      const number = this.#numberOf(spelling);
      const known = places.get(number);
      if (known === undefined) places.set(number, place);
      else if (typeof known === 'number') places.set(number, [known, place]);
      else known.push(place);
    }
    return {
      of: (spelling) => {
        const found: number[] = [];
        for (const number of this.#relatedTo(this.#numberOf(spelling))) {
          const own = places.get(number);
          if (typeof own === 'number') found.push(own);
          else if (own !== undefined) found.push(...own);
        }
        return found.sort(inOrder);
      },
    };
  }

  #numberOf(spelling: Spelling): number {
    const known = this.#numbers.get(spelling.word);
    if (known !== undefined) return known;
    const number = this.#spellings.length;
    for (const other of this.#near(spelling))
      if (this.#related[other] && this.#relation(this.#spellings[other]!, spelling))
        this.#related[other]!.push(number);
    this.#spellings.push(spelling);
    this.#related.push(undefined);
    this.#numbers.set(spelling.word, number);
    for (const key of spelling.core.keys) {
      const others = this.#byKey.get(key);
      if (others) others.push(number);
      else this.#byKey.set(key, [number]);
    }
    return number;
  }

  #relatedTo(number: number): readonly number[] {
    const spelling = this.#spellings[number]!;
    this.#related[number] ??= [...this.#near(spelling)].filter((other) =>
      this.#relation(spelling, this.#spellings[other]!),
    );
    return this.#related[number];
  }

  #near(spelling: Spelling): Set<number> {
    const found = new Set<number>();
    for (const key of spelling.core.keys)
      for (const other of this.#byKey.get(key) ?? [])
        if (areNear(spelling, this.#spellings[other]!)) found.add(other);
    return found;
  }
}
