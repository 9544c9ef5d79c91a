import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChange, countWords } from '../../src/client/rtl/word-count.ts';

describe('the count of words', () => {
  it('kept up to date by what changes is what counting anew gives', () => {
    const letters = fc.string({ unit: fc.constantFrom('ب', 'ً', '3', ' ', '\n', '،'), maxLength: 40 });
    const edit = fc.record({ at: fc.nat(), length: fc.nat(6), insert: letters });
    fc.assert(
      fc.property(letters, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        const older = Text.of(start.split('\n'));
        const changes = edits
          .map(({ at, length, insert }) => {
            const from = at % (older.length + 1);
            return { from, to: Math.min(older.length, from + length), insert };
          })
          .toSorted((a, b) => a.from - b.from)
          // Changes of one transaction do not overlap.
          .filter(({ from }, at, all) => all.slice(0, at).every(({ to }) => to < from));
        const whole = ChangeSet.of(changes, older.length);
        const newer = whole.apply(older);
        expect(countWords(older) + countChange(older, newer, whole)).toBe(countWords(newer));
      }),
    );
  });

  it('takes a word with its marks for one', () => {
    expect(countWords(Text.of(['قالَ الوزيرُ: ٣ مرات', 'و 20']))).toBe(6);
  });
});
