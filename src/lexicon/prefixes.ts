/** The prefixes as the compiled lexicon gives them, as a small tree over letter codes. */
import { type Alphabet, ROOT, walk } from './automaton.ts';
import type { Sections } from './format.ts';

/** One way to read letters as a prefix. */
export interface PrefixRule {
  /** How many letters of the word the prefix takes. */
  readonly length: number;
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
    const [append, strip, letters, negated, proclitics, low, high] = rows.subarray(
      at,
      at + ROW,
    ) as unknown as number[];
    const surface = text(append!);
    let node = root;
    for (let index = 0; index < surface.length; index++) {
      const code = alphabet.code(surface.charCodeAt(index));
      node.next[code] ??= { rules: [], next: [] };
      node = node.next[code]!;
    }
    const restored = text(strip!);
    const swallowed = Uint8Array.from(restored, (letter) => alphabet.code(letter.charCodeAt(0)));
    const firstAllowed = allowedFirst(alphabet, text(letters!), negated === 1);
    // A swallowed letter is the body's first: its own condition holds or the rule can never apply.
    if (swallowed.length > 0 && firstAllowed[swallowed[0]!] === 0) continue;
    node.rules.push({
      length: surface.length,
      start: walk(sections.bodies, ROOT, swallowed, 0, swallowed.length),
      restored,
      proclitics: text(proclitics!).split(' '),
      low: low!,
      high: high!,
      firstAllowed: swallowed.length > 0 ? new Uint8Array(alphabet.size).fill(1) : firstAllowed,
    });
  }
  return root;
}

function allowedFirst(alphabet: Alphabet, letters: string, negated: boolean): Uint8Array {
  const allowed = new Uint8Array(alphabet.size).fill(negated ? 1 : 0);
  for (const letter of letters) allowed[alphabet.code(letter.charCodeAt(0))] = negated ? 0 : 1;
  return allowed;
}
