/** Nouns with their number, one catalogue for messages, reports and labels. `of…` stands after a preposition: «في كلمتين». */

export type Language = 'ar' | 'en';

/** By `Intl.PluralRules` category; `{n}` is the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const nouns = {
  ar: {
    files: {
      zero: 'لا مسودات',
      one: 'مسودة واحدة',
      two: 'مسودتان',
      few: '{n} مسودات',
      many: '{n} مسودة',
      other: '{n} مسودة',
    },
    words: {
      zero: 'لا كلمات',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '{n} كلمات',
      many: '{n} كلمة',
      other: '{n} كلمة',
    },
    errors: {
      zero: 'لا أخطاء',
      one: 'خطأ واحد',
      two: 'خطآن',
      few: '{n} أخطاء',
      many: '{n} خطأ',
      other: '{n} خطأ',
    },
    warnings: {
      zero: 'لا تنبيهات',
      one: 'تنبيه واحد',
      two: 'تنبيهان',
      few: '{n} تنبيهات',
      many: '{n} تنبيهًا',
      other: '{n} تنبيه',
    },
    infos: {
      zero: 'لا معلومات',
      one: 'معلومة واحدة',
      two: 'معلومتان',
      few: '{n} معلومات',
      many: '{n} معلومة',
      other: '{n} معلومة',
    },
    hints: {
      zero: 'لا تلميحات',
      one: 'تلميح واحد',
      two: 'تلميحان',
      few: '{n} تلميحات',
      many: '{n} تلميحًا',
      other: '{n} تلميح',
    },
    findings: {
      zero: 'لا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: '{n} ملاحظات',
      many: '{n} ملاحظة',
      other: '{n} ملاحظة',
    },
    fixes: {
      zero: 'لا تصحيحات',
      one: 'تصحيح واحد',
      two: 'تصحيحان',
      few: '{n} تصحيحات',
      many: '{n} تصحيحًا',
      other: '{n} تصحيح',
    },
    places: {
      zero: 'لا مواضع',
      one: 'موضع واحد',
      two: 'موضعان',
      few: '{n} مواضع',
      many: '{n} موضعًا',
      other: '{n} موضع',
    },
    entries: {
      zero: 'لا مدخلات',
      one: 'مدخل واحد',
      two: 'مدخلان',
      few: '{n} مدخلات',
      many: '{n} مدخلًا',
      other: '{n} مدخل',
    },
    ofOtherFiles: {
      zero: 'لا مسودات أخرى',
      one: 'مسودة أخرى',
      two: 'مسودتين أخريين',
      few: '{n} مسودات أخرى',
      many: '{n} مسودة أخرى',
      other: '{n} مسودة أخرى',
    },
    ofFiles: {
      one: 'مسودة واحدة',
      two: 'مسودتين',
      few: '{n} مسودات',
      many: '{n} مسودة',
      other: '{n} مسودة',
    },
    ofPlaces: {
      one: 'موضع واحد',
      two: 'موضعين',
      few: '{n} مواضع',
      many: '{n} موضعًا',
      other: '{n} موضع',
    },
    ofWords: {
      one: 'كلمة واحدة',
      two: 'كلمتين',
      few: '{n} كلمات',
      many: '{n} كلمة',
      other: '{n} كلمة',
    },
    spaces: {
      one: 'مسافة واحدة',
      two: 'مسافتان',
      few: '{n} مسافات',
      many: '{n} مسافة',
      other: '{n} مسافة',
    },
    times: {
      one: 'مرة واحدة',
      two: 'مرتين',
      few: '{n} مرات',
      many: '{n} مرة',
      other: '{n} مرة',
    },
    everyPlace: {
      one: 'موضع واحد',
      two: 'الموضعين',
      other: 'المواضع كلها ({n})',
    },
    /** Two at least. */
    everyLike: {
      two: 'الموضعين المتماثلين',
      other: 'المواضع المتماثلة كلها ({n})',
    },
  },
  en: {
    files: { one: '1 draft', other: '{n} drafts' },
    words: { one: '1 word', other: '{n} words' },
    errors: { one: '1 error', other: '{n} errors' },
    warnings: { one: '1 warning', other: '{n} warnings' },
    infos: { one: '1 info', other: '{n} infos' },
    hints: { one: '1 hint', other: '{n} hints' },
    findings: { one: '1 finding', other: '{n} findings' },
    fixes: { one: '1 fix', other: '{n} fixes' },
    places: { one: '1 place', other: '{n} places' },
    entries: { one: '1 entry', other: '{n} entries' },
    ofOtherFiles: { one: '1 other draft', other: '{n} other drafts' },
    ofFiles: { one: '1 draft', other: '{n} drafts' },
    ofPlaces: { one: '1 place', other: '{n} places' },
    ofWords: { one: '1 word', other: '{n} words' },
    spaces: { one: '1 space', other: '{n} spaces' },
    times: { one: 'once', other: '{n} times' },
    everyPlace: { one: '1 place', other: 'all {n} places' },
    everyLike: { other: 'all {n} occurrences' },
  },
} satisfies Record<Language, Record<string, Forms>>;

export type Counted = keyof (typeof nouns)['ar'];

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** `3 أخطاء`, `خطآن`, `11 تنبيهًا`. */
export function count(n: number, noun: Counted, language: Language): string {
  const forms: Forms = nouns[language][noun];
  return (forms[rules[language].select(n)] ?? forms.other).replace('{n}', String(n));
}

/** `{word}` is the value as it is; `{count:words}` the counted noun with its number. */
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

export function fillIn(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return text.replace(PLACEHOLDER, (whole, name: string, noun: string | undefined) => {
    const value = values[name];
    if (value === undefined) return whole;
    return noun !== undefined && isCounted(noun) ? count(Number(value), noun, language) : String(value);
  });
}

function isCounted(noun: string): noun is Counted {
  return Object.hasOwn(nouns.ar, noun);
}
