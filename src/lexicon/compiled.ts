/** The compiled lexicon: looks words up in the automata of bodies and of counts. */
import { bare } from '../text/normal.ts';
import { Alphabet, labelOf, ROOT, walk } from './automaton.ts';
import { readSections, type Sections } from './format.ts';
import { unpackCount, type WordCount } from './frequency.ts';
import { type PrefixNode, type PrefixRule, readPrefixes } from './prefixes.ts';

/** The longest word looked up; Arabic's longest forms have some fifteen letters. */
const MAX_LENGTH = 48;

export class CompiledLexicon {
  readonly sections: Sections;
  readonly alphabet: Alphabet;
  readonly prefixes: PrefixNode;
  readonly #codes = new Uint8Array(MAX_LENGTH);

  constructor(bytes: ArrayBuffer | Uint8Array) {
    this.sections = readSections(bytes);
    this.alphabet = new Alphabet(this.sections.alphabet);
    this.prefixes = readPrefixes(this.sections, this.alphabet, (place) => this.text(place));
  }

  contains(word: string): boolean {
    const letters = bare(word);
    const { length } = letters;
    const codes = this.#codes;
    if (length === 0 || !this.alphabet.encode(letters, codes)) return false;
    const { bodies } = this.sections;
    const whole = walk(bodies, ROOT, codes, 0, length);
    if (whole !== 0 && labelOf(bodies, whole) !== 0) return true;
    let node: PrefixNode | undefined = this.prefixes;
    for (let at = 0; at < length - 1; at++) {
      node = node.next[codes[at]!];
      if (node === undefined) return false;
      for (const rule of node.rules) {
        if (rule.firstAllowed[codes[at + 1]!] === 0) continue;
        const end = walk(bodies, rule.start, codes, at + 1, length);
        if (end === 0) continue;
        if (this.accepts(rule, labelOf(bodies, end))) return true;
      }
    }
    return false;
  }

  /** May the prefix come before a body with this label? */
  accepts(prefix: PrefixRule, label: number): boolean {
    const { bodyFlags } = this.sections;
    return (bodyFlags[2 * label]! & prefix.low) !== 0 || (bodyFlags[2 * label + 1]! & prefix.high) !== 0;
  }

  /** How often the word or the lemma is written, see `WordCount`. */
  count(word: string, name: keyof WordCount): number {
    return unpackCount(this.sections.counts[this.#frequencyLabel(word)]!, name);
  }

  #frequencyLabel(word: string): number {
    const letters = bare(word);
    if (!this.alphabet.encode(letters, this.#codes)) return 0;
    const { frequencies } = this.sections;
    const end = walk(frequencies, ROOT, this.#codes, 0, letters.length);
    return end === 0 ? 0 : labelOf(frequencies, end);
  }

  /** The small string at a place of the text pool, see `TextPool`. */
  text(place: number): string {
    const start = place >>> 4;
    let text = '';
    for (let at = start; at < start + (place & 15); at++)
      text += String.fromCharCode(this.sections.text[at]!);
    return text;
  }
}
