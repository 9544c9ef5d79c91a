import type { Draft, Fix, Severity } from '../../draft/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { writeDigits } from '../typography/mixed-digits.ts';
import { longestMonth, toEpochDay, weekdayOf } from './calendar.ts';
import { WEEKDAYS } from './names.ts';
import { type DateMention, type DayPair, type DayUse, readDates } from './reader.ts';

/** «اليوم 16 يناير 2026» in 2027: the year that has just ended is written until about the end of this month. */
const LAST_STALE_MONTH = 2;
/** The Umm al-Qura calendar has had its present rule since this year; what it had before may be a day off. */
const PRESENT_RULE = 1423;
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
    year: {
      ar: '{date} يوم {right} لا {wrong}، وهو {wrong} في سنة {year}؛ إما اليوم خطأ وإما السنة.',
      en: '{date} is {right}, not {wrong}, which it is in {year}; either the weekday or the year is wrong.',
    },
    hijri: {
      ar: '{date} يوم {right} في تقويم أم القرى لا {wrong}؛ إما اليوم خطأ وإما التاريخ.',
      en: 'By the Umm al-Qura calendar {date} is {right}, not {wrong}; either the weekday or the date is wrong.',
    },
  },
  *check(draft) {
    const dates = readDates(draft);
    for (const date of dates) {
      const range = compareRange(draft, date);
      if (range) {
        yield range;
        continue;
      }
      for (const pair of date.pairs) {
        const found = comparePair(draft, date, pair);
        if (!found) continue;
        const { weekday: said, day } = pair;
        const year = otherYear(dates, date, pair);
        yield {
          start: Math.min(said.start, day.start),
          end: Math.max(said.end, date.end),
          message: year !== undefined ? 'year' : date.calendar === 'hijri' ? 'hijri' : 'main',
          values: {
            date: draft.quote({ start: day.start, end: Math.max(day.end, date.end) }),
            right: WEEKDAYS[found.right]!,
            wrong: WEEKDAYS[said.weekday]!,
            year: year ?? '',
          },
          fixes:
            year === undefined ? fixesFor(draft, date, pair, found.right) : fixesOfYear(draft, date, year),
          severity: found.severity,
        };
      }
    }
  },
});

/** «من الخميس إلى السبت 6 - 8 يونيو 2025»: all weekdays are off by as much, so one slip and one fix. */
function compareRange(draft: Draft, date: DateMention): Report<'main'> | undefined {
  const { pairs, year, calendar } = date;
  if (pairs.length < 2 || year === undefined || calendar !== 'gregorian') return undefined;
  const rights = pairs.map(({ day }) => weekdayIn(year, date, day));
  const shifts = new Set(
    pairs.map(({ weekday: said }, at) => ((rights[at] ?? said.weekday) - said.weekday + 7) % 7),
  );
  if (shifts.size !== 1 || shifts.has(0)) return undefined;
  const said = pairs.map(({ weekday: each }) => each).sort((a, b) => a.start - b.start);
  const [start, end] = [said[0]!.start, said.at(-1)!.end];
  if (pairs.some(({ day }) => day.start > start && day.end < end)) return undefined;
  let right = '';
  let reach = start;
  for (const each of said) {
    const [shift] = shifts;
    right += draft.quote({ start: reach, end: each.start }) + WEEKDAYS[(each.weekday + shift!) % 7]!;
    reach = each.end;
  }
  const days = pairs.map(({ day }) => day);
  return {
    start,
    end: Math.max(end, date.end),
    message: 'main',
    values: {
      date: draft.quote({ start: Math.min(...days.map((day) => day.start)), end: date.end }),
      right,
      wrong: draft.quote({ start, end }),
    },
    fixes: [replace(start, end, right)],
    severity: 'error',
  };
}

function comparePair(
  draft: Draft,
  date: DateMention,
  { weekday: said, day }: DayPair,
): { right: number; severity: Severity } | undefined {
  const { calendar, year } = date;
  if (year === undefined) return undefined;
  const right = weekdayIn(year, date, day);
  if (right === undefined || right === said.weekday) return undefined;
  if (calendar === 'gregorian') return { right, severity: 'error' };
  // Countries that wait for the crescent may be a day off Umm al-Qura.
  const isNear = [1, 6].includes(Math.abs(right - said.weekday));
  if (!isNear) return { right, severity: 'error' };
  // «الخميس 5 جمادى الآخرة 1436هـ الموافق 26 مارس 2015»: the weekday is that of the other date.
  const isOfOther = readDates(draft).some(
    (other) =>
      other.sentence === date.sentence &&
      other.calendar === 'gregorian' &&
      other.day !== undefined &&
      other.year !== undefined &&
      weekdayIn(other.year, other, other.day) === said.weekday,
  );
  if (isOfOther) return undefined;
  return { right, severity: year >= PRESENT_RULE && isSaudi(draft) ? 'error' : 'hint' };
}

function weekdayIn(year: number, { calendar, month }: DateMention, day: DayUse): number | undefined {
  const epochDay = toEpochDay({ calendar, year, month, day: day.value });
  return epochDay === undefined ? undefined : weekdayOf(epochDay);
}

/**
 * The year before or after, where the weekday said is right in it, so that the year may be the slip. Undefined where
 * another day of the draft shows that its year is meant.
 */
function otherYear(dates: readonly DateMention[], date: DateMention, pair: DayPair): number | undefined {
  const { calendar, year } = date;
  if (calendar !== 'gregorian' || year === undefined) return undefined;
  const isShown = dates.some((other) =>
    other.pairs.some(
      ({ weekday: said, day }) => other.year === year && weekdayIn(year, other, day) === said.weekday,
    ),
  );
  if (isShown) return undefined;
  return [year + 1, year - 1].find((each) => weekdayIn(each, date, pair.day) === pair.weekday.weekday);
}

/** Which of weekday, day and year is wrong nobody can tell, but for the year that has only just ended. */
function fixesOfYear(
  draft: Draft,
  { start: first, year, month, names, ownYear, end }: DateMention,
  right: number,
): Fix[] {
  if (!ownYear || names.length === 0 || right !== year! + 1 || month > LAST_STALE_MONTH) return [];
  const start = end - String(year).length;
  const text = inDigitsOf(draft.quote({ start, end }), right);
  return [replace(start, end, text, { shown: draft.quote({ start: first, end: start }) + text })];
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
  const text = inDigitsOf(draft.quote(day), other);
  const shown = text + draft.quote({ start: day.end, end: date.end });
  return [...fixes, replace(day.start, day.end, text, { shown })];
}

function inDigitsOf(written: string, value: number): string {
  return writeDigits(String(value), /[\u0660-\u0669]/.test(written) ? 'arabic' : 'latin', 'own');
}
