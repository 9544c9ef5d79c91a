import type { Rule } from '../rule.ts';
import { nameTerminology } from './terminology.ts';

export const namesRules: readonly Rule[] = [nameTerminology];
