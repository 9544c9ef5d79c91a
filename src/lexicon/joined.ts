/** Where two words were written as one: لايمكن, وزيرالتنمية, يااخي. */
import { hamzaForms } from '../text/index.ts';
import type { CompiledLexicon } from './compiled.ts';

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

const JOINED_BITS = 6;
/** Writers forget the space after these most of all. */
const SMALL_WORD = /^(?:[وف]?(?:لا|ما|يا)|عبد|أبو)$/;
/** Letters that join no other: the word after them begins a new shape anyway. */
const NON_JOINING = /[اأإآءةىودذرزؤ]$/;
const HAMZA_BITS = 1.5;

/** All ways to take the word for two words that the lexicon knows, the second perhaps without its hamza. */
export function splitJoined(lexicon: CompiledLexicon, word: string): JoinedWords[] {
  const formula = FORMULAS.find(([pattern]) => pattern.test(word));
  if (formula !== undefined) return [{ words: formula[1], bits: 0 }];
  const found: JoinedWords[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const first = word.slice(0, at);
    if (!lexicon.contains(first)) continue;
    const second = word.slice(at);
    const bits = joiningBits(first, second);
    if (lexicon.contains(second)) found.push({ words: [first, second], bits });
    else
      for (const repaired of hamzaForms(second))
        if (lexicon.contains(repaired)) found.push({ words: [first, repaired], bits: bits + HAMZA_BITS });
  }
  return found;
}

function joiningBits(first: string, second: string): number {
  if (SMALL_WORD.test(first)) return JOINED_BITS - 6;
  if (NON_JOINING.test(first) || second.startsWith('ال')) return JOINED_BITS - 3;
  return JOINED_BITS;
}
