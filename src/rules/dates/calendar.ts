/**
 * Days as numbers (days since 1 January 1970, UTC), from and to both calendars. The Hijri calendar is Umm al-Qura, as
 * ICU has it in every JavaScript engine; a country that waits for the crescent may be a day off.
 */

export type Calendar = 'gregorian' | 'hijri';

export interface CalendarDate {
  readonly calendar: Calendar;
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Umm al-Qura tables reach from 1300 to 1600; before them ICU computes. */
const FIRST_HIJRI_YEAR = 1300;
const LAST_HIJRI_YEAR = 1599;

/** 0 is Sunday. */
export function weekdayOf(epochDay: number): number {
  return (((epochDay + 4) % 7) + 7) % 7;
}

/** Undefined where the calendar has no such day, or no table for its year. */
export function toEpochDay(date: CalendarDate): number | undefined {
  const day = date.calendar === 'gregorian' ? gregorianToEpochDay(date) : hijriToEpochDay(date);
  if (day === undefined) return undefined;
  const back = fromEpochDay(day, date.calendar);
  return back.month === date.month && back.day === date.day ? day : undefined;
}

function gregorianToEpochDay({ year, month, day }: CalendarDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

/** A mean month is 29.53 days: from that guess at the month's middle the table is a step or two away. */
function hijriToEpochDay({ year, month, day }: CalendarDate): number | undefined {
  if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) return undefined;
  let guess = Math.round(((year - 1) * 12 + (month - 1)) * 29.530_588 + day) - 492_149;
  for (let tries = 0; tries < 6; tries++) {
    const there = fromEpochDay(guess, 'hijri');
    const months = (year - there.year) * 12 + (month - there.month);
    const step = months === 0 ? day - there.day : Math.round(months * 29.53 + day - there.day);
    if (step === 0) return guess;
    guess += step;
  }
  return guess;
}

let hijriFormat: Intl.DateTimeFormat | undefined;

export function fromEpochDay(epochDay: number, calendar: Calendar): CalendarDate {
  const date = new Date(epochDay * DAY);
  if (calendar === 'gregorian') {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    return { calendar, year, month, day };
  }
  hijriFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of hijriFormat.formatToParts(date))
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number.parseInt(value, 10);
  return { calendar, ...parts };
}

/** The days a month may have; without a year the most it ever has. */
export function longestMonth(calendar: Calendar, month: number, year?: number): number {
  if (calendar === 'hijri') return 30;
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}
