import type { Rule } from '../rule.ts';
import { hijri } from './hijri.ts';
import { impossible } from './impossible.ts';
import { monthNames } from './month-names.ts';
import { order } from './order.ts';
import { weekday } from './weekday.ts';
import { weekdays } from './weekdays.ts';

export const datesRules: readonly Rule[] = [weekday, hijri, impossible, monthNames, weekdays, order];
