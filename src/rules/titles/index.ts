import type { Rule } from '../rule.ts';

export const titlesRules: readonly Rule[] = [];
