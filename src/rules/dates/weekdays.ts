import type { Draft } from '../../draft/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { longestMonth } from './calendar.ts';
import { WEEKDAYS } from './names.ts';
import { type DateMention, type DayUse, readDates, type WeekdayUse } from './reader.ts';

interface Said {
  readonly date: DateMention;
  readonly weekday: WeekdayUse;
  readonly day: DayUse;
  /** Days since some first day that both dates share. */
  readonly at: number;
}

/** February is as long as its year says. */
const FEBRUARY = 2;
const WEEK = 7;

export const weekdays = defineRule({
  id: 'dates/weekdays',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'يومان من شهر واحد لا يصحان معًا',
    en: 'Two weekdays of one month that cannot both be right',
  },
  messages: {
    main: {
      ar: 'إن كان {first} يوم {firstDay} فإن {second} يوم {right} لا {wrong}؛ أحد اليومين خطأ.',
      en: 'If {first} is {firstDay}, then {second} is {right}, not {wrong}; one of the two weekdays is wrong.',
    },
    other: { ar: 'اليوم الآخر', en: 'the other weekday' },
  },
  *check(draft) {
    for (const group of groupsOf(readDates(draft))) {
      const kept = majorityOf(group);
      for (const [place, one] of group.entries()) {
        // Of two days nobody knows which is right: the second is reported.
        const base = kept ?? group[0]!;
        if (one === base || agree(base, one) || (kept === undefined && place === 0)) continue;
        const right = weekdayFrom(base, one);
        yield {
          start: Math.min(one.weekday.start, one.day.start),
          end: Math.max(one.weekday.end, one.day.end),
          message: 'main',
          values: {
            first: quoteDay(draft, base),
            firstDay: WEEKDAYS[base.weekday.weekday]!,
            second: quoteDay(draft, one),
            right: WEEKDAYS[right]!,
            wrong: WEEKDAYS[one.weekday.weekday]!,
          },
          fixes: [
            replace(one.weekday.start, one.weekday.end, WEEKDAYS[right]!),
            ...(kept
              ? []
              : [replace(base.weekday.start, base.weekday.end, WEEKDAYS[weekdayFrom(one, base)]!)]),
          ],
          related: [{ start: base.weekday.start, end: base.weekday.end, message: 'other' }],
        };
      }
    }
  },
});

function quoteDay(draft: Draft, { day, date }: Said): string {
  return draft.quote({ start: day.start, end: Math.max(day.end, date.names.at(-1)?.end ?? 0) });
}

function weekdayFrom(base: Said, { at }: Said): number {
  return (((base.weekday.weekday + at - base.at) % WEEK) + WEEK) % WEEK;
}

function agree(one: Said, other: Said): boolean {
  return weekdayFrom(one, other) === other.weekday.weekday;
}

/** One that more than half of a group of three or more agree with. */
function majorityOf(group: readonly Said[]): Said | undefined {
  if (group.length < 3) return undefined;
  return group.find((one) => group.filter((other) => agree(one, other)).length > group.length / 2);
}

/**
 * Dates with weekdays and without a year (`dates/weekday` judges the others), of one month or of two that follow each
 * other. A draft that looks back names the year, or says last year's month in words.
 */
function groupsOf(dates: readonly DateMention[]): Said[][] {
  const groups: Said[][] = [];
  for (const date of dates) {
    if (date.year !== undefined || date.month < 1 || date.month > 12 || date.names.length === 0) continue;
    for (const { weekday, day } of date.pairs) {
      if (day.value < 1 || day.value > longestMonth(date.calendar, date.month)) continue;
      const group = groups.find(([first]) => distance(first!, date) !== undefined);
      const at = day.value + (group ? distance(group[0]!, date)! : 0);
      const said = { date, weekday, day, at };
      if (group) group.push(said);
      else groups.push([said]);
    }
  }
  return groups;
}

/** Days from the first of the one's month to the first of the date's; undefined where they are far or unsure. */
function distance({ date: one }: Said, other: DateMention): number | undefined {
  if (one.calendar !== other.calendar) return undefined;
  if (one.month === other.month) return 0;
  if (one.calendar === 'hijri') return undefined;
  if (other.month === one.month + 1 && one.month !== FEBRUARY) return longestMonth(one.calendar, one.month);
  if (one.month === other.month + 1 && other.month !== FEBRUARY)
    return -longestMonth(one.calendar, other.month);
  return undefined;
}
