import type { Rule } from '../rule.ts';

export const namesRules: readonly Rule[] = [];
