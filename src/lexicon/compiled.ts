/** The compiled lexicon: looks words up in the automata and reads their analyses off them. */
import { bare } from '../text/normal.ts';
import { Alphabet, labelOf, ROOT, step, walk } from './automaton.ts';
import { readSections, type Sections } from './format.ts';
import { unpackCount, type WordCount } from './frequency.ts';
import { agreements, type Ending, type EntryClass, unpackClass, unpackEnding } from './grammar.ts';
import type { Reading } from './lexicon.ts';
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
    this.prefixes = readPrefixes(this.sections, this.alphabet, (place) => this.#text(place));
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

  /** May the prefix stand before a body with this label? */
  accepts(prefix: PrefixRule, label: number): boolean {
    const { bodyFlags } = this.sections;
    return (bodyFlags[2 * label]! & prefix.low) !== 0 || (bodyFlags[2 * label + 1]! & prefix.high) !== 0;
  }

  /** How often the word or the lemma is written, see `WordCount`. */
  count(word: string, name: keyof WordCount): number {
    return unpackCount(this.#frequencyLabel(word), name);
  }

  #frequencyLabel(word: string): number {
    const letters = bare(word);
    if (!this.alphabet.encode(letters, this.#codes)) return 0;
    const { frequencies } = this.sections;
    const end = walk(frequencies, ROOT, this.#codes, 0, letters.length);
    return end === 0 ? 0 : labelOf(frequencies, end);
  }

  /** All readings, in no order. */
  readings(word: string): Reading[] {
    const letters = bare(word);
    const found: Reading[] = [];
    if (letters.length === 0 || !this.alphabet.encode(letters, this.#codes)) return found;
    this.#readBody(letters, undefined, found);
    let node: PrefixNode | undefined = this.prefixes;
    for (let at = 0; at < letters.length - 1; at++) {
      node = node.next[this.alphabet.code(letters.charCodeAt(at))];
      if (node === undefined) break;
      for (const rule of node.rules) {
        const first = this.alphabet.code(letters.charCodeAt(at + 1));
        if (rule.firstAllowed[first] === 1)
          this.#readBody(rule.restored + letters.slice(at + 1), rule, found);
      }
    }
    return found;
  }

  #readBody(body: string, prefix: PrefixRule | undefined, found: Reading[]): void {
    const { heads, tails } = this.sections;
    const codes = new Uint8Array(body.length);
    this.alphabet.encode(body, codes);
    let head = ROOT;
    for (let at = 0; head !== 0; at++) {
      const set = labelOf(heads, head);
      if (set !== 0) {
        for (const item of this.#items(set)) {
          const end = walk(tails, item.tail, codes, at, body.length);
          const label = end === 0 ? 0 : labelOf(tails, end);
          if (label === 0) continue;
          for (const ending of this.#endings(label)) {
            if (prefix === undefined || this.accepts(prefix, ending.bodyLabel)) {
              found.push(...this.#compose(body, at, item, ending, prefix));
            }
          }
        }
      }
      if (at === body.length) break;
      head = step(heads, head, codes[at]!);
    }
  }

  #compose(
    body: string,
    headLength: number,
    item: Item,
    ending: Ending,
    prefix: PrefixRule | undefined,
  ): Reading[] {
    const { entry } = item;
    const front = entry.proclitics;
    const back = body.length - ending.enclitic - entry.enclitic;
    const word = body.slice(0, headLength) + item.restored;
    const nisba = ending.nisba && entry.pos !== 'verb';
    const lemma = nisba ? body.slice(0, headLength + ending.lemmaLetters) : this.#lemma(word, item.lemmaRule);
    const proclitics = [...(prefix?.proclitics ?? []), ...body.slice(0, front)];
    const shared = {
      proclitics,
      stem: body.slice(front, back),
      enclitic: body.slice(back),
      lemma,
      pos: nisba ? 'adjective' : entry.pos,
      definite: entry.definite || proclitics.includes('ال'),
    } as const;
    if (entry.pos === 'verb') {
      const form = agreements(entry.tense, shared.stem[0]!, ending.verb === '' ? entry.ending : ending.verb);
      return form.map((agreement) => ({
        ...shared,
        ...agreement,
        ...(entry.tense && { tense: entry.tense }),
      }));
    }
    const gender = ending.gender ?? entry.gender;
    const number = ending.number ?? entry.number;
    return [{ ...shared, ...(gender && { gender }), ...(number && { number }) }];
  }

  *#items(set: number): Iterable<Item> {
    const { itemSets, items, classes } = this.sections;
    for (let at = itemSets[set]!; at < itemSets[set + 1]!; at++) {
      const row = 4 * itemSets[at]!;
      yield {
        tail: items[row]!,
        restored: this.#text(items[row + 1]!),
        entry: unpackClass(classes[items[row + 2]!]!),
        lemmaRule: 4 * items[row + 3]!,
      };
    }
  }

  *#endings(label: number): Iterable<Ending> {
    const { endingSets, endings } = this.sections;
    for (let at = endingSets[label]!; at < endingSets[label + 1]!; at++)
      yield unpackEnding(endings[endingSets[at]!]!);
  }

  #lemma(word: string, rule: number): string {
    const [front, prepend, end, append] = this.sections.lemmaRules.subarray(
      rule,
      rule + 4,
    ) as unknown as number[];
    return this.#text(prepend!) + word.slice(front!, word.length - end!) + this.#text(append!);
  }

  #text(place: number): string {
    const start = place >>> 4;
    return String.fromCharCode(...this.sections.text.subarray(start, start + (place & 15)));
  }
}

interface Item {
  readonly tail: number;
  readonly restored: string;
  readonly entry: EntryClass;
  readonly lemmaRule: number;
}
