import { expect, it } from 'vitest';
import { remember, rememberForFolder } from '../../src/text/index.ts';

const LIMIT = 40;

/** How many of the words asked for before are worked out again after so many others. */
function askedAgain(others: number): number {
  let asked = 0;
  const lengthOf = remember((word) => {
    asked++;
    return word.length;
  }, LIMIT);
  const words = Array.from({ length: 10 }, (_, at) => `كلمة${at}`);
  for (const word of words) lengthOf(word);
  for (let at = 0; at < others; at++) lengthOf(`غيرها${at}`);
  asked = 0;
  for (const word of words) expect(lengthOf(word)).toBe(word.length);
  return asked;
}

it('keeps a word until twice the limit of others came, and in a folder until a quarter of them', () => {
  expect([20, LIMIT, 2 * LIMIT].map(askedAgain)).toEqual([0, 0, 10]);
  rememberForFolder();
  expect([5, 20, LIMIT].map(askedAgain)).toEqual([0, 10, 10]);
});
