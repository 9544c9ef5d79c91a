/** The reports' own words. */

import type { Severity } from '../draft/index.ts';
import { count, type Language } from '../linter/index.ts';
import type { Summary } from './report.ts';

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ar: { error: 'خطأ', warning: 'تنبيه', info: 'معلومة', hint: 'تلميح' },
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
