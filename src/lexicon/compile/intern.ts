/** Small tables that give equal things one number. Numbers follow first use, so equal sources give equal files. */

export class IdTable<Key> {
  readonly #ids = new Map<Key, number>();
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  get size(): number {
    return this.#ids.size;
  }

  of(key: Key): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#first + this.#ids.size;
      this.#ids.set(key, id);
    }
    return id;
  }

  keys(): Key[] {
    return [...this.#ids.keys()];
  }
}

/** Sets of numbers as labels from 1 on; 0 stays free for "no label". */
export class LabelSets {
  readonly #ids = new IdTable<string>(1);
  readonly #members: number[][] = [[]];

  of(members: readonly number[]): number {
    const sorted = [...new Set(members)].sort((a, b) => a - b);
    const id = this.#ids.of(sorted.join());
    this.#members[id] = sorted;
    return id;
  }

  members(label: number): readonly number[] {
    return this.#members[label]!;
  }

  union(labels: readonly number[]): number {
    return labels.length === 1 ? labels[0]! : this.of(labels.flatMap((label) => this.#members[label]!));
  }

  /** The sets of these labels in one array: first where each set starts (and the last ends), then the members. */
  flatten(labels: readonly number[]): Uint16Array {
    const sets = [[], ...labels.map((label) => this.#members[label]!)];
    const starts: number[] = [];
    let at = sets.length + 1;
    for (const set of sets) {
      starts.push(at);
      at += set.length;
    }
    if (at > 0xffff) throw new Error(`${at} places of label sets do not fit 16 bits.`);
    return Uint16Array.from([...starts, at, ...sets.flat()]);
  }
}

/** All small strings of a file, one after the other. */
export class TextPool {
  #text = '';

  /** Offset and length of the string in the pool, packed: length in the lowest four bits. */
  place(text: string): number {
    if (text.length > 15) throw new Error(`${text} is longer than the text pool can say.`);
    let offset = this.#text.indexOf(text);
    if (offset < 0) {
      offset = this.#text.length;
      this.#text += text;
    }
    return (offset << 4) | text.length;
  }

  units(): Uint16Array {
    return Uint16Array.from(this.#text, (letter) => letter.charCodeAt(0));
  }
}
