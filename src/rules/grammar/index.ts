import { patternRules } from '../patterns.ts';
import type { Rule } from '../rule.ts';

export const grammarRules: readonly Rule[] = patternRules('grammar');
