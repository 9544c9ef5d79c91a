import type { Rule } from '../rule.ts';

export const numbersRules: readonly Rule[] = [];
