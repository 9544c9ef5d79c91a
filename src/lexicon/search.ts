/** Finds the words near a written one: walks prefixes and bodies, paying for each slip, within a budget of bits. */
import { type Alphabet, edgeCount, edgeLetter, edgeTarget, labelOf, ROOT, step, walk } from './automaton.ts';
import type { CompiledLexicon } from './compiled.ts';
import { CHEAPEST_BITS, type EditCosts } from './edits.ts';
import type { PrefixNode, PrefixRule } from './prefixes.ts';

export interface Candidate {
  readonly word: string;
  /** Bits of the cheapest way to have written the other word for it. */
  readonly edits: number;
  readonly prefix: PrefixRule | undefined;
}

const MAX_OUTPUT = 40;

export class CandidateSearch {
  readonly #lexicon: CompiledLexicon;
  readonly #alphabet: Alphabet;
  readonly #costs: EditCosts;
  readonly #written = new Uint8Array(MAX_OUTPUT);
  readonly #output = new Uint8Array(MAX_OUTPUT);
  #length = 0;
  #budget = 0;
  #found = new Map<string, Candidate>();
  #prefix: PrefixRule | undefined;

  constructor(lexicon: CompiledLexicon, costs: EditCosts) {
    this.#lexicon = lexicon;
    this.#alphabet = lexicon.alphabet;
    this.#costs = costs;
  }

