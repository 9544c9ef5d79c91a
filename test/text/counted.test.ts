import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/draft/index.ts';
import { count, formatMessage } from '../../src/linter/index.ts';

describe('nouns with their number', () => {
  it.each([
    [1, 'كلمة واحدة'],
    [2, 'كلمتان'],
    [3, '3 كلمات'],
    [10, '10 كلمات'],
    [11, '11 كلمة'],
    [100, '100 كلمة'],
    [102, '102 كلمة'],
    [103, '103 كلمات'],
  ])('%i words in Arabic', (n, said) => expect(count(n, 'words', 'ar')).toBe(said));

  it.each([
    [1, 'كتابة «ماهر» في موضع واحد', 'Write “ماهر” in 1 place'],
    [2, 'كتابة «ماهر» في الموضعين', 'Write “ماهر” in all 2 places'],
    [7, 'كتابة «ماهر» في المواضع كلها (7)', 'Write “ماهر” in all 7 places'],
  ])('a fix of %i places says so as one does', (n, arabic, english) => {
    const message: Message = { key: 'fix.replace-all', values: { text: 'ماهر', count: n } };
    expect(formatMessage(message, 'ar')).toBe(arabic);
    expect(formatMessage(message, 'en')).toBe(english);
  });
});
