export { LexiconError, type LexiconErrorCode } from './format.ts';
export {
  type Gender,
  type Lexicon,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  type PersonalLexicon,
  type Reading,
  type Register,
} from './lexicon.ts';
export { loadLexicon } from './loaded.ts';
export { NspellFront, type SpellResult } from './nspell.ts';
