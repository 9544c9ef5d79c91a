/**
 * Builds minimal acyclic automata. States are registered by what they accept (label and edges), so two states that
 * accept the same endings with the same labels are one, and an automaton built bottom-up is minimal from the start.
 */
import { LETTER_BITS, ROOT } from '../automaton.ts';

/** A string that leads to a state: a word with its last state, or a head with the automaton of its tails. */
export interface Path {
  readonly text: string;
  readonly state: number;
}

const LETTERS = 1 << LETTER_BITS;
const MAX_NODE = 2 ** (32 - LETTER_BITS);
const NO_EDGES: readonly number[] = [];

export class StateRegister {
  readonly #encode: (letter: string) => number;
  readonly #mergeLabels: (labels: readonly number[]) => number;
  readonly #register = new Map<string, number>();
  readonly #unions = new Map<string, number>();
  readonly #labels: number[] = [];
  /** Per state its edges by letter, each `target * LETTERS + letter`. */
  readonly #edges: (readonly number[])[] = [];

  /** `mergeLabels` gives the label of a state in which words with several labels end; label 0 is "no word". */
  constructor(encode: (letter: string) => number, mergeLabels: (labels: readonly number[]) => number) {
    this.#encode = encode;
    this.#mergeLabels = mergeLabels;
  }

  /** The state in which words of this label end and nothing goes on. */
  final(label: number): number {
    return this.#add(label, NO_EDGES);
  }

  /** The automaton that accepts every path's text followed by whatever its state accepts. */
  build(paths: readonly Path[]): number {
    const sorted = [...paths].sort((a, b) =>
      a.text < b.text ? -1 : a.text > b.text ? 1 : a.state - b.state,
    );
    return this.#buildRange(sorted, 0, sorted.length, 0, NO_EDGES);
  }

  /** `inherited` are states reached by the same letters through the tails of shorter heads. */
  #buildRange(
    paths: readonly Path[],
    from: number,
    to: number,
    depth: number,
    inherited: readonly number[],
  ): number {
    let low = from;
    while (low < to && paths[low]!.text.length === depth) low++;
    const ended =
      low === from ? inherited : inherited.concat(paths.slice(from, low).map((path) => path.state));
    if (low === to) return this.#unite(ended);
    const { label, targets } = this.#overlay(ended);
    const edges: number[] = [];
    while (low < to) {
      const letter = paths[low]!.text[depth]!;
      let high = low + 1;
      while (high < to && paths[high]!.text[depth] === letter) high++;
      const code = this.#encode(letter);
      const target = this.#buildRange(paths, low, high, depth + 1, targets?.get(code) ?? NO_EDGES);
      edges.push(target * LETTERS + code);
      targets?.delete(code);
      low = high;
    }
    for (const [code, states] of targets ?? []) edges.push(this.#unite(states) * LETTERS + code);
    return this.#add(label, edges);
  }

  #unite(states: readonly number[]): number {
    const distinct = states.length === 1 ? states : [...new Set(states)].sort((a, b) => a - b);
    if (distinct.length === 1) return distinct[0]!;
    const key = distinct.join();
    const known = this.#unions.get(key);
    if (known !== undefined) return known;
    const { label, targets } = this.#overlay(distinct);
    const edges = [...(targets ?? [])].map(([code, next]) => this.#unite(next) * LETTERS + code);
    const united = this.#add(label, edges);
    this.#unions.set(key, united);
    return united;
  }

  /** Label and targets of all the states as one. */
  #overlay(states: readonly number[]): { label: number; targets: Map<number, number[]> | undefined } {
    if (states.length === 0) return { label: 0, targets: undefined };
    const targets = new Map<number, number[]>();
    const labels: number[] = [];
    for (const state of new Set(states)) {
      const label = this.#labels[state]!;
      if (label !== 0) labels.push(label);
      for (const edge of this.#edges[state]!) {
        const code = edge % LETTERS;
        const there = targets.get(code);
        if (there === undefined) targets.set(code, [(edge - code) / LETTERS]);
        else there.push((edge - code) / LETTERS);
      }
    }
    return { label: labels.length === 0 ? 0 : this.#mergeLabels(labels), targets };
  }

  #add(label: number, edges: readonly number[]): number {
    const sorted = edges.length < 2 ? edges : [...edges].sort((a, b) => (a % LETTERS) - (b % LETTERS));
    const key = `${label}|${sorted.join()}`;
    const known = this.#register.get(key);
    if (known !== undefined) return known;
    const state = this.#labels.length;
    this.#labels.push(label);
    this.#edges.push(sorted);
    this.#register.set(key, state);
    return state;
  }

  /**
   * Lays the automata of the given roots out in one array (see `automaton.ts`), each state once, and returns where each
   * root is. `relabel` gives the label to write for a label used here.
   */
  pack(
    roots: readonly number[],
    relabel: (label: number) => number,
  ): { nodes: Uint32Array; places: Map<number, number> } {
    const places = new Map<number, number>();
    let size = ROOT;
    // Breadth first, so that the states near a root, which every look-up passes, share cache lines.
    const queue = [...roots];
    for (let at = 0; at < queue.length; at++) {
      const state = queue[at]!;
      if (places.has(state)) continue;
      places.set(state, size);
      size += 1 + this.#edges[state]!.length;
      for (const edge of this.#edges[state]!) queue.push(Math.floor(edge / LETTERS));
    }
    if (size >= MAX_NODE)
      throw new Error(`The automaton needs ${size} words, more than an edge can point to.`);
    const nodes = new Uint32Array(size);
    for (const [state, place] of places) {
      let at = place;
      const edges = this.#edges[state]!;
      const label = this.#labels[state]!;
      nodes[at++] = ((label === 0 ? 0 : relabel(label)) << LETTER_BITS) | edges.length;
      for (const edge of edges) {
        nodes[at++] = (places.get(Math.floor(edge / LETTERS))! << LETTER_BITS) | (edge % LETTERS);
      }
    }
    return { nodes, places };
  }
}
