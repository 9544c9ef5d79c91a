/** The keys of the walk: which one does what, on an English and on an Arabic keyboard. */

export type WalkAct = 'all' | 'accept' | 'word' | 'next' | 'previous';

/** The letter, and what the same key writes when the keyboard is Arabic. */
export const WALK_KEYS: Readonly<Record<WalkAct, readonly [string, string]>> = {
  all: ['a', 'ش'],
  accept: ['i', 'ه'],
  word: ['d', 'ي'],
  next: ['n', 'ى'],
  previous: ['p', 'ح'],
};

export type WalkChoice = { readonly fix: number } | { readonly act: WalkAct };

const DIGITS = ['123456789', '١٢٣٤٥٦٧٨٩'];

/** What a typed character asks for; a digit is a fix by its number, from zero. */
export function readKey(typed: string): WalkChoice | undefined {
  for (const digits of DIGITS) {
    const fix = digits.indexOf(typed);
    if (typed.length === 1 && fix >= 0) return { fix };
  }
  const key = typed.toLowerCase();
  for (const [act, keys] of Object.entries(WALK_KEYS)) if (keys.includes(key)) return { act: act as WalkAct };
  return undefined;
}
