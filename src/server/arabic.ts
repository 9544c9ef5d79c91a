/** Characters that are read to recognise a file's language. */
const SAMPLE = 20_000;

const LETTERS = '\\u0620-\\u064a\\u0671-\\u06d3\\ufb50-\\ufdfb\\ufe70-\\ufefc';
export const ARABIC_LETTER = new RegExp(`[${LETTERS}]`);
const ARABIC_LETTERS = new RegExp(`[${LETTERS}]`, 'g');

/**
 * A plain text file is an Arabic draft when a fifth of its letters are Arabic: an English read-me that quotes مدقق is
 * left alone, an Arabic article full of company names is not.
 */
export function isArabic(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const arabic = sample.match(ARABIC_LETTERS)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return arabic > 0 && arabic * 4 >= latin;
}
