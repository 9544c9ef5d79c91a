/**
 * Data files as the npm package carries them: the same numbers in another order, which Brotli packs into two thirds of what
 * it makes of the files themselves. Numbers of one kind stand together in columns, marks are differences, and an edge of an
 * automaton says which of the nodes that its letter lately led to it leads to. `tools/pack-data.ts` is the way there.
 *
 * Layout: the kind of file (uint8), then columns, each its length (uint32, little-endian) and so many bytes.
 */

export const KINDS = ['plain', 'weights', 'pairs', 'lexicon', 'gazetteer'] as const;
export type Kind = (typeof KINDS)[number];

/** @returns the file itself, byte for byte. */
export function unpackData(packed: Uint8Array): Uint8Array {
  const columns = new Columns(packed);
  switch (KINDS[packed[0]!]) {
    case 'weights':
      return unpackWeights(columns);
    case 'pairs':
      return unpackPairs(columns);
    case 'lexicon':
      return unpackLexicon(columns);
    case 'gazetteer':
      return unpackGazetteer(columns);
    default:
      return columns.next();
  }
}

class Columns {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  next(): Uint8Array {
    const start = this.#at + 4;
    this.#at = start + this.#view.getUint32(this.#at, true);
    return this.#bytes.subarray(start, this.#at);
  }

  /** Numbers whose low bytes stand first, then the next ones. */
  numbers(): Uint32Array {
    const planes = this.next();
    const count = planes.length / PLANES;
    return Uint32Array.from({ length: count }, (_, at) => {
      let value = 0;
      for (let plane = 0; plane < PLANES; plane++) value |= planes[plane * count + at]! << (8 * plane);
      return value;
    });
  }
}

/** Bytes of a number in a column: labels and nodes are less than 2^24. */
export const PLANES = 3;

/** Slots of a group, in `spelling/model.ts` and `spelling/pairs.ts`. */
export const SLOTS = 8;

/** Stands for the step to an empty slot. */
export const NONE = -1;

/** In each group marks rise, and 0 is an empty slot: the columns are of first slots, of second ones, and so on. */
function unpackWeights(columns: Columns): Uint8Array {
  const [head, steps, weights] = [columns.next(), columns.next(), columns.next()];
  const bytes = new Uint8Array(head.length + 2 * steps.length);
  bytes.set(head);
  const marks = bytes.subarray(head.length, head.length + steps.length);
  const values = bytes.subarray(head.length + steps.length);
  let filled = 0;
  for (const [slot, step, before] of slotsOf(
    steps.length,
    (at) => steps[at] || NONE,
    (slot) => marks[slot]!,
  )) {
    marks[slot] = before + step;
    values[slot] = weights[filled++]!;
  }
  return bytes;
}

function unpackPairs(columns: Columns): Uint8Array {
  const [head, high, low, levels] = [columns.next(), columns.next(), columns.next(), columns.next()];
  const bytes = new Uint8Array(head.length + 2 * high.length);
  bytes.set(head);
  const view = new DataView(bytes.buffer, head.length);
  let filled = 0;
  const stepAt = (at: number): number => (high[at] === 0 ? NONE : ((high[at]! - 1) << 8) | low[filled]!);
  for (const [slot, step, before] of slotsOf(
    high.length,
    stepAt,
    (slot) => view.getUint16(2 * slot, true) >>> 4,
  ))
    view.setUint16(2 * slot, ((before + step) << 4) | levels[filled++]!, true);
  return bytes;
}

/** For each filled slot, column by column: its place, what its mark is more than the one before it, and that one. */
function* slotsOf(
  count: number,
  stepAt: (at: number) => number,
  markOf: (slot: number) => number,
): Generator<[number, number, number]> {
  const groups = count / SLOTS;
  for (let at = 0; at < count; at++) {
    const slot = (at % groups) * SLOTS + Math.floor(at / groups);
    const step = stepAt(at);
    if (step !== NONE) yield [slot, step, slot % SLOTS === 0 ? 0 : markOf(slot - 1)];
  }
}

/** The automata of `lexicon/format.ts`, of which nearly all of the lexicon is made. */
export const AUTOMATA = ['BODY', 'HEAD', 'FREQ'];

