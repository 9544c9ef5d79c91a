import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWords, packWords } from '../../src/people/word-table.ts';

const word = fc.string({ unit: fc.constantFrom(...'ابتسمن '), minLength: 1, maxLength: 6 });

describe('a packed set of words', () => {
  it('finds its own words by their places, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, others) => {
        const table = openWords(packWords(words));
        expect(words.map((each) => table.find(each))).toEqual(words.map((_, at) => at));
        expect(others.map((each) => table.find(each))).toEqual(others.map((each) => words.indexOf(each)));
      }),
    );
  });
});
