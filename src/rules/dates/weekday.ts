import type { Draft, Fix, Severity } from '../../draft/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { writeDigits } from '../typography/mixed-digits.ts';
import { longestMonth, toEpochDay, weekdayOf } from './calendar.ts';
import { WEEKDAYS } from './names.ts';
import { type DateMention, type DayPair, readDates } from './reader.ts';

/** Words of a draft from where Umm al-Qura is the calendar of the state. */
const SAUDI = new Set(['السعودية', 'الرياض', 'واس', 'مكة', 'جدة', 'المملكة']);

export const weekday = defineRule({
  id: 'dates/weekday',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'اليوم لا يوافق التاريخ المكتوب',
    en: 'The weekday does not match the date',
  },
  messages: {
    main: {
      ar: '{date} يوم {right} لا {wrong}؛ إما اليوم خطأ وإما التاريخ.',
      en: '{date} is {right}, not {wrong}; either the weekday or the date is wrong.',
    },
    hijri: {
      ar: '{date} يوم {right} في تقويم أم القرى لا {wrong}؛ إما اليوم خطأ وإما التاريخ.',
      en: 'By the Umm al-Qura calendar {date} is {right}, not {wrong}; either the weekday or the date is wrong.',
    },
  },
  *check(draft) {
    for (const date of readDates(draft)) {
      for (const pair of date.pairs) {
        const found = comparePair(draft, date, pair);
        if (!found) continue;
        const { weekday: said, day } = pair;
        yield {
          start: Math.min(said.start, day.start),
          end: Math.max(said.end, date.end),
          message: date.calendar === 'hijri' ? 'hijri' : 'main',
          values: {
            date: draft.quote({ start: day.start, end: Math.max(day.end, date.end) }),
            right: WEEKDAYS[found.right]!,
            wrong: WEEKDAYS[said.weekday]!,
          },
          fixes: fixesFor(draft, date, pair, found.right),
          severity: found.severity,
        };
      }
    }
  },
});

function comparePair(
  draft: Draft,
  { calendar, year, month }: DateMention,
  { weekday: said, day }: DayPair,
): { right: number; severity: Severity } | undefined {
  if (year === undefined) return undefined;
  const epochDay = toEpochDay({ calendar, year, month, day: day.value });
  if (epochDay === undefined) return undefined;
  const right = weekdayOf(epochDay);
  const distance = Math.abs(right - said.weekday);
  if (distance === 0) return undefined;
  // Countries that wait for the crescent may be a day off Umm al-Qura.
  const nearMiss = calendar === 'hijri' && (distance === 1 || distance === 6);
  return { right, severity: nearMiss && !isSaudi(draft) ? 'info' : 'error' };
}

function isSaudi({ tokens }: Draft): boolean {
  return tokens.some(({ bare }) => SAUDI.has(bare) || SAUDI.has(bare.slice(1)));
}

/** The right weekday first; then the nearest day of that month that is the weekday said. */
function fixesFor(draft: Draft, date: DateMention, { weekday: said, day }: DayPair, right: number): Fix[] {
  const fixes = [replace(said.start, said.end, WEEKDAYS[right]!)];
  if (!day.inFigures) return fixes;
  const ahead = (said.weekday - right + 7) % 7;
  const last = longestMonth(date.calendar, date.month, date.year);
  const other = [day.value + ahead, day.value + ahead - 7]
    .filter((value) => value >= 1 && value <= last)
    .sort((a, b) => Math.abs(a - day.value) - Math.abs(b - day.value))[0];
  if (other === undefined) return fixes;
  const arabic = /[\u0660-\u0669]/.test(draft.quote(day));
  return [
    ...fixes,
    replace(day.start, day.end, writeDigits(String(other), arabic ? 'arabic' : 'latin', 'own')),
  ];
}
