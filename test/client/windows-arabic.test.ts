import { describe, expect, it } from 'vitest';
import { isWindowsArabic } from '../../src/client/windows-arabic.ts';

/** «وصل الوفد إلى الميناء، وقال المدير إن العمل يبدأ.» as Windows-1256 has it. */
const LETTERS =
  'ء=c1 آ=c2 أ=c3 ؤ=c4 إ=c5 ئ=c6 ا=c7 ب=c8 ة=c9 ت=ca ث=cb ج=cc ح=cd خ=ce د=cf ذ=d0 ر=d1 ز=d2 س=d3 ش=d4 ص=d5 ض=d6 ط=d8 ظ=d9 ع=da غ=db ف=dd ق=de ك=df ل=e1 م=e3 ن=e4 ه=e5 و=e6 ى=ec ي=ed ،=a1';
const table = new Map(LETTERS.split(' ').map((pair) => [pair[0]!, Number.parseInt(pair.slice(2), 16)]));
const encode = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((each) => table.get(each) ?? each.charCodeAt(0)));

describe('Windows-1256', () => {
  it('is known by its letters', () => {
    expect(isWindowsArabic(encode('وصل الوفد إلى الميناء، وقال المدير إن العمل يبدأ.'))).toBe(true);
  });

  it('is not UTF-8, nor a text without Arabic letters', () => {
    expect(isWindowsArabic(new TextEncoder().encode('وصل الوفد إلى الميناء.'))).toBe(false);
    expect(isWindowsArabic(new TextEncoder().encode('The plan was approved.'))).toBe(false);
  });

  it('is not French in Latin-1, nor bytes of something else', () => {
    expect(
      isWindowsArabic(
        Uint8Array.from([...'Le caf\u00e9 de l\u2019\u00e9t\u00e9'].map((each) => each.charCodeAt(0) & 0xff)),
      ),
    ).toBe(false);
    expect(isWindowsArabic(Uint8Array.from({ length: 256 }, (_, at) => at))).toBe(false);
  });
});
