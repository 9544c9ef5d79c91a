/**
 * Participles of speech that hang on a sentence's speaker: «وقالت سلوى …، موضحةً أن». Without مجددا, which is more
 * often «again».
 */
import type { Gender } from '../../lexicon/index.ts';

const MASCULINE = [
  ...['مؤكدا', 'موضحا', 'مشيرا', 'مضيفا', 'لافتا', 'معربا', 'مبينا', 'مشددا', 'قائلا', 'مطالبا', 'داعيا'],
  ...['معتبرا', 'محذرا', 'مشيدا', 'منوها', 'معلنا', 'كاشفا', 'متوقعا', 'متعهدا', 'مثمنا', 'مستنكرا', 'نافيا'],
  ...[
    'مرحبا',
    'متمنيا',
    'مهنئا',
    'واصفا',
    'معبرا',
    'مستعرضا',
    'متحدثا',
    'مستشهدا',
    'موجها',
    'مبديا',
    'منددا',
  ],
  ...['مطمئنا', 'مقترحا', 'متسائلا', 'ملمحا', 'مبررا', 'مفسرا', 'مرجعا', 'مستطردا', 'مختتما', 'مردفا'],
  ...['مستدركا', 'معترفا', 'مستبعدا', 'مرجحا', 'رافضا', 'شاكرا', 'مناشدا', 'ناصحا', 'مذكرا', 'مبرزا'],
];

const forms = new Map<string, { readonly gender: Gender; readonly other: string }>();
for (const masculine of MASCULINE) {
  const feminine = `${masculine.slice(0, -1)}ة`;
  forms.set(masculine, { gender: 'm', other: feminine });
  forms.set(feminine, { gender: 'f', other: masculine });
}

export interface ParticipleUse {
  readonly gender: Gender;
  /** The bare form for the other gender, with و where it was written on. */
  readonly agreeing: string;
}

export function readParticiple(word: string): ParticipleUse | undefined {
  const clitic = word.startsWith('وم') ? 'و' : '';
  const form = forms.get(word.slice(clitic.length)) ?? forms.get(word);
  return form && { gender: form.gender, agreeing: clitic + form.other };
}
