import type { Rule } from '../rule.ts';
import { titlesAcrossDrafts } from './across-drafts.ts';
import { titlesGender } from './gender.ts';
import { titlesHonorific } from './honorific.ts';
import { titlesRole } from './role.ts';
import { titlesTerminology } from './terminology.ts';

export const titlesRules: readonly Rule[] = [
  titlesHonorific,
  titlesRole,
  titlesGender,
  titlesTerminology,
  titlesAcrossDrafts,
];
