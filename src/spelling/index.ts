export { createSpeller } from './speller.ts';
export { uses } from './uses.ts';
