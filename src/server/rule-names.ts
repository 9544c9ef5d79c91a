/** What a rule is called in menus and margins, where there is room for a few words and its id says nothing to an editor. */
import type { Language } from '../linter/index.ts';
import { allRules } from '../rules/index.ts';

const descriptions = new Map(allRules.map(({ id, description }) => [id, description]));

/** What it finds, without examples and particulars: «همزة الوصل والقطع» of «همزة الوصل والقطع، ومقعد الهمزة». */
export function nameOfRule(rule: string, language: Language): string {
  return descriptions.get(rule)?.[language].split(/[:،,;]| \(/u, 1)[0] ?? rule;
}
