/** The prefixes as the compiled lexicon gives them, as a small tree over letter codes. */
import { type Alphabet, ROOT, step } from './automaton.ts';
import type { Sections } from './format.ts';

/** One way to read letters as a prefix. */
export interface PrefixRule {
  /** The body's node to go on from: the root, or the node after a letter the prefix swallowed (للغة: ل of لغة). */
  readonly start: number;
  /** That letter, as the body has it. */
  readonly restored: string;
  readonly proclitics: readonly string[];
  /** Flags that the body's label must share one of. */
  readonly low: number;
  readonly high: number;
  /** By letter code: may the body start with it? */
  readonly firstAllowed: Uint8Array;
}

export interface PrefixNode {
  readonly rules: PrefixRule[];
  /** By letter code. */
  readonly next: (PrefixNode | undefined)[];
}

const ROW = 7;

export function readPrefixes(
  sections: Sections,
  alphabet: Alphabet,
  text: (place: number) => string,
): PrefixNode {
  const root: PrefixNode = { rules: [], next: [] };
  const rows = sections.prefixes;
  for (let at = 0; at < rows.length; at += ROW) {
    const surface = text(rows[at]!);
    let node = root;
    for (let index = 0; index < surface.length; index++) {
      const code = alphabet.code(surface.charCodeAt(index));
      node.next[code] ??= { rules: [], next: [] };
      node = node.next[code]!;
    }
    const restored = text(rows[at + 1]!);
    const swallowed = restored === '' ? 0 : alphabet.code(restored.charCodeAt(0));
    const firstAllowed = allowedFirst(alphabet, text(rows[at + 2]!), rows[at + 3] === 1);
    // A swallowed letter is the body's first: its own condition holds or the rule can never apply.
    if (swallowed !== 0 && firstAllowed[swallowed] === 0) continue;
    node.rules.push({
      start: swallowed === 0 ? ROOT : step(sections.bodies, ROOT, swallowed),
      restored,
      proclitics: text(rows[at + 4]!).split(' '),
      low: rows[at + 5]!,
      high: rows[at + 6]!,
      firstAllowed: swallowed === 0 ? firstAllowed : allowedFirst(alphabet, '', true),
    });
  }
  return root;
}

function allowedFirst(alphabet: Alphabet, letters: string, negated: boolean): Uint8Array {
  const allowed = new Uint8Array(alphabet.size).fill(negated ? 1 : 0);
  for (const letter of letters) allowed[alphabet.code(letter.charCodeAt(0))] = negated ? 0 : 1;
  return allowed;
}
