export { readReversed } from './detect/reversed.ts';
export { readSwapped, SWAPPED_FRONT } from './detect/swapped.ts';
export { readTyped } from './detect/typed.ts';
export { bestReading } from './memo.ts';
export { createSpeller } from './speller.ts';
export { isLetterName } from './words.ts';
