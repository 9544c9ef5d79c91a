export type { Gender, Lexicon, PartOfSpeech, PersonalLexicon, Reading } from './lexicon.ts';
