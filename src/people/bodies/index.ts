export { type BodyParts, headOf, type NameWord, nameWords } from './name-words.ts';
export { type Body, readBodies } from './read.ts';
