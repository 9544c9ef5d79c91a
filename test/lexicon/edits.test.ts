import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompiledLexicon } from '../../src/lexicon/compiled.ts';
import { EditCosts } from '../../src/lexicon/edits.ts';
import { lexiconBytes } from './helpers.ts';

const { alphabet } = new CompiledLexicon(lexiconBytes());
const costs = new EditCosts(alphabet);
const letter = fc.integer({ min: 1, max: alphabet.size - 1 });
const code = (character: string) => alphabet.code(character.charCodeAt(0));

test('no slip inside a word costs less than the bound of its place', () => {
  const written = fc.array(fc.oneof(letter, fc.constant(0)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(written, fc.nat(), letter, letter, (word, place, right, before) => {
      const at = 1 + (place % (word.length - 1));
      const least = new Float32Array(word.length);
      costs.leastAt(Uint8Array.from(word), word.length, least);
      const isLast = at === word.length - 1;
      const slips = [
        costs.addition(word[at]!, word[at - 1]!, word[at + 1] ?? 0),
        costs.omission(right, before, word[at]!),
      ];
      if (right !== word[at]) slips.push(costs.substitution(right, word[at]!, false, isLast));
      if (!isLast) slips.push(costs.swap);
      for (const slip of slips) expect(slip).toBeGreaterThanOrEqual(least[at]!);
      expect(costs.omission(right, before, 0)).toBeGreaterThanOrEqual(costs.leastEnding(before));
    }),
  );
});

test('bounds are reached: they are no lower than some slip', () => {
  const word = Uint8Array.from('قانون', code);
  const least = new Float32Array(word.length);
  costs.leastAt(word, word.length, least);
  for (const at of [1, 2, 3]) {
    const slips = [costs.addition(word[at]!, word[at - 1]!, word[at + 1]!), costs.swap];
    for (let right = 1; right < alphabet.size; right++) {
      slips.push(costs.omission(right, word[at - 1]!, word[at]!));
      if (right !== word[at]) slips.push(costs.substitution(right, word[at]!, false, false));
    }
    expect(Math.min(...slips)).toBe(least[at]);
  }
});
