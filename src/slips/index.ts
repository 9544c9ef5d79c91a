export { type Alternative, type AlternativeOptions, alternatives } from './alternatives.ts';
export { type CompareOptions, type Comparison, compare } from './compare.ts';
export { type Cut, cutsOf, joinOf } from './joined.ts';
export {
  areNear,
  mayBeNear,
  NearIndex,
  type Spelling,
  slipKeys,
  soundAlike,
  spellingOf,
} from './keys.ts';
export { HABITS, type Join, type Place, type Slip, type SlipKind, type SlipRow } from './kinds.ts';
export { DOUBLED, LATIN_BITS, ROWS, SWAPPED, UNDOUBLED } from './rates.ts';
export { letterIndex, type SlipTable, WORD_SLIPS, type WordPlace } from './table.ts';
export { IN_NAMES, IN_SUGGESTIONS, IN_WORDS } from './uses.ts';
