import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, bareForm, fold, foldAlef, hamzaForms, mapBack, toLatinDigits } from '../../src/text/index.ts';
import { arabicText } from '../arbitrary.ts';

describe('normal forms', () => {
  it.each([
    ['القُصّر', 'القصر'],
    ['كتـــاب', 'كتاب'],
    ['هذَٰا', 'هذا'],
    ['ﷲ', 'الله'],
    ['ﻻ', 'لا'],
    ['كتابی', 'كتابي'],
    ['کتاب', 'كتاب'],
    ['ٱلله', 'الله'],
    ['أحمد', 'أحمد'],
    ['مدرسة', 'مدرسة'],
    ['مست\u200fقبل', 'مستقبل'],
    ['ا\u0654حمد', 'أحمد'],
    ['ا\u0655لى', 'إلى'],
    ['ا\u064e\u0653خر', 'آخر'],
    ['مسو\u0654ول', 'مسؤول'],
    ['طوارى\u0654', 'طوارئ'],
    ['رد\u0654ا', 'ردا'],
  ])('bare: %s → %s', (word, expected) => {
    expect(bare(word)).toBe(expected);
  });

  it.each([
    ['أحمد', 'احمد'],
    ['على', 'علي'],
    ['مدرسة', 'مدرسه'],
    ['مسؤول', 'مسوول'],
    ['شيء', 'شي'],
  ])('fold: %s → %s', (word, expected) => {
    expect(fold(word)).toBe(expected);
  });

  it('folds only hamza on alef where asked', () => {
    expect(foldAlef('إلى مدرسة')).toBe('الى مدرسة');
  });

  it('maps every letter back to where it stood', () => {
    const original = 'الـقُصّر';
    const form = bareForm(original);
    const { start, end } = mapBack(form, 2, 5);
    expect(form.text.slice(2, 5)).toBe('قصر');
    expect(original.slice(start, end)).toBe('قُصّر');
  });

  it('maps a hamza typed on its own back to letter and mark', () => {
    const original = 'را\u0654س';
    const form = bareForm(original);
    const { start, end } = mapBack(form, 1, 2);
    expect(form.text).toBe('رأس');
    expect(original.slice(start, end)).toBe('ا\u0654');
  });

  it('goes there and back on any text', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, fc.string({ unit: 'binary' })), (text) => {
        const form = bareForm(text);
        expect(form.offsets).toHaveLength(form.text.length + 1);
        expect(form.offsets[form.text.length]).toBe(text.length);
        for (let at = 1; at < form.offsets.length; at++)
          expect(form.offsets[at]).toBeGreaterThanOrEqual(form.offsets[at - 1]!);
        // A normal form of a normal form is itself, and each letter comes from a stretch that gives it alone.
        expect(bare(form.text)).toBe(form.text);
        expect(bare(text)).toBe(form.text);
        for (let at = 0; at < form.text.length; at++) {
          if (form.offsets[at] === form.offsets[at + 1]) continue;
          const back = mapBack(form, at, at + 1);
          expect(bare(text.slice(back.start, back.end))).toContain(form.text[at]);
        }
      }),
    );
  });

  it('reads digits of every system', () => {
    expect(toLatinDigits('١٢/۰۴/2025')).toBe('12/04/2025');
  });
});

describe('hamzaForms', () => {
  it.each([
    ['اسباب', ['أسباب', 'إسباب', 'آسباب']],
    ['الاسباب', ['الأسباب', 'الإسباب', 'الآسباب']],
    ['سبب', []],
    ['ا', []],
  ])('of %s', (word, forms) => {
    expect(hamzaForms(word)).toEqual(forms);
  });
});
