import { patternRules } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import { form } from './form.ts';

export const grammarRules: readonly Rule[] = [form, ...patternRules('grammar')];
