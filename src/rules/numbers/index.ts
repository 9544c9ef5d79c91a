import { patternRules } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import { agreement } from './agreement.ts';
import { consistency } from './consistency.ts';
import { countedNoun } from './counted-noun.ts';
import { currency } from './currency.ts';
import { digits } from './digits.ts';
import { mia } from './mia.ts';
import { percent } from './percent.ts';
import { sum } from './sum.ts';

export const numbersRules: readonly Rule[] = [
  agreement,
  countedNoun,
  consistency,
  digits,
  percent,
  mia,
  currency,
  sum,
  ...patternRules('numbers'),
];
