/** Is a file that is no UTF-8 an Arabic text in Windows-1256? No `vscode` here: it is tested without. */
import { ARABIC_LETTER, isArabic } from '../server/arabic.ts';

/** Of the bytes beyond ASCII in an Arabic text nearly all are letters; in a picture or a French text they are not. */
const LEAST_LETTERS = 0.85;

export function isWindowsArabic(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return false;
  const beyond = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const text = new TextDecoder('windows-1256').decode(bytes);
  const letters = [...text].filter((letter) => ARABIC_LETTER.test(letter)).length;
  return isArabic(text) && letters >= LEAST_LETTERS * beyond;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
