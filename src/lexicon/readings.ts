/** Reads a form: which entries, endings and proclitics it may be made of. */
import { bare } from '../text/normal.ts';
import { labelOf, ROOT, step, walk } from './automaton.ts';
import type { CompiledLexicon } from './compiled.ts';
import { agreements, type Ending, type EntryClass, unpackClass, unpackEnding } from './grammar.ts';
import type { Reading } from './lexicon.ts';
import type { PrefixNode, PrefixRule } from './prefixes.ts';

type Writable = { -readonly [Name in keyof Reading]: Reading[Name] };

const ITEM_WORDS = 4;
const RULE_WORDS = 4;

/** An entry whose head the form starts with. */
interface Item {
  /** What the entry has after the head where the form has its ending. */
  readonly restored: string;
  readonly entry: EntryClass;
  readonly lemmaRule: number;
}

export class ReadingFinder {
  readonly #lexicon: CompiledLexicon;
  readonly #endings: readonly Ending[];
  readonly #classes: readonly EntryClass[];
  readonly #texts = new Map<number, string>();

  constructor(lexicon: CompiledLexicon) {
    this.#lexicon = lexicon;
    this.#endings = Array.from(lexicon.sections.endings, unpackEnding);
    this.#classes = Array.from(lexicon.sections.classes, unpackClass);
  }

  /** All readings of a form, in no order and with repeats where the dictionary repeats itself. */
  find(word: string): Reading[] {
    const { alphabet, prefixes } = this.#lexicon;
    const letters = bare(word);
    const codes = new Uint8Array(letters.length);
    const found: Reading[] = [];
    if (letters.length === 0 || !alphabet.encode(letters, codes)) return found;
    this.#readBody(letters, codes, undefined, found);
    let node: PrefixNode | undefined = prefixes;
    for (let at = 0; at < letters.length - 1; at++) {
      node = node.next[codes[at]!];
      if (node === undefined) break;
      for (const rule of node.rules) {
        if (rule.firstAllowed[codes[at + 1]!] === 0) continue;
        const body = rule.restored + letters.slice(at + 1);
        const bodyCodes = new Uint8Array(body.length);
        alphabet.encode(body, bodyCodes);
        this.#readBody(body, bodyCodes, rule, found);
      }
    }
    return found;
  }

  #readBody(body: string, codes: Uint8Array, prefix: PrefixRule | undefined, found: Reading[]): void {
    const { heads, tails, itemSets, items, endingSets } = this.#lexicon.sections;
    let head = ROOT;
    for (let at = 0; head !== 0; at++) {
      const set = labelOf(heads, head);
      for (let index = set === 0 ? 0 : itemSets[set]!; set !== 0 && index < itemSets[set + 1]!; index++) {
        const item = ITEM_WORDS * itemSets[index]!;
        const end = walk(tails, items[item]!, codes, at, body.length);
        const label = end === 0 ? 0 : labelOf(tails, end);
        if (label === 0) continue;
        for (let member = endingSets[label]!; member < endingSets[label + 1]!; member++) {
          const ending = this.#endings[endingSets[member]!]!;
          if (prefix === undefined || this.#lexicon.accepts(prefix, ending.bodyLabel)) {
            this.#compose(body, at, this.#item(item), ending, prefix, found);
          }
        }
      }
      if (at === body.length) break;
      head = step(heads, head, codes[at]!);
    }
  }

  #item(at: number): Item {
    const { items } = this.#lexicon.sections;
    return {
      restored: this.#text(items[at + 1]!),
      entry: this.#classes[items[at + 2]!]!,
      lemmaRule: RULE_WORDS * items[at + 3]!,
    };
  }

  #compose(
    body: string,
    headLength: number,
    item: Item,
    ending: Ending,
    prefix: PrefixRule | undefined,
    found: Reading[],
  ): void {
    const { entry } = item;
    // Ayaspell turns له into لها: the ending's pronoun replaces the entry's own.
    const back = body.length - (ending.enclitic || entry.enclitic);
    const head = body.slice(0, headLength);
    const nisba = ending.nisba && entry.pos !== 'verb';
    const before = prefix?.proclitics ?? [];
    const proclitics = entry.proclitics === 0 ? before : [...before, ...body.slice(0, entry.proclitics)];
    const stem = body.slice(entry.proclitics, back);
    const enclitic = body.slice(back);
    const lemma = nisba
      ? body.slice(0, headLength + ending.lemmaLetters)
      : this.#lemma(head + item.restored, item.lemmaRule);
    const definite = entry.definite || proclitics.includes('ال');
    if (entry.pos === 'verb') {
      const form = ending.verb === '' ? entry.ending : ending.verb;
      for (const { person, gender, number } of agreements(entry.tense, stem[0]!, form)) {
        const reading: Writable = { proclitics, stem, enclitic, lemma, pos: 'verb', definite };
        if (entry.tense !== undefined) reading.tense = entry.tense;
        if (gender !== undefined) reading.gender = gender;
        if (number !== undefined) reading.number = number;
        if (person !== undefined) reading.person = person;
        found.push(reading);
      }
      return;
    }
    const pos = nisba ? 'adjective' : entry.pos;
    const reading: Writable = { proclitics, stem, enclitic, lemma, pos, definite };
    const gender = ending.gender ?? entry.gender;
    const number = ending.number ?? entry.number;
    if (gender !== undefined) reading.gender = gender;
    if (number !== undefined) reading.number = number;
    if (entry.person !== undefined) reading.person = entry.person;
    found.push(reading);
  }

  #lemma(word: string, rule: number): string {
    const { lemmaRules } = this.#lexicon.sections;
    const middle = word.slice(lemmaRules[rule]!, word.length - lemmaRules[rule + 2]!);
    return this.#text(lemmaRules[rule + 1]!) + middle + this.#text(lemmaRules[rule + 3]!);
  }

  #text(place: number): string {
    let text = this.#texts.get(place);
    if (text === undefined) {
      text = this.#lexicon.text(place);
      this.#texts.set(place, text);
    }
    return text;
  }
}
