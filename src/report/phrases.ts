/** The reports' own words, and counting in Arabic. */

import type { Severity } from '../draft/index.ts';
import type { Language } from '../linter/index.ts';
import type { Summary } from './report.ts';

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
      many: '{n} تنبيهاً',
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
      zero: 'لا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: '{n} ملاحظات',
      many: '{n} ملاحظة',
      other: '{n} ملاحظة',
    },
  },
  en: {
    files: { one: '1 draft', other: '{n} drafts' },
    words: { one: '1 word', other: '{n} words' },
    errors: { one: '1 error', other: '{n} errors' },
    warnings: { one: '1 warning', other: '{n} warnings' },
    infos: { one: '1 info', other: '{n} infos' },
    hints: { one: '1 hint', other: '{n} hints' },
  },
} satisfies Record<Language, Record<string, Forms>>;

export type Counted = keyof (typeof nouns)['ar'];

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** `3 أخطاء`, `خطآن`, `11 تنبيهاً`. */
export function count(n: number, noun: Counted, language: Language): string {
  const forms: Forms = nouns[language][noun];
  return (forms[rules[language].select(n)] ?? forms.other).replace('{n}', String(n));
}

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ar: { error: 'خطأ', warning: 'تنبيه', info: 'معلومة', hint: 'ملاحظة' },
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};

export function severityName(severity: Severity, language: Language): string {
  return severities[language][severity];
}

/** `مسودتان، 310 كلمات: 3 أخطاء، تنبيه واحد`; counts of zero are left out. */
export function summarise(summary: Summary, language: Language): string {
  const separator = language === 'ar' ? '، ' : ', ';
  const kinds = (['errors', 'warnings', 'infos', 'hints'] as const).filter((kind) => summary[kind] > 0);
  const found = kinds.map((kind) => count(summary[kind], kind, language)).join(separator);
  const none = language === 'ar' ? 'لا شيء يُصحَّح' : 'nothing to correct';
  const read = (['files', 'words'] as const).map((noun) => count(summary[noun], noun, language));
  return `${read.join(separator)}: ${found || none}`;
}