  /** All words of the lexicon within the budget, each with its cheapest edits. */
  inLexicon(word: string, budget: number): Map<string, Candidate> {
    if (!this.#start(word, budget)) return this.#found;
    this.#walkBody(this.#lexicon.sections.bodies, ROOT, 0, 0, 0, 0);
    this.#walkPrefix(this.#lexicon.prefixes, 0, 0, 0);
    return this.#found;
  }

  /** The words of the frequency list within the budget; some are no words of the lexicon. */
  inFrequencies(word: string, budget: number): Map<string, Candidate> {
    if (!this.#start(word, budget)) return this.#found;
    this.#walkBody(this.#lexicon.sections.frequencies, ROOT, 0, 0, 0, 0);
    return this.#found;
  }

  #start(word: string, budget: number): boolean {
    this.#found = new Map();
    this.#prefix = undefined;
    this.#budget = budget;
    this.#length = word.length;
    if (word.length > MAX_OUTPUT - 4) return false;
    let known = 0;
    // A letter of no word has code 0, which no edge has: it can only be replaced or dropped.
    for (let at = 0; at < word.length; at++) {
      this.#written[at] = this.#alphabet.code(word.charCodeAt(at));
      if (this.#written[at] !== 0) known++;
    }
    return 2 * known > word.length;
  }

  #walkPrefix(node: PrefixNode, at: number, bits: number, length: number): void {
    for (const rule of node.rules) {
      this.#prefix = rule;
      this.#walkBody(this.#lexicon.sections.bodies, rule.start, at, bits, length, length);
    }
    this.#prefix = undefined;
    const written = at < this.#length ? this.#written[at]! : 0;
    const before = length > 0 ? this.#output[length - 1]! : 0;
    for (let letter = 1; letter < node.next.length; letter++) {
      const next = node.next[letter];
      if (next === undefined) continue;
      this.#output[length] = letter;
      if (written !== 0) {
        const cost = letter === written ? 0 : this.#costs.substitution(letter, written, true, false);
        if (bits + cost <= this.#budget) this.#walkPrefix(next, at + 1, bits + cost, length + 1);
      }
      this.#output[length] = letter;
      const omitted = bits + this.#costs.omission(letter, before, written);
      if (omitted <= this.#budget) this.#walkPrefix(next, at, omitted, length + 1);
    }
    if (written !== 0) {
      const added =
        bits + this.#costs.addition(written, at > 0 ? this.#written[at - 1]! : 0, this.#written[at + 1]!);
      if (added <= this.#budget && at + 1 < this.#length) this.#walkPrefix(node, at + 1, added, length);
    }
  }

  /** `bodyStart` is where the body begins in the output; `at` counts letters of the written word already accounted for. */
  #walkBody(
    nodes: Uint32Array,
    node: number,
    at: number,
    bits: number,
    length: number,
    bodyStart: number,
  ): void {
    if (length >= MAX_OUTPUT) return;
    const costs = this.#costs;
    const budget = this.#budget;
    const rule = this.#prefix;
    const initial = length === bodyStart;
    if (bits > budget - CHEAPEST_BITS && !initial) {
      this.#walkExactly(nodes, node, at, bits, length);
      return;
    }
    const atEnd = at === this.#length;
    if (atEnd && !initial && labelOf(nodes, node) !== 0) this.#emit(nodes, node, bits, length);
    const written = atEnd ? 0 : this.#written[at]!;
    const following = at + 1 < this.#length ? this.#written[at + 1]! : 0;
    const before = length > 0 ? this.#output[length - 1]! : 0;
    const last = at === this.#length - 1;
    const end = node + 1 + edgeCount(nodes, node);
    for (let edge = node + 1; edge < end; edge++) {
      const letter = edgeLetter(nodes, edge);
      const target = edgeTarget(nodes, edge);
      if (initial && rule !== undefined && rule.firstAllowed[letter] === 0) continue;
      if (!atEnd) {
        const cost = letter === written ? 0 : costs.substitution(letter, written, initial, last);
        if (bits + cost <= budget) {
          this.#output[length] = letter;
          this.#walkBody(nodes, target, at + 1, bits + cost, length + 1, bodyStart);
        }
        if (letter === following && letter !== written && bits + costs.swap <= budget) {
          const swapped = step(nodes, target, written);
          if (swapped !== 0) {
            this.#output[length] = letter;
            this.#output[length + 1] = written;
            this.#walkBody(nodes, swapped, at + 2, bits + costs.swap, length + 2, bodyStart);
          }
        }
      }
      if (letter === costs.seat && !initial) this.#walkSeat(nodes, target, at, bits, length, bodyStart);
      const omitted = bits + costs.omission(letter, before, written);
      if (omitted <= budget) {
        this.#output[length] = letter;
        this.#walkBody(nodes, target, at, omitted, length + 1, bodyStart);
      }
    }
    if (!atEnd) {
      const added = bits + costs.addition(written, at > 0 ? this.#written[at - 1]! : 0, following);
      if (added <= budget) this.#walkBody(nodes, node, at + 1, added, length, bodyStart);
    }
  }

  /** القارىء for القارئ: writers set the seat of a final hamza as a letter of its own. */
  #walkSeat(
    nodes: Uint32Array,
    target: number,
    at: number,
    bits: number,
    length: number,
    bodyStart: number,
  ): void {
    const { seat, yaas, hamza, seatApart } = this.#costs;
    if (at + 2 !== this.#length || this.#written[at + 1] !== hamza || bits + seatApart > this.#budget) return;
    if (!yaas.includes(this.#written[at]!)) return;
    this.#output[length] = seat;
    this.#walkBody(nodes, target, at + 2, bits + seatApart, length + 1, bodyStart);
  }

  /** The budget is spent: the rest must stand as written. */
  #walkExactly(nodes: Uint32Array, node: number, at: number, bits: number, length: number): void {
    const rest = this.#length - at;
    if (length + rest > MAX_OUTPUT) return;
    const end = walk(nodes, node, this.#written, at, this.#length);
    if (end === 0 || labelOf(nodes, end) === 0) return;
    for (let index = 0; index < rest; index++) this.#output[length + index] = this.#written[at + index]!;
    this.#emit(nodes, end, bits, length + rest);
  }

  #emit(nodes: Uint32Array, node: number, bits: number, length: number): void {
    const rule = this.#prefix;
    if (rule !== undefined && !this.#lexicon.accepts(rule, labelOf(nodes, node))) return;
    const word = this.#alphabet.decode(this.#output, length);
    const known = this.#found.get(word);
    if (known === undefined || bits < known.edits) this.#found.set(word, { word, edits: bits, prefix: rule });
  }
}
