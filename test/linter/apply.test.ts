import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../../src/draft/index.ts';
import { applyEdits, applyFixes } from '../../src/linter/index.ts';

function finding(edits: readonly Edit[], safe = true): Finding {
  const title = { key: 'fix.replace', values: {} };
  const { start, end } = edits[0]!;
  const message = { key: 'x', values: {} };
  return {
    rule: 'x/y',
    severity: 'error',
    start,
    end,
    message,
    fixes: [{ title, edits, safe }],
    related: [],
  };
}

describe('applying fixes', () => {
  it('leaves what is not safe to a person', () => {
    const { text, applied } = applyFixes('الإتجار', [finding([{ start: 2, end: 3, text: 'ا' }], false)]);
    expect([text, applied.length]).toEqual(['الإتجار', 0]);
  });

  it('applies what does not overlap and names what is left', () => {
    const findings = [
      finding([{ start: 0, end: 3, text: 'سعادة' }]),
      finding([{ start: 2, end: 5, text: 'x' }]),
      finding([{ start: 3, end: 5, text: 'ص' }]),
    ];
    const { text, applied, left } = applyFixes('abcde', findings);
    expect(text).toBe('سعادةص');
    expect([applied, left]).toEqual([[findings[0], findings[2]], [findings[1]]]);
  });

  it('does not guess the order of two insertions at one place', () => {
    const insertions = [
      finding([{ start: 1, end: 1, text: '،' }]),
      finding([{ start: 1, end: 1, text: ' ' }]),
    ];
    expect(applyFixes('ab', insertions).text).toBe('a،b');
  });

  it('keeps all text outside its edits', () => {
    const edits = fc
      .array(fc.tuple(fc.nat(5), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 6 })
      .map((gaps) => {
        let at = 0;
        return gaps.map(([skip, length, text]) => {
          const start = at + skip;
          at = start + length;
          return { start, end: at, text };
        });
      });
    fc.assert(
      fc.property(edits, (list) => {
        const text = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'.repeat(3).slice(0, 70);
        const result = applyEdits(text, list);
        const removed = list.reduce((sum, { start, end }) => sum + end - start, 0);
        const added = list.reduce((sum, edit) => sum + edit.text.length, 0);
        expect(result).toHaveLength(text.length - removed + added);
        expect(result.startsWith(text.slice(0, list[0]?.start ?? text.length))).toBe(true);
        expect(result.endsWith(text.slice(list.at(-1)?.end ?? 0))).toBe(true);
      }),
    );
  });
});
