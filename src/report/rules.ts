import type { Language } from '../linter/index.ts';
import { allRules } from '../rules/index.ts';

/** Every rule as data, with its own severity. */
export function describeRules(language: Language) {
  return allRules.map(({ id, severity, fixable, description }) => ({
    id,
    severity,
    fixable,
    description: description[language],
  }));
}
