export { readReversed } from './detect/reversed.ts';
export { readSwapped, SWAPPED_FRONT } from './detect/swapped.ts';
export { readTyped } from './detect/typed.ts';
export { createEnglishSpeller } from './english.ts';
export { bestReading } from './memo.ts';
export { createSpeller } from './speller.ts';
export { type Kind, type PlainKind, respell, type Suspect } from './suspect.ts';
export { suspectsIn } from './walk.ts';
export { isLetterName } from './words.ts';
