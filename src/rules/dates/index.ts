import type { Rule } from '../rule.ts';
import { hijri } from './hijri.ts';
import { impossible } from './impossible.ts';
import { monthNames } from './month-names.ts';
import { weekday } from './weekday.ts';

export const datesRules: readonly Rule[] = [weekday, hijri, impossible, monthNames];
