import type { Rule } from '../rule.ts';
import { namesAcrossDrafts } from './across-drafts.ts';
import { namesCompound } from './compound.ts';
import { namesFirstMention } from './first-mention.ts';
import { nameTerminology } from './terminology.ts';
import { namesUnknownSurname } from './unknown-surname.ts';
import { namesVariant } from './variant.ts';

export const namesRules: readonly Rule[] = [
  nameTerminology,
  namesVariant,
  namesCompound,
  namesAcrossDrafts,
  namesFirstMention,
  namesUnknownSurname,
];
