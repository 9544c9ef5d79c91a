/** Where two words were written as one: لايمكن, وزيرالتنمية, يااخي. */
import { cutsOf, IN_SUGGESTIONS } from '../slips/index.ts';
import type { CompiledLexicon } from './compiled.ts';
import { costOf } from './edits.ts';

export interface JoinedWords {
  readonly words: readonly string[];
  /** Bits of having joined them, and of the slips within each. */
  readonly bits: number;
}

/** Formulas so often joined that their parts need not be guessed. */
const FORMULAS: readonly (readonly [pattern: RegExp, words: readonly string[]])[] = [
  [/^[اإأ]ن\s*شا?ء?\s*الل?له$/, ['إن', 'شاء', 'الله']],
  [/^[اإ]نشالله$/, ['إن', 'شاء', 'الله']],
  [/^ما\s*شا?ء?\s*الل?له$/, ['ما', 'شاء', 'الله']],
  [/^الحمد\s*لل?له$/, ['الحمد', 'لله']],
  [/^[اأ]ستغفر\s*الله$/, ['أستغفر', 'الله']],
];

/** All ways to take the word for two words that the lexicon knows, the second perhaps without its hamza. */
export function splitJoined(lexicon: CompiledLexicon, word: string): JoinedWords[] {
  const formula = FORMULAS.find(([pattern]) => pattern.test(word));
  if (formula !== undefined) return [{ words: formula[1], bits: 0 }];
  const found: JoinedWords[] = [];
  for (const { first, meant, bits } of cutsOf(word)) {
    if (!lexicon.contains(first)) continue;
    const [written, ...repaired] = meant;
    if (lexicon.contains(written!)) found.push({ words: [first, written!], bits: costOf(bits) });
    else
      for (const second of repaired)
        if (lexicon.contains(second))
          found.push({ words: [first, second], bits: costOf(bits) + IN_SUGGESTIONS.hamzaOfSecond });
  }
  return found;
}
