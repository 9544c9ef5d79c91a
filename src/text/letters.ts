/**
 * Which characters are Arabic letters, marks and invisible characters, and how single characters fold.
 * All sets follow the Unicode 16 blocks named beside them; nothing here knows words.
 */

/**
 * Combining Arabic marks: U+0610–061A, 064B–065F, 0670, 06D6–06ED (less the letters and signs among them), 08CA–08FF.
 */
export function isMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06ed && !isKoranicSpacing(code)) ||
    (code >= 0x08ca && code <= 0x08ff && code !== 0x08e2)
  );
}

/**
 * U+06DD, 06DE, 06E9 are signs of their own (end of ayah, rub el hizb, sajdah); U+06E5, 06E6 are small spacing letters.
 */
function isKoranicSpacing(code: number): boolean {
  return code === 0x06dd || code === 0x06de || code === 0x06e9 || code === 0x06e5 || code === 0x06e6;
}

/**
 * Hamza above and below and madda as marks of their own (U+0653–0655): some keyboards of mobile systems type them so.
 */
export function isHamzaMark(code: number): boolean {
  return code >= 0x0653 && code <= 0x0655;
}

/** The letter with its hamza mark as one letter (ا with U+0654 is أ); the letter alone where the two make none. */
export function composeHamza(letter: string, mark: string): string {
  const whole = (letter === 'ى' ? 'ي' : letter) + mark;
  const composed = whole.normalize('NFC');
  return composed.length === 1 ? composed : letter;
}

export const TATWEEL = 0x0640;

/**
 * Control characters that are neither blanks nor line ends: they come with text that was pasted from other programs.
 */
export function isControl(code: number): boolean {
  return code <= 0x1f ? code < 9 || code > 13 : code >= 0x7f && code <= 0x9f && code !== 0x85;
}

/**
 * Zero-width and bidi control characters: they print nothing and hide inside words. So does the rest of `&#1571;`
 * (U+FDD0).
 */
export function isInvisible(code: number): boolean {
  return (
    isControl(code) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff ||
    code === 0x00ad ||
    code === 0xfdd0
  );
}

/** Presentation forms A and B, except the spacing ornaments and the byte order mark. */
export function isPresentationForm(code: number): boolean {
  return (
    (code >= 0xfb50 && code <= 0xfbb1) ||
    (code >= 0xfbd3 && code <= 0xfd3d) ||
    (code >= 0xfd50 && code <= 0xfdfb) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** A letter of the Arabic script (Arabic, Supplement, Extended-A/B, presentation forms). */
export function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x0620 && code <= 0x064a && code !== TATWEEL) ||
    (code >= 0x066e && code <= 0x06d3 && code !== 0x0670) ||
    code === 0x06d5 ||
    code === 0x06e5 ||
    code === 0x06e6 ||
    (code >= 0x06ee && code <= 0x06ef) ||
    (code >= 0x06fa && code <= 0x06fc) ||
    code === 0x06ff ||
    (code >= 0x0750 && code <= 0x077f) ||
    (code >= 0x0870 && code <= 0x088e) ||
    (code >= 0x08a0 && code <= 0x08c9) ||
    isPresentationForm(code)
  );
}

/** Anything that may be inside an Arabic word after its first letter. */
export function isArabicWordPart(code: number): boolean {
  return isArabicLetter(code) || isMark(code) || code === TATWEEL;
}

/** Latin letters with their accents, without × and ÷. */
export function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

export type DigitSystem = 'latin' | 'arabic' | 'persian';

/** The digit system of a character, or undefined for anything else. */
export function digitSystem(code: number): DigitSystem | undefined {
  if (code >= 0x30 && code <= 0x39) return 'latin';
  if (code >= 0x0660 && code <= 0x0669) return 'arabic';
  if (code >= 0x06f0 && code <= 0x06f9) return 'persian';
  return undefined;
}

export function isDigit(code: number): boolean {
  return digitSystem(code) !== undefined;
}

/** Digits of any system as Latin digits; other characters stay. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Letters that other keyboards put in place of Arabic ones: they look the same and compare different. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u06cc': 'ي', // Persian yeh: dotless at the end, so كی is كي
  '\u06cd': 'ي',
  '\u06d2': 'ي',
  '\u06a9': 'ك',
  '\u06aa': 'ك',
  '\u06c1': 'ه',
  '\u06be': 'ه',
  '\u06d5': 'ه',
  '\u06c0': 'ة',
  '\u06c3': 'ة',
  '\u0671': 'ا', // alef wasla of vocalised texts
};

/** The Arabic letter that a foreign look-alike replaces, or the letter itself. */
export function plainLetter(letter: string): string {
  return LOOK_ALIKES[letter] ?? letter;
}

export function isLookAlike(letter: string): boolean {
  return letter in LOOK_ALIKES && letter !== '\u0671';
}
