/** The model file and what the speller makes of it. */
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/draft/index.ts';
import { createAlternatives, createProposals } from '../../src/spelling/alternatives.ts';
import {
  loadSpellingModel,
  markOf,
  packSpellingModel,
  type SpellingModel,
} from '../../src/spelling/model.ts';
import { oddsByTrees } from '../../src/spelling/trees.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const { lexicon, speller } = await loadTestEngine();

const model: SpellingModel = {
  unit: 0.5,
  groupBits: 1,
  marks: Uint8Array.from({ length: 16 }, (_, slot) => slot),
  weights: Int8Array.from({ length: 16 }, (_, slot) => 8 - slot),
  judge: { bias: -1, depth: 1, features: [1], cuts: [0.5], leaves: [-1, 2] },
};

describe('the model file', () => {
  it('comes back as it was written', () => {
    expect(loadSpellingModel(packSpellingModel(model))).toEqual(model);
  });

  it('is refused where it is cut short or of another kind', () => {
    const bytes = packSpellingModel(model);
    expect(() => loadSpellingModel(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/);
    expect(() => loadSpellingModel(new Uint8Array(64))).toThrow(/train it again/);
  });

  it('has no mark for an empty slot', () => {
    for (const feature of [0, 256, -256, 0x7fffff00]) expect(markOf(feature)).not.toBe(0);
  });
});

describe('alternatives', () => {
  const texts = (word: string) => createAlternatives(lexicon)(word).map(({ text }) => text);

  it.each([
    ['منطقه', 'منطقة'],
    ['مستوي', 'مستوى'],
    ['اعلن', 'أعلن'],
    ['إن', 'أن'],
    ['كاس', 'كأس'],
    ['ضل', 'ظل'],
  ])('%s may be %s', (written, meant) => {
    expect(texts(written)).toContain(meant);
  });

  it('are words of the dictionary, none of them the word itself', () => {
    for (const word of ['الأحد', 'ماء', 'قضية', 'وان', 'ى', 'بأنه']) {
      for (const text of texts(word)) expect(lexicon.contains(text)).toBe(true);
      expect(texts(word)).not.toContain(word);
    }
  });

  it('never propose أن without its hamza, nor a rare word for one in every line', () => {
    const proposals = createProposals(lexicon);
    expect(proposals('لأن')).toEqual([]);
    expect(proposals('في')).toEqual([]);
  });
});

describe('odds', () => {
  const read = (text: string) => {
    const { sentences } = readStructure(text);
    return sentences.flatMap(({ tokens }) => speller.read(tokens, lexicon, countWords(sentences).of));
  };
  const oddsIn = (text: string, word: string) =>
    read(text).find(({ token }) => token.bare === word)?.odds ?? Number.NEGATIVE_INFINITY;

  it('grow with what stands around', () => {
    expect(oddsByTrees(model.judge, [0, 1])).toBe(1);
    expect(oddsByTrees(model.judge, [0, 0])).toBe(-2);
    expect(oddsIn('افتتح الوزير منطقه الصناعات', 'منطقه')).toBeGreaterThan(
      oddsIn('أقنعنا الرجل بقوة منطقه', 'منطقه'),
    );
  });

  it('are those of the neighbour that was meant, not of its slip', () => {
    expect(oddsIn('اشترى سياره جديده', 'جديده')).toBeGreaterThan(0);
  });

  it('come for a sentence of any length', () => {
    const long = 'الكتاب الجديد '.repeat(5000);
    const started = performance.now();
    read(long);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
