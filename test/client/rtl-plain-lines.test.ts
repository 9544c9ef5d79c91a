import { expect, it } from 'vitest';
import { plainLines } from '../../src/client/rtl/plain-lines.ts';

it('reads a card as its lines, bold and isolates left out', () => {
  expect(plainLines('**\u2067أحمد سعادة\u2069**  \n\u2067الدكتور\u2069  \n\nمذكر')).toEqual([
    'أحمد سعادة',
    'الدكتور',
    'مذكر',
  ]);
});

it('keeps what was escaped, and leaves out a line that is a link alone', () => {
  expect(plainLines('أ\\.د\\. \\*\n[صفحة القاعدة](command:x)')).toEqual(['أ.د. *']);
});

it('keeps the words of a link within a line', () => {
  expect(plainLines('انظر [الصفحة](a.md) هنا')).toEqual(['انظر الصفحة هنا']);
});

it('of nothing is nothing', () => expect(plainLines('')).toEqual([]));
