import type { RuleContext } from '../src/draft/index.ts';
import { createLinter, type LinterParts } from '../src/linter/index.ts';
import { defineRule } from '../src/rules/index.ts';

/** What a linter of these parts gives to its rules, with the house's defaults. */
export function ruleContextOf(parts: LinterParts): RuleContext {
  let context: RuleContext | undefined;
  const probe = defineRule({
    id: 'style/probe',
    severity: 'hint',
    description: { ar: '', en: '' },
    messages: {},
    check(_, given) {
      context = given;
      return [];
    },
  });
  createLinter({ ...parts, rules: [probe] }).lint('نص');
  return context!;
}
