/**
 * A minimal acyclic automaton in one `Uint32Array`. A node is the index of its first word, which packs the node's label
 * (0: no word ends here) and its number of edges; one word an edge follows, sorted by letter, packing letter and target.
 * Letters are small codes, see `Alphabet`.
 */

export const LETTER_BITS = 6;
const LETTER_MASK = (1 << LETTER_BITS) - 1;

/** The root is stored first, so that index 0 is taken and can mean "no node". */
export const ROOT = 1;

/** The node reached by one letter, or 0. */
export function step(nodes: Uint32Array, node: number, letter: number): number {
  const first = node + 1;
  const end = first + (nodes[node]! & LETTER_MASK);
  for (let at = first; at < end; at++) {
    const edge = nodes[at]!;
    const found = edge & LETTER_MASK;
    if (found === letter) return edge >>> LETTER_BITS;
    if (found > letter) return 0;
  }
  return 0;
}

/** The node reached by the letters from `start` to `end`, or 0. */
export function walk(
  nodes: Uint32Array,
  node: number,
  letters: Uint8Array,
  start: number,
  end: number,
): number {
  let at = node;
  for (let index = start; index < end && at !== 0; index++) at = step(nodes, at, letters[index]!);
  return at;
}

export function labelOf(nodes: Uint32Array, node: number): number {
  return nodes[node]! >>> LETTER_BITS;
}

export function edgeCount(nodes: Uint32Array, node: number): number {
  return nodes[node]! & LETTER_MASK;
}

/** The letter of an edge, given as index into the array: edges of a node are at `node + 1 …`. */
export function edgeLetter(nodes: Uint32Array, edge: number): number {
  return nodes[edge]! & LETTER_MASK;
}

export function edgeTarget(nodes: Uint32Array, edge: number): number {
  return nodes[edge]! >>> LETTER_BITS;
}

/** Turns UTF-16 code units into letter codes and back. Code 0 is "no letter of this alphabet". */
export class Alphabet {
  readonly #letters: Uint16Array;
  readonly #codes = new Uint8Array(0x0700);

  /** `letters[code]` is the code unit; `letters[0]` is unused. */
  constructor(letters: Uint16Array) {
    this.#letters = letters;
    for (let code = 1; code < letters.length; code++) this.#codes[letters[code]!] = code;
  }

  get size(): number {
    return this.#letters.length;
  }

  code(unit: number): number {
    return this.#codes[unit] ?? 0;
  }

  letter(code: number): string {
    return String.fromCharCode(this.#letters[code]!);
  }

  /** Writes the word's codes into `into`; false when the word is too long or has a letter of no word here. */
  encode(word: string, into: Uint8Array): boolean {
    if (word.length > into.length) return false;
    for (let index = 0; index < word.length; index++) {
      const code = this.#codes[word.charCodeAt(index)];
      if (code === undefined || code === 0) return false;
      into[index] = code;
    }
    return true;
  }

  decode(codes: Uint8Array, length: number): string {
    let word = '';
    for (let index = 0; index < length; index++) word += this.letter(codes[index]!);
    return word;
  }
}
