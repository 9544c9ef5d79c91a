import { agreementRules } from './agreement/index.ts';
import { datesRules } from './dates/index.ts';
import { grammarRules } from './grammar/index.ts';
import { namesRules } from './names/index.ts';
import { numbersRules } from './numbers/index.ts';
import { ownPatterns } from './patterns.ts';
import type { Rule } from './rule.ts';
import { spellingRules } from './spelling/index.ts';
import { styleRules } from './style/index.ts';
import { termsRules } from './terms/index.ts';
import { titlesRules } from './titles/index.ts';
import { typographyRules } from './typography/index.ts';

export { readDates } from './dates/reader.ts';
export { fixMessages } from './fixes.ts';
export { withOwnPatterns } from './patterns.ts';
export * from './rule.ts';
export { type OrganisationParts, readOrganisations } from './terms/organisations.ts';

/** Every rule of the house, by group. */
export const allRules: readonly Rule[] = [
  ...namesRules,
  ...titlesRules,
  ...agreementRules,
  ...grammarRules,
  ...termsRules,
  ...spellingRules,
  ...typographyRules,
  ...datesRules,
  ...numbersRules,
  ...styleRules,
  ownPatterns,
];
