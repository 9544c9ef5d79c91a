/** Finds the words near a written one: walks prefixes and bodies, paying for each slip, within a budget of bits. */
import { type Alphabet, edgeCount, edgeLetter, edgeTarget, labelOf, ROOT, step } from './automaton.ts';
import type { CompiledLexicon } from './compiled.ts';
import type { EditCosts } from './edits.ts';
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
  /** What the cheapest slip costs at each place of the written word. */
  readonly #least = new Float32Array(MAX_OUTPUT);
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

  /** The words of the frequency list within the budget; some are not words of the lexicon. */
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
    this.#costs.leastAt(this.#written, word.length, this.#least);
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

  /**
   * `bodyStart` is where the body begins in the output; `at` counts letters of the written word already accounted for.
   */
  #walkBody(
    nodes: Uint32Array,
    from: number,
    start: number,
    bits: number,
    outputStart: number,
    bodyStart: number,
  ): void {
    const costs = this.#costs;
    const left = this.#budget - bits;
    const initial = outputStart === bodyStart;
    let node = from;
    let at = start;
    let length = outputStart;
    // Where no slip can be paid for, the word goes on as written.
    while (!initial && at < this.#length && this.#least[at]! > left) {
      const letter = this.#written[at++]!;
      node = step(nodes, node, letter);
      if (node === 0 || length === MAX_OUTPUT) return;
      this.#output[length++] = letter;
    }
    if (length === MAX_OUTPUT) return;
    const before = length > 0 ? this.#output[length - 1]! : 0;
    const atEnd = at === this.#length;
    if (atEnd && !initial) {
      if (labelOf(nodes, node) !== 0) this.#emit(nodes, node, bits, length);
      if (costs.leastEnding(before) > left) return;
    }
    const rule = this.#prefix;
    const written = atEnd ? 0 : this.#written[at]!;
    const following = at + 1 < this.#length ? this.#written[at + 1]! : 0;
    const last = at === this.#length - 1;
    const end = node + 1 + edgeCount(nodes, node);
    for (let edge = node + 1; edge < end; edge++) {
      const letter = edgeLetter(nodes, edge);
      const target = edgeTarget(nodes, edge);
      if (initial && rule !== undefined && rule.firstAllowed[letter] === 0) continue;
      if (!atEnd) {
        const cost = letter === written ? 0 : costs.substitution(letter, written, initial, last);
        if (cost <= left) {
          this.#output[length] = letter;
          this.#walkBody(nodes, target, at + 1, bits + cost, length + 1, bodyStart);
        }
        if (letter === following && letter !== written && costs.swap <= left) {
          const swapped = step(nodes, target, written);
          if (swapped !== 0) {
            this.#output[length] = letter;
            this.#output[length + 1] = written;
            this.#walkBody(nodes, swapped, at + 2, bits + costs.swap, length + 2, bodyStart);
          }
        }
      }
      if (letter === costs.seat && !initial) this.#walkSeat(nodes, target, at, bits, length, bodyStart);
      const omitted = costs.omission(letter, before, written);
      if (omitted <= left) {
        this.#output[length] = letter;
        this.#walkBody(nodes, target, at, bits + omitted, length + 1, bodyStart);
      }
    }
    if (!atEnd) {
      const added = costs.addition(written, at > 0 ? this.#written[at - 1]! : 0, following);
      if (added <= left) this.#walkBody(nodes, node, at + 1, bits + added, length, bodyStart);
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
    const { seat, seatApart } = this.#costs;
    if (bits + seatApart > this.#budget || !this.#costs.isSeatApart(this.#written, at, this.#length)) return;
    this.#output[length] = seat;
    this.#walkBody(nodes, target, at + 2, bits + seatApart, length + 1, bodyStart);
  }

  #emit(nodes: Uint32Array, node: number, bits: number, length: number): void {
    const rule = this.#prefix;
    if (rule !== undefined && !this.#lexicon.accepts(rule, labelOf(nodes, node))) return;
    const word = this.#alphabet.decode(this.#output, length);
    const known = this.#found.get(word);
    if (known === undefined || bits < known.edits) this.#found.set(word, { word, edits: bits, prefix: rule });
  }
}
