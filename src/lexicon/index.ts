export { LexiconError, type LexiconErrorCode } from './format.ts';
export type { Gender, Lexicon, PartOfSpeech, PersonalLexicon, Reading, Register } from './lexicon.ts';
export { loadLexicon } from './loaded.ts';
export { NspellFront, type SpellResult } from './nspell.ts';
