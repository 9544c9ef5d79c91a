/** Corrections of a word. */
import type { Alphabet } from './automaton.ts';
import type { Lexicon } from './lexicon.ts';

/** The words one edit away, the most frequent first. */
export function suggestWords(
  lexicon: Pick<Lexicon, 'contains' | 'frequency'>,
  alphabet: Alphabet,
  word: string,
  max: number,
): string[] {
  const found = new Map<string, number>();
  for (const candidate of oneEditAway(alphabet, word)) {
    if (candidate !== word && !found.has(candidate) && lexicon.contains(candidate)) {
      found.set(candidate, lexicon.frequency(candidate));
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, max)
    .map(([candidate]) => candidate);
}

function* oneEditAway(alphabet: Alphabet, word: string): Iterable<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    for (let code = 1; code < alphabet.size; code++) {
      const letter = alphabet.letter(code);
      yield before + letter + word.slice(at);
      if (at < word.length) yield before + letter + after;
    }
    if (at < word.length) yield before + after;
    if (at + 1 < word.length) yield before + word[at + 1]! + word[at]! + word.slice(at + 2);
  }
}
