import { patternRules } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import { agreementVerb } from './verb.ts';

export const agreementRules: readonly Rule[] = [agreementVerb, ...patternRules('agreement')];
