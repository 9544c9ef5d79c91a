/** Texts for property tests: Arabic with all that gets into drafts. */
import fc from 'fast-check';

const pieces = [
  ...['أحمد', 'سعادة', 'وقال', 'الاتجار', 'عدداً', 'مسؤولية', 'إلى', 'صعدة', 'كي', 'د', 'هـ'],
  ...['،', '؛', '.', '؟', '«', '»', '"', '(', ')', '…', ' ', '  ', '\n', '\r\n', '\u00a0'],
  ...['24', '٢٤', '12/4/2025', 'GDP', 'الـ', 'https://example.org', '@', '#', '_', '-'],
  ...[
    '\u064b',
    '\u0651',
    '\u0640',
    '\u200f',
    '\u200c',
    '\u202b',
    '\ufeff',
    'ﻻ',
    'ی',
    'ک',
    '🇪🇬',
    '👍🏽',
    '\ud800',
  ],
];

export const arabicText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));
