import type { Rule } from '../rule.ts';
import { acronym } from './acronym.ts';
import { forbidden } from './forbidden.ts';
import { preferred } from './preferred.ts';
import { sensitive } from './sensitive.ts';
import { variant } from './variant.ts';

export const termsRules: readonly Rule[] = [preferred, forbidden, variant, sensitive, acronym];
