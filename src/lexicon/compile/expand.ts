/**
 * From dictionary entries to what the automata are built of: each entry's head (the letters no affix changes) and its
 * tails (everything that may follow), shared by all entries that take the same affixes and end alike. Nothing is
 * expanded into whole words: 170,000 entries share some five thousand sets of tails.
 */
import { type AffixFile, type AffixRule, applies, type DictionaryEntry } from './hunspell.ts';

/** One way to end an entry's word. */
export interface Tail {
  /** Letters taken off the entry's end. */
  readonly cut: number;
  /** What follows in their place. */
  readonly text: string;
  /** Flags of the prefixes that may come before it. */
  readonly prefixes: readonly string[];
  /** The suffixes on the word, the inner one first: none, one or two. */
  readonly suffixes: readonly AffixRule[];
}

/** The tails of all entries that take the same affixes and end in the same letters, as far as the affixes look. */
export interface TailFamily {
  readonly key: string;
  readonly tails: readonly Tail[];
}

/** No affix of Ayaspell looks at more letters than this or strips more. */
const REACH = 3;
/** Represents a letter that no condition of the entry's affixes asks for. */
const ANY_LETTER = '_';

export class Expander {
  readonly #affixes: AffixFile;
  readonly #families = new Map<string, TailFamily>();
  readonly #letters = new Map<number, ReadonlySet<string>>();

  constructor(affixes: AffixFile) {
    this.#affixes = affixes;
  }

  family(entry: DictionaryEntry): TailFamily {
    const asked = this.#lettersAskedFor(entry);
    const end = entry.word
      .slice(-REACH)
      .replace(/./gu, (letter) => (asked.has(letter) ? letter : ANY_LETTER));
    // A longer word has at least one letter more than any strip takes.
    const sample = entry.word.length > REACH ? ANY_LETTER + end : end;
    const key = `${entry.flagSet} ${sample}`;
    let family = this.#families.get(key);
    if (family === undefined) {
      family = { key, tails: this.#tails(sample, entry.flags) };
      this.#families.set(key, family);
    }
    return family;
  }

  #tails(sample: string, flags: readonly string[]): Tail[] {
    const own = flags.filter((flag) => this.#affixes.prefixes.has(flag));
    const tails: Tail[] = [{ cut: 0, text: '', prefixes: own, suffixes: [] }];
    for (const { rule, word } of this.#suffixed(sample, flags)) {
      const inner = [...own, ...rule.continuation.filter((flag) => this.#affixes.prefixes.has(flag))];
      tails.push(tail(sample, word, inner, [rule]));
      for (const outer of this.#suffixed(word, rule.continuation)) {
        tails.push(tail(sample, outer.word, inner, [rule, outer.rule]));
      }
    }
    return tails;
  }

  *#suffixed(word: string, flags: readonly string[]): Iterable<{ rule: AffixRule; word: string }> {
    for (const flag of flags) {
      for (const rule of this.#affixes.suffixes.get(flag) ?? []) {
        if (!applies(rule, word, 'end')) continue;
        yield { rule, word: word.slice(0, word.length - rule.strip.length) + rule.append };
      }
    }
  }

  #lettersAskedFor(entry: DictionaryEntry): ReadonlySet<string> {
    let letters = this.#letters.get(entry.flagSet);
    if (letters === undefined) {
      letters = new Set([...this.#reachableRules(entry.flags)].flatMap((rule) => [...lettersOf(rule)]));
      this.#letters.set(entry.flagSet, letters);
    }
    return letters;
  }

  *#reachableRules(flags: readonly string[]): Iterable<AffixRule> {
    for (const flag of flags) {
      for (const rule of this.#affixes.suffixes.get(flag) ?? []) {
        yield rule;
        yield* this.#reachableRules(rule.continuation);
      }
    }
  }
}

function lettersOf(rule: AffixRule): string {
  if (rule.condition.length > REACH || rule.strip.length > REACH) {
    throw new Error(`Suffix ${rule.flag} looks at more than ${REACH} letters.`);
  }
  return rule.strip + rule.condition.map((allowed) => allowed?.letters ?? '').join('');
}

function tail(
  sample: string,
  word: string,
  prefixes: readonly string[],
  suffixes: readonly AffixRule[],
): Tail {
  let kept = 0;
  while (kept < sample.length && sample[kept] === word[kept]) kept++;
  return { cut: sample.length - kept, text: word.slice(kept), prefixes, suffixes };
}
