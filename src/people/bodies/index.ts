export { type Body, readBodies } from './read.ts';
export { type BodyParts, headOf, type NameWord, nameWords } from './words.ts';
