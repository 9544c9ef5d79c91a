/**
 * Which single-byte encoding an Arabic text is in. The three that newsrooms still keep put different letters on the same
 * bytes, so a text read in the wrong one has foreign letters and signs in the middle of its words.
 */
import { isArabicLetter } from '../text/index.ts';

export type SingleByteEncoding = 'windows-1256' | 'iso-8859-6' | 'x-mac-arabic';

export interface SingleByteText {
  readonly text: string;
  readonly encoding: SingleByteEncoding;
  /** Another encoding makes Arabic of it, too: a few letters (من) are words in two of them. */
  readonly isGuess: boolean;
}

/** Bytes 0x80 to 0xff of Mac OS Arabic (Apple's ARABIC.TXT at unicode.org), which `TextDecoder` does not know. */
const MAC_ARABIC =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_ـفقكلمنهوىي' +
  '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے';

/** In this order where two fit equally well. */
const ENCODINGS: readonly SingleByteEncoding[] = ['windows-1256', 'iso-8859-6', 'x-mac-arabic'];

/**
 * Read rightly, at most 15 letters of 1,000 touch something strange (a slip, a foreign name); read wrongly, 90 to 300
 * do. What is still strange in its best reading is damaged or in some other encoding.
 */
const MOST_FAULTS = 0.1;
/** How many times as many faults the other readings must have. */
const CLEARLY = 4;

/** @returns undefined when no encoding makes Arabic of the bytes. */
export function readSingleByte(bytes: Uint8Array): SingleByteText | undefined {
  const readings = ENCODINGS.flatMap((encoding) => {
    const text = decodeSingleByte(encoding, bytes);
    return text === undefined ? [] : [{ text, encoding, ...countFaults(text) }];
  }).sort((a, b) => a.faults - b.faults);
  const [best] = readings;
  if (!best || best.faults > best.letters * MOST_FAULTS) return undefined;
  // Mac OS Arabic has the letters of ISO-8859-6 and more: what both read alike leaves no doubt.
  const rival = readings.find(({ text }) => text !== best.text);
  const isGuess = rival !== undefined && rival.faults <= best.faults * CLEARLY;
  return { text: best.text, encoding: best.encoding, isGuess };
}

/** @returns undefined when a byte has no character. */
export function decodeSingleByte(encoding: SingleByteEncoding, bytes: Uint8Array): string | undefined {
  if (encoding === 'x-mac-arabic') {
    let text = '';
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : MAC_ARABIC[byte - 0x80]!;
    return text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters and signs that no Arabic word has inside: those of Western Europe, × and ÷, superscripts, [ _ {. */
const STRANGE = /[\u0080-\u024f\u2010-\u21ff[\\\]^_{|}~`]/;
/** These do not come before a word either. */
const NEVER_BEFORE = /[\u00c0-\u024f\\\]^|}~`]/;
const FOREIGN_LETTER = /[\u00c0-\u024f]/;
/** Tanwin of damm and kasr ends its word. */
const FINAL_MARK = /[\u064c\u064d]/;

/** The text's Arabic letters, and how many of them have something strange next to them. */
function countFaults(text: string): { letters: number; faults: number } {
  let letters = 0;
  let faults = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // What is a quotation mark in one encoding is a control character in another.
    if (code >= 0x80 && code <= 0x9f) faults++;
    if (!isArabicLetter(code)) continue;
    letters++;
    const before = text[at - 1] ?? ' ';
    const isInside = isArabicLetter(text.charCodeAt(at - 2)) || STRANGE.test(text[at - 2] ?? ' ');
    const isStrange = NEVER_BEFORE.test(before) || (STRANGE.test(before) && isInside);
    if (isStrange || FINAL_MARK.test(before) || FOREIGN_LETTER.test(text[at + 1] ?? ' ')) faults++;
  }
  return { letters, faults };
}
