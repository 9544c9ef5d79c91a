import type { Rule } from '../rule.ts';

export const spellingRules: readonly Rule[] = [];
