/**
 * Which way a paragraph reads. Not by its first letter, as `dir=auto` has it: «FIFA تعلن مواعيد القرعة» is Arabic and
 * begins in Latin. No `vscode` here: pages import it too.
 */
const ARABIC = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;

export function directionOf(paragraph: string): 'rtl' | 'ltr' {
  return LATIN.test(paragraph) && !ARABIC.test(paragraph) ? 'ltr' : 'rtl';
}
