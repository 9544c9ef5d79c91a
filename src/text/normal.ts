/**
 * Normal forms of a stretch of Arabic, each with a map back to the original.
 * They are kept beside the original and never replace it.
 */
import {
  composeHamza,
  isArabicLetter,
  isHamzaMark,
  isInvisible,
  isMark,
  isPresentationForm,
  plainLetter,
  TATWEEL,
} from './letters.ts';

/**
 * A normalised view of a text. `offsets[i]` is the offset in the original of the character that gave `text[i]`;
 * `offsets[text.length]` is the original's length, so that every half-open range maps back.
 */
export interface NormalForm {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/**
 * The bare form: no marks, no tatweel, no invisible characters, presentation forms and foreign look-alikes as plain
 * letters, a hamza written as a mark of its own on its letter. Hamza, final yaa and taa marbuta stay: they are spelling.
 */
export function bareForm(original: string): NormalForm {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (isMark(code) || code === TATWEEL || isInvisible(code)) {
      const last = parts.length - 1;
      if (isHamzaMark(code) && last >= 0) parts[last] = composeHamza(parts[last]!, original[at]!);
      continue;
    }
    let letters = original[at]!;
    if (code > 0x2000 && isPresentationForm(code)) letters = decompose(letters);
    else if (code >= 0x0671) letters = plainLetter(letters);
    for (const letter of letters) {
      parts.push(letter);
      for (let unit = 0; unit < letter.length; unit++) offsets.push(at);
    }
  }
  offsets.push(original.length);
  return { text: parts.join(''), offsets: Uint32Array.from(offsets) };
}

/** Presentation forms carry isolated marks (U+FE70 …) and a leading space in some; only their letters count here. */
function decompose(form: string): string {
  let letters = '';
  for (const letter of form.normalize('NFKC')) {
    const code = letter.charCodeAt(0);
    if (isArabicLetter(code)) letters += plainLetter(letter);
  }
  return letters;
}

const NEEDS_WORK = /[^\u0620-\u063f\u0641-\u064a\t-\r -~]/;

/** The bare form alone, where nobody needs the map: most words are returned as they are. */
export function bare(word: string): string {
  return NEEDS_WORK.test(word) || word.includes('\u0640') ? bareForm(word).text : word;
}

const FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
};
/** What becomes of each letter from ء to ى. */
const FOLDED = Array.from({ length: 0x64a - 0x621 }, (_, at) => {
  const letter = String.fromCharCode(0x621 + at);
  return FOLDS[letter] ?? letter;
});

/**
 * The folded form of a bare word: alefs with hamza as alef, ى as ي, ة as ه, hamza seats as their letters, hamza on the
 * line dropped. Two spellings that differ only by house habits fold alike; it is a key for look-up, never shown.
 */
export function fold(bareWord: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < bareWord.length; at++) {
    const code = bareWord.charCodeAt(at);
    // Most letters stay: ا to و lie between ئ and ى, but for ة.
    if ((code >= 0x627 && code < 0x649 && code !== 0x629) || code < 0x621 || code > 0x649) continue;
    folded += bareWord.slice(from, at) + FOLDED[code - 0x621]!;
    from = at + 1;
  }
  return from === 0 ? bareWord : folded + bareWord.slice(from);
}

/** Folds alef hamza only at the beginning, where writers drop it: احمد, أحمد. */
export function foldAlef(bareWord: string): string {
  for (let at = 0; at < bareWord.length; at++) {
    const code = bareWord.charCodeAt(at);
    // Most words have none: they are given back as they are.
    if (code === 0x622 || code === 0x623 || code === 0x625) return bareWord.replace(/[أإآ]/g, 'ا');
  }
  return bareWord;
}

/** A bare word with each hamza that its first letter, after an article, may have lost: الاسباب → الأسباب, الإسباب, … */
export function hamzaForms(bareWord: string): string[] {
  const [, article = '', rest] = /^(ال)?ا(.+)$/.exec(bareWord) ?? [];
  return rest === undefined ? [] : ['أ', 'إ', 'آ'].map((alef) => article + alef + rest);
}

/**
 * The range of the original that a range of a normal form came from, marks and tatweel after the last letter included.
 */
export function mapBack(form: NormalForm, start: number, end: number): { start: number; end: number } {
  return { start: form.offsets[start]!, end: form.offsets[end]! };
}
