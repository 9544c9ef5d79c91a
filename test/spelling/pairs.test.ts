import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/draft/index.ts';
import { createMistakes, EVIDENCE } from '../../src/spelling/mistaken.ts';
import { ALONE, loadPairs, packPairs, pairHash } from '../../src/spelling/pairs.ts';
import { readStructure } from '../../src/text/index.ts';
import { PairCounter } from '../../tools/pairs/count.ts';
import { loadTestLexicon } from '../engine.ts';

const ARTICLES = Array.from({ length: 20 }, (_, at) =>
  at < 5 ? 'وصل وزير الثقافة، ثم زير' : 'قال وزير الثقافة كلاما',
);
/** Only pairs with both neighbours count here: each says whether it was seen. */
const TREES = {
  bias: -1,
  depth: 2,
  features: [EVIDENCE.indexOf('before'), EVIDENCE.indexOf('after')],
  cuts: [0, 0],
  leaves: [-9, -9, -9, 5],
};
const lexicon = await loadTestLexicon();
const counter = new PairCounter(lexicon, []);
for (const text of ARTICLES) counter.add(text, 'ours');
const bytes = packPairs(counter.pack(TREES));
const pairs = loadPairs(bytes);
const level = (before: string, after: string) =>
  pairs.level(pairHash(before), after === '' ? ALONE : pairHash(after));

describe('pairs of words', () => {
  it('have the number of articles in doublings, in the order in which they stand', () => {
    expect(level('وزير', 'الثقافة')).toBe(4);
    expect(level('وصل', 'وزير')).toBe(2);
    expect(level('الثقافة', 'وزير')).toBe(0);
  });

  it('do not reach across a mark', () => {
    expect(level('الثقافة', 'ثم')).toBe(0);
  });

  it('have a level for a word by itself from four articles on', () => {
    expect(level('وزير', '')).toBe(4);
    expect(level('زير', '')).toBe(2);
    expect(level('ورير', '')).toBe(0);
    expect(pairs.mayBeCommon(pairHash('وزير'))).toBe(true);
  });

  it('are refused when the file is another or cut short', () => {
    expect(() => loadPairs(new Uint8Array(64))).toThrow('version');
    expect(() => loadPairs(bytes.subarray(0, 4000))).toThrow('cut short');
  });

  it('are read from a part of a larger buffer at an odd place', () => {
    const larger = new Uint8Array(bytes.length + 1);
    larger.set(bytes, 1);
    expect(loadPairs(larger.subarray(1)).level(pairHash('وصل'), pairHash('وزير'))).toBe(2);
  });
});

describe('words typed for another', () => {
  it('are those whose neighbours go with a common word one letter away', () => {
    const mistakesIn = createMistakes(pairs);
    const read = (text: string) => {
      const { sentences } = readStructure(text);
      return sentences.flatMap(({ tokens }) => mistakesIn(tokens, lexicon, countWords(sentences).of));
    };
    expect(read('قال زير الثقافة كلاما.').map(({ token, meant }) => [token.bare, meant])).toEqual([
      ['زير', 'وزير'],
    ]);
    expect(read('قال وزير الثقافة كلاما.')).toEqual([]);
    expect(read('قال زير الماء كلاما.')).toEqual([]);
  });
});