/** The header and the table of sections, the automata in the order of the table, and all other sections in one column. */
function unpackLexicon(columns: Columns): Uint8Array {
  const [head, rest] = [columns.next(), columns.next()];
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const bytes = new Uint8Array(view.getUint32(8, true));
  bytes.set(head);
  let taken = 0;
  for (const { name, start, length } of lexiconSections(head)) {
    if (AUTOMATA.includes(name)) bytes.set(unpackAutomaton(columns), start);
    else {
      bytes.set(rest.subarray(taken, taken + length), start);
      taken += length;
    }
  }
  return bytes;
}

interface Section {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** @param head the beginning of a lexicon, to the end of its table of sections. */
export function lexiconSections(head: Uint8Array): Section[] {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  return Array.from({ length: view.getUint32(20, true) }, (_, index) => {
    const at = 24 + 12 * index;
    const name = String.fromCharCode(...head.subarray(at, at + 4));
    return { name, start: view.getUint32(at + 4, true), length: view.getUint32(at + 8, true) };
  });
}

/** Bits of a letter, or of a number of edges, in a word of an automaton (`lexicon/automaton.ts`). */
export const LETTER_BITS = 6;
/** What stands for an edge's node: the next node that no edge has led to yet; one of the letter's; or any one. */
export const NEW = 0;
export const FAR = 255;

/** @returns the words of the automaton as bytes; the first word is none. */
function unpackAutomaton(columns: Columns): Uint8Array {
  const [counts, ends, letters, places] = [columns.next(), columns.next(), columns.next(), columns.next()];
  const [labels, far] = [columns.numbers(), columns.numbers()];
  const starts = new Uint32Array(counts.length + 1);
  starts[0] = 1;
  for (const [node, count] of counts.entries()) starts[node + 1] = starts[node]! + 1 + count;
  const words = new Uint32Array(starts[counts.length]!);
  const recent = new RecentNodes();
  let [label, edge, newest, farthest] = [0, 0, 0, 0];
  for (const [node, count] of counts.entries()) {
    const first = starts[node]!;
    words[first] = ((ends[node] ? labels[label++]! : 0) << LETTER_BITS) | count;
    for (let at = first + 1; at <= first + count; at++, edge++) {
      const [letter, place] = [letters[edge]!, places[edge]!];
      let target = place === NEW ? ++newest : far[farthest]!;
      if (place === FAR) farthest++;
      if (place !== NEW) target = recent.take(letter, place, target);
      words[at] = (starts[target]! << LETTER_BITS) | letter;
    }
  }
  return new Uint8Array(words.buffer);
}

/** For each letter the nodes that its edges lately led to, the latest first. */
export class RecentNodes {
  readonly #lists = new Map<number, number[]>();

  /** The node's place among the letter's, counted from one, or `FAR`. */
  find(letter: number, node: number): number {
    const at = this.#listOf(letter).indexOf(node);
    return at < 0 ? FAR : at + 1;
  }

  /** @returns the node at the place, or the one given where it is `FAR`; either is the letter's latest now. */
  take(letter: number, place: number, far: number): number {
    const list = this.#listOf(letter);
    const [node = far] = place === FAR ? [] : list.splice(place - 1, 1);
    list.unshift(node);
    if (list.length >= FAR) list.pop();
    return node;
  }

  #listOf(letter: number): number[] {
    let list = this.#lists.get(letter);
    if (!list) this.#lists.set(letter, (list = []));
    return list;
  }
}

/** Labels of the tagger (`people/model.ts`), whose weights stand row by row in the file and label by label here. */
export const LABELS = 7;

function unpackGazetteer(columns: Columns): Uint8Array {
  const [head, weights, rest] = [columns.next(), columns.next(), columns.next()];
  const bytes = new Uint8Array(head.length + weights.length + rest.length);
  bytes.set(head);
  bytes.set(rest, head.length + weights.length);
  const rows = weights.length / LABELS;
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++)
      bytes[head.length + row * LABELS + label] = weights[label * rows + row]!;
  return bytes;
}
